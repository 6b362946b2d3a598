// (text, spans) -> nodes: the article with its sentences and mentions as elements, made piece by
// piece so that a long one never holds up the page.
import {h, nextTask} from './dom.js';

/** @typedef {import('../analyzer/protocol.js').Analysis} Analysis */
/** @typedef {import('../analyzer/protocol.js').Block} Block */
/** @typedef {import('../analyzer/protocol.js').Span} Span */
/** @typedef {Span & {entity: number, type: string, name: string, index: number}} Mention */

/** Longest stretch of work before the browser gets its turn; a task is long from 50 ms on. */
const SLICE_MS = 10;

/** Walks sorted spans that do not overlap each other; ranges are asked for in ascending order. */
class SpanCursor {
  #spans;
  #next = 0;

  /** @param {Span[]} spans */
  constructor(spans) {
    this.#spans = spans;
  }

  /** The positions of the spans that have a part in [start, end). @returns {number[]} */
  within(start, end) {
    while (this.#next < this.#spans.length && this.#spans[this.#next].end <= start) this.#next++;
    const found = [];
    for (let i = this.#next; i < this.#spans.length && this.#spans[i].start < end; i++) {
      found.push(i);
    }
    return found;
  }
}

/** Room for the position of a mention below its start, in one exact number. */
const KEY_WIDTH = 2 ** 21;

/** Collects the mentions of all entities in text order, with places to pause. A book has a hundred
 *  thousand: sorted as numbers, since a comparator is ten times slower, and by plain loops, since
 *  iterators are too.
 *  @param {Analysis['entities']} entities @param {Mention[]} sorted Receives them. */
function* collectMentions(entities, sorted) {
  const mentions = [];
  for (const {id, type, name, mentions: spans} of entities) {
    spans.forEach(({start, end}, index) => {
      mentions.push({start, end, entity: id, type, name, index});
    });
    yield undefined;
  }
  const keys = new Float64Array(mentions.length);
  for (let i = 0; i < keys.length; i++) keys[i] = mentions[i].start * KEY_WIDTH + i;
  yield undefined;
  keys.sort();
  yield undefined;
  for (let i = 0; i < keys.length; i++) sorted.push(mentions[keys[i] % KEY_WIDTH]);
}

/** All mentions of all entities in text order. @param {Analysis['entities']} entities
 *  @returns {Mention[]} */
export function mentionsOf(entities) {
  const sorted = [];
  for (const _ of collectMentions(entities, sorted));
  return sorted;
}

/** Only what a reader may follow: never a script. @param {string} href */
function isSafeLink(href) {
  return /^(https?:|mailto:|tel:)/i.test(href);
}

/** Makes the nodes of one analysis, block after block. */
class ArticleBuilder {
  #text;
  #sentences;
  #sentenceCursor;
  #mentions;
  #mentionCursor;
  #block;
  /** The marks of each entity, in text order. @type {Map<number, HTMLElement[]>} */
  marks = new Map();
  /** @type {HTMLElement[]} */
  sentences = [];

  /** @param {Analysis} analysis */
  constructor(analysis) {
    this.#text = analysis.article.text;
    this.#sentences = analysis.sentences;
    this.#sentenceCursor = new SpanCursor(this.#sentences);
  }

