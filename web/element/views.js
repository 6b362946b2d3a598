// Analysis -> nodes: title lines, verdict, scores, summary, entities, keywords, removed blocks.
// Nothing here keeps state; what a reader does is told to `on` callbacks.
import {h, svg} from './dom.js';
import {computation} from './formulas.js';
import {BANDS, ENTITY_TYPES, REASONS, WHY, spaced} from './names.js';

/** @typedef {import('../analyzer/protocol.js').Analysis} Analysis */

const number = new Intl.NumberFormat('en', {maximumFractionDigits: 1});
const dateFormat = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeZone: 'UTC'});

/** @param {number} count @param {string} one @param {string} [many] */
function counted(count, one, many = `${one}s`) {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** "2023-07-28" or a longer ISO 8601 date for people. @param {string} iso */
function readableDate(iso) {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return iso.length < 10 || Number.isNaN(date.getTime()) ? iso : dateFormat.format(date);
}

/** @param {Analysis['counts']} counts */
function readingTime({readingSeconds: {fast, slow}}) {
  const [from, to] = [Math.max(1, Math.round(fast / 60)), Math.max(1, Math.round(slow / 60))];
  return from === to ? `${from} min` : `${from}–${to} min`;
}

/** Kicker, title, standfirst and the line with author and date.
 *  @param {Analysis} analysis @returns {HTMLElement} */
export function headView({article, counts}) {
  const line = [article.byline, article.published && readableDate(article.published),
    article.siteName, `${readingTime(counts)} read`].filter(Boolean);
  return h('header', {class: 'head'},
           article.kicker && h('p', {class: 'kicker'}, article.kicker),
           h('h1', {tabindex: -1, class: article.title ? 'title' : 'title untitled'},
             article.title ?? 'Untitled'),
           article.dek && h('p', {class: 'dek'}, article.dek),
           h('p', {class: 'meta'}, ...line.map((part) => h('span', {}, part))));
}

/** How many bars the strip has at most. */
const BARS = 72;

/** The positions of the sentences to be drawn: each one, or the hardest of each bucket. */
function sentencesOfStrip(sentences) {
  const size = Math.ceil(sentences.length / BARS);
  const hardest = [];
  sentences.forEach(({grade}, i) => {
    const bucket = Math.floor(i / size);
    if (grade === null) return;
    if (hardest[bucket] === undefined || grade > sentences[hardest[bucket]].grade) {
      hardest[bucket] = i;
    }
  });
  return hardest.filter((i) => i !== undefined);
}

/** How the difficulty runs through the text, a bar for a sentence.
 *  @param {Analysis} analysis @param {(sentence: number) => void} onJump */
function difficultyStrip({sentences}, onJump) {
  const drawn = sentencesOfStrip(sentences);
  if (drawn.length < 3) return null;
  const strip = svg('svg', {class: 'strip', viewBox: `0 0 ${drawn.length * 4} 40`,
    preserveAspectRatio: 'none', role: 'img',
    'aria-label': 'How hard each sentence is, in the order of the text'});
  drawn.forEach((index, i) => {
    const {grade, level, words} = sentences[index];
    const height = Math.max(3, Math.min(40, grade * 2));
    const bar = svg('rect', {x: i * 4 + 0.5, y: 40 - height, width: 3, height,
      'data-level': level},
    svg('title', {}, `Sentence ${index + 1}: grade ${number.format(grade)}, ${words} words`));
    bar.addEventListener('click', () => onJump(index));
    strip.append(bar);
  });
  return strip;
}

/** The counts behind the verdict, in words. @param {Analysis} analysis */
function verdictReasons({counts, sentences}) {
  const hard = sentences.filter(({level}) => level === 'hard' || level === 'veryHard').length;
  return [
    `${number.format(counts.words / counts.sentences)} words in a sentence`,
    `${(counts.syllables / counts.words).toFixed(2)} syllables in a word`,
    `${hard} of ${counted(sentences.length, 'sentence')} hard to read`,
  ];
}

/** A book's difficult words are told by its first ones. */
const COUNTED_WORDS = 20_000;

/** The words that make the text hard, the most frequent first. @param {Analysis} analysis */
function difficultWords({article, readability}) {
  const counts = new Map();
  for (const {start, end} of readability.difficultWords.slice(0, COUNTED_WORDS)) {
    const word = article.text.slice(start, end).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([word]) => word);
}

function easeBar(ease) {
  const scale = h('div', {class: 'ease', role: 'img',
    'aria-label': `Ease ${number.format(ease)} of 100`}, h('span', {class: 'pin'}));
  scale.querySelector('.pin').style.setProperty('inset-inline-start', `${ease}%`);
  return h('div', {class: 'ease-box'}, scale,
           h('div', {class: 'ease-ends'}, h('span', {}, 'hard'), h('span', {}, 'easy')));
}

/** @param {Analysis} analysis @param {{jump: (sentence: number) => void}} on
 *  @returns {HTMLElement} */
export function verdictView(analysis, on) {
  const {readability, counts} = analysis;
  const stats = h('p', {class: 'stats'},
                  ...[counted(counts.words, 'word'), counted(counts.sentences, 'sentence'),
                    readingTime(counts)].map((text) => h('span', {}, text)));
  if (readability.grade === null) {
    return h('div', {class: 'verdict'},
             h('p', {class: 'band'}, 'No verdict'),
             h('p', {class: 'note'}, WHY[readability.why] ?? spaced(readability.why ?? '')), stats);
  }
  const words = difficultWords(analysis);
  return h('div', {class: 'verdict'},
           h('div', {class: 'verdict-top', part: 'score'},
             h('p', {class: 'grade'}, h('span', {class: 'label'}, 'Grade'),
               h('strong', {}, number.format(Math.round(readability.grade * 10) / 10))),
             h('div', {},
               h('p', {class: 'band'}, BANDS[readability.band] ?? spaced(readability.band ?? '')),
               stats)),
           easeBar(readability.ease),
           difficultyStrip(analysis, on.jump),
           h('ul', {class: 'reasons'}, ...verdictReasons(analysis).map((text) => h('li', {}, text))),
           words.length > 0 && h('p', {class: 'hard-words'},
                                 h('span', {class: 'label'}, 'Difficult words'), words.join(', ')));
}

/** What a value says. */
function meaning({grade, band}) {
  const own = band && `“${spaced(band).toLowerCase()}” on its own scale`;
  const school = grade !== null && `US school grade ${number.format(grade)}`;
  const text = [school, own].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One formula; opened, it shows what it was computed from. */
function scoreRow(score) {
  const has = score.value !== null;
  const formula = computation(score, (value) => number.format(value));
  const inputs = Object.entries(score.inputs).map(([name, value]) =>
    h('div', {}, h('dt', {}, spaced(name)), h('dd', {}, number.format(value))));
  return h('details', {class: 'score', part: 'score', name: 'score'},
           h('summary', {},
             h('span', {class: 'score-name'}, score.name),
             h('span', {class: 'score-value'}, has ? score.value.toFixed(1) : '–')),
           h('div', {class: 'score-body'},
             has && h('p', {}, meaning(score)),
             !has && h('p', {}, WHY[score.why] ?? score.why),
             inputs.length > 0 && h('p', {class: 'label'}, 'Computed from'),
             inputs.length > 0 && h('dl', {class: 'inputs'}, ...inputs),
             has && formula && h('p', {class: 'formula'}, `${formula} = ${score.value.toFixed(1)}`)));
}

/** @param {Analysis} analysis @returns {HTMLElement} */
export function scoresView({readability}) {
  return h('div', {class: 'scores'},
           h('p', {class: 'note'}, 'Open one to see how it was computed.'),
           ...readability.scores.map(scoreRow));
}

/** The sentences of a summary; each leads to its place.
 *  @param {Analysis} analysis @param {Analysis['summary']} summary
 *  @param {{jump: (sentence: number) => void}} on @returns {HTMLElement} */
export function summarySentences({article}, summary, on) {
  return h('ol', {class: 'summary-list'}, ...summary.map(({start, end, sentence}) =>
    h('li', {}, h('button', {type: 'button', class: 'plain', title: 'Show it in the article',
      onclick: () => on.jump(sentence)}, article.text.slice(start, end)))));
}

/** @param {Analysis} analysis @param {number} length
 *  @param {{jump: (sentence: number) => void, length: (sentences: number) => void}} on
 *  @returns {HTMLElement} */
export function summaryView(analysis, length, on) {
  const most = Math.max(1, Math.min(10, analysis.sentences.length));
  const shown = Math.min(length, most);
  const output = h('output', {}, counted(shown, 'sentence'));
  const slider = h('input', {type: 'range', min: 1, max: most, value: shown,
    'aria-label': 'Length of the summary in sentences',
    oninput: (event) => {
      output.textContent = counted(event.target.valueAsNumber, 'sentence');
      on.length(event.target.valueAsNumber);
    }});
  return h('div', {class: 'summary', part: 'summary'},
           summarySentences(analysis, analysis.summary, on),
           most > 1 && h('div', {class: 'slider'}, slider, output));
}

/** How many entities of a type are listed before "more". */
const LISTED_ENTITIES = 8;

function entityChip(entity, on) {
  return h('button', {type: 'button', class: 'entity', part: 'entity', 'data-kind': entity.type,
    'data-entity': entity.id, 'aria-pressed': false, title: counted(entity.count, 'mention'),
    onclick: () => on.select(entity.id)},
  h('span', {}, entity.name), ' ', entity.count > 1 && h('span', {class: 'count'}, entity.count));
}

function entityGroup(type, entities, on) {
  const ordered = [...entities].sort((a, b) => b.count - a.count || a.id - b.id);
  const mentions = entities.reduce((sum, {count}) => sum + count, 0);
  const rest = ordered.slice(LISTED_ENTITIES);
  const more = rest.length > 0 && h('button', {type: 'button', class: 'more', onclick: (event) => {
    event.target.replaceWith(...rest.map((entity) => entityChip(entity, on)));
  }}, `${rest.length} more`);
  return h('div', {class: 'group', role: 'group', 'aria-label': ENTITY_TYPES[type] ?? type},
           h('button', {type: 'button', class: 'legend', part: 'legend', 'aria-pressed': true,
             title: 'Show or hide these in the text',
             onclick: (event) => on.toggle(type, event.currentTarget)},
           h('span', {class: 'swatch', 'data-kind': type}, 'Ab'),
           h('span', {class: 'legend-name'}, ENTITY_TYPES[type] ?? spaced(type)),
           h('span', {class: 'count'}, mentions)),
           h('div', {class: 'chips'},
             ...ordered.slice(0, LISTED_ENTITIES).map((entity) => entityChip(entity, on)), more));
}

/** @param {Analysis} analysis
 *  @param {{select: (entity: number) => void, toggle: (type: string, button: Element) => void}} on
 *  @returns {HTMLElement} */
export function entitiesView({entities}, on) {
  const groups = Object.keys(ENTITY_TYPES)
      .map((type) => [type, entities.filter((entity) => entity.type === type)])
      .filter(([, found]) => found.length > 0);
  if (groups.length === 0) return h('p', {class: 'note'}, 'No names were found.');
  return h('div', {class: 'entities'}, ...groups.map(([type, found]) =>
    entityGroup(type, found, on)));
}

/** @param {Analysis} analysis @returns {HTMLElement} */
export function keywordsView({keywords}) {
  if (keywords.length === 0) return h('p', {class: 'note'}, 'The text is too short for keywords.');
  return h('ul', {class: 'keywords'}, ...keywords.slice(0, 12).map(({term, count}) =>
    h('li', {}, term, count > 1 && h('span', {class: 'count'}, count))));
}

/** How many removed blocks are listed before "more". */
const LISTED_REMOVED = 40;

function removedItem(block, on) {
  return h('li', {part: 'removed'},
           h('p', {class: 'removed-text'}, block.text.slice(0, 600)),
           h('div', {class: 'removed-foot'},
             h('span', {class: 'reason', title: `Filter: ${block.filter}`},
               REASONS[block.reason] ?? spaced(block.reason)),
             h('button', {type: 'button', class: 'restore', onclick: () => on.restore([block.id]),
               'aria-label': `Restore: ${block.text.slice(0, 60)}`}, 'Restore')));
}

/** @param {Analysis} analysis @param {number} restored How many blocks a reader put back.
 *  @param {{restore: (ids: number[]) => void, clean: () => void}} on @returns {HTMLElement} */
export function removedView({article: {removed}}, restored, on) {
  const bar = h('div', {class: 'removed-bar'},
                h('span', {class: 'note'}, removed.length === 0 ? 'Nothing was left out.'
                                               : `${counted(removed.length, 'block')} left out`),
                restored > 0 && h('button', {type: 'button', onclick: () => on.clean()},
                                  'Clean again'),
                removed.length > 1 && h('button', {type: 'button',
                  onclick: () => on.restore(removed.map(({id}) => id))}, 'Restore all'));
  const list = h('ul', {class: 'removed'},
                 ...removed.slice(0, LISTED_REMOVED).map((block) => removedItem(block, on)));
  const rest = removed.slice(LISTED_REMOVED);
  const more = rest.length > 0 && h('button', {type: 'button', onclick: (event) => {
    list.append(...rest.map((block) => removedItem(block, on)));
    event.target.remove();
  }}, `${rest.length} more`);
  return h('div', {}, bar, list, more);
}

/** What was repaired, cut or guessed. @param {Analysis} analysis @returns {HTMLElement|null} */
export function noticesView({notices}) {
  if (notices.length === 0) return null;
  return h('ul', {class: 'notices'}, ...notices.map(({message}) => h('li', {}, message)));
}