  /** To be run through before the first block. @param {Analysis['entities']} entities */
  * prepare(entities) {
    this.#mentions = [];
    yield* collectMentions(entities, this.#mentions);
    this.#mentionCursor = new SpanCursor(this.#mentions);
    yield undefined;
  }

  /** Fills `parent` with a range of a block, pausing between sentences.
   *  @param {HTMLElement} parent @param {Block} block */
  * fill(parent, block, start = block.start, end = block.end) {
    this.#block = block;
    let at = start;
    for (const index of this.#sentenceCursor.within(start, end)) {
      const from = Math.max(this.#sentences[index].start, start);
      const to = Math.min(this.#sentences[index].end, end);
      this.#appendPieces(parent, at, from);
      const element = this.#sentenceElement(index);
      this.#appendPieces(element, from, to);
      parent.append(element);
      at = to;
      yield undefined;
    }
    this.#appendPieces(parent, at, end);
  }

  #sentenceElement(index) {
    const {level, grade, words} = this.#sentences[index];
    const isHard = level === 'hard' || level === 'veryHard';
    const title = isHard && grade !== null &&
        `${level === 'hard' ? 'Hard' : 'Very hard'} sentence: grade ${grade.toFixed(1)}, ` +
        `${words} words`;
    const element = h('span', {class: 'sentence', part: 'sentence', 'data-level': level, title});
    this.sentences[index] = element;
    return element;
  }

  /** Cuts a range wherever something begins or ends, and wraps each piece in what covers it. */
  #appendPieces(parent, start, end) {
    if (start >= end) return;
    const mentions = this.#mentionCursor.within(start, end).map((i) => this.#mentions[i]);
    const links = overlapping(this.#block.links, start, end);
    const emphasis = overlapping(this.#block.emphasis, start, end);
    const cuts = cutPoints([mentions, links, emphasis], start, end);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const piece = {start: cuts[i], end: cuts[i + 1]};
      let node = document.createTextNode(this.#text.slice(piece.start, piece.end));
      for (const run of covering(emphasis, piece)) node = h(run.kind === 'em' ? 'em' : 'strong', {}, node);
      for (const mention of covering(mentions, piece)) node = this.#mark(mention, piece, node);
      for (const link of covering(links, piece)) node = linked(link.href, node);
      parent.append(node);
    }
  }

  #mark(mention, piece, node) {
    const mark = h('mark', {part: 'entity', 'data-kind': mention.type,
      'data-entity': mention.entity, title: `${mention.name} (${mention.type})`}, node);
    if (piece.start === mention.start) {
      if (!this.marks.has(mention.entity)) this.marks.set(mention.entity, []);
      this.marks.get(mention.entity)[mention.index] = mark;
    }
    return mark;
  }
}

/** @param {Span[]|undefined} spans */
function overlapping(spans, start, end) {
  return spans?.filter((span) => span.start < end && span.end > start) ?? [];
}

/** @param {Span[]} spans @param {Span} piece */
function covering(spans, piece) {
  return spans.filter((span) => span.start <= piece.start && piece.end <= span.end);
}

function cutPoints(layers, start, end) {
  const points = new Set([start, end]);
  for (const span of layers.flat()) {
    points.add(Math.max(span.start, start));
    points.add(Math.min(span.end, end));
  }
  return [...points].sort((a, b) => a - b);
}

function linked(href, node) {
  if (!isSafeLink(href)) return node;
  return h('a', {href, target: '_blank', rel: 'noopener noreferrer'}, node);
}

const TAGS = {paragraph: 'p', quote: 'blockquote', caption: 'figcaption', listItem: 'li'};

/** Below the title's h1. @param {Block} block */
function tagOf(block) {
  if (block.kind === 'heading') return `h${Math.min(6, Math.max(2, block.level ?? 2))}`;
  return TAGS[block.kind] ?? 'p';
}

/** The table's cells, found again in the text: rows end with "\n", cells are apart by "\t". */
function* tableNodes(builder, block, text) {
  const body = h('tbody');
  yield h('div', {class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table'},
          h('table', {}, body));
  let at = block.start;
  for (const line of text.slice(block.start, block.end).split('\n')) {
    const row = h('tr');
    body.append(row);
    for (const cell of line.split('\t')) {
      const data = h('td');
      row.append(data);
      yield* builder.fill(data, block, at, at + cell.length);
      at += cell.length + 1;
    }
  }
}

/** Yields each top element when it begins, then nothing (a place to pause) while it is filled. */
function* articleNodes(analysis, builder) {
  const {text, blocks} = analysis.article;
  yield* builder.prepare(analysis.entities);
  let list = null;
  for (const block of blocks) {
    if (block.kind !== 'listItem') list = null;
    if (block.kind === 'table') {
      yield* tableNodes(builder, block, text);
      continue;
    }
    const element = h(tagOf(block), {'data-block': block.id});
    if (block.kind === 'listItem') {
      if (!list) yield list = h('ul');
      list.append(element);
    } else if (block.kind === 'code') {
      yield h('pre', {tabindex: 0}, element);
    } else {
      yield element;
    }
    yield* builder.fill(element, block);
  }
}

/**
 * Fills `container` with the article. What fits into one slice is there when this returns; the
 * rest follows, with pauses, until the promise resolves.
 * @param {HTMLElement} container @param {Analysis} analysis @param {AbortSignal} signal
 * @returns {{done: Promise<void>, marks: Map<number, HTMLElement[]>, sentences: HTMLElement[]}}
 */
export function renderArticle(container, analysis, signal) {
  const builder = new ArticleBuilder(analysis);
  const done = (async () => {
    let until = performance.now() + SLICE_MS;
    for (const node of articleNodes(analysis, builder)) {
      if (node) container.append(node);
      if (performance.now() < until) continue;
      await nextTask();
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  })();
  return {done, marks: builder.marks, sentences: builder.sentences};
}
