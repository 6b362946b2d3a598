// <article-lens>: takes an article, has it analyzed off the main thread, and shows it. Importing
// this registers nothing (define.js does) and loads nothing.
//
//   idle --analyze()--> busy --result--> shown --restore, other text--> busy …
//                         `--error/cancel--> what it was before
import {createAnalyzer, toCsv, toHtml, toMarkdown} from '../analyzer/client.js';
import {h} from './dom.js';
import {mentionRanges, renderArticle} from './highlight.js';
import {STAGES} from './names.js';
import * as views from './views.js';

/** @typedef {import('../analyzer/protocol.js').Analysis} Analysis */

const ALL_VIEWS = ['editor', 'reader', 'summary', 'readability', 'entities', 'keywords', 'removed'];
const DEFAULT_VIEWS = ALL_VIEWS.slice(1);
const DEFAULT_SUMMARY = 3;

/** A result that comes sooner needs no word about waiting. */
const PROGRESS_AFTER_MS = 180;

/** Below this a clipboard's HTML is taken for text that some program wrapped. */
const LEAST_BLOCKS_OF_A_PAGE = 2;

const EXPORTS = {
  json: {name: 'JSON', type: 'application/json', make: (analysis) => JSON.stringify(analysis)},
  md: {name: 'Markdown', type: 'text/markdown', make: toMarkdown},
  html: {name: 'HTML', type: 'text/html', make: toHtml},
  csv: {name: 'Table (CSV)', type: 'text/csv', make: toCsv},
};

/** Sections beside the article: view, heading. */
const SECTIONS = [['readability', 'Readability'], ['summary', 'Summary'], ['entities', 'Names'],
  ['keywords', 'Keywords'], ['scores', 'Scores'], ['removed', 'Left out']];
/** Tabs of narrow pages, text first: name, sections. */
const TABS = [['text', 'Text'], ['summary', 'Summary'], ['readability', 'Scores'],
  ['entities', 'Names'], ['removed', 'Left out']];

/** @param {string} html */
function hasStructure(html) {
  const blocks = html.match(/<(p|h[1-6]|li|blockquote|article|table|pre|br)\b/gi) ?? [];
  return blocks.length >= LEAST_BLOCKS_OF_A_PAGE;
}

/** @param {string} text */
function isOnlyAddress(text) {
  return /^https?:\/\/\S+$/.test(text.trim());
}

/** Reflects attributes as properties of the same name. */
function attributeProperty(name) {
  return {
    get() { return this.getAttribute(name) ?? ''; },
    set(value) { this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  };
}

export class ArticleLens extends HTMLElement {
  static observedAttributes = ['for', 'views', 'summary-sentences', 'entity-types', 'highlight',
    'lang', 'theme'];

  /** What createAnalyzer gets; to be set before the first analysis. */
  analyzerOptions = {};

  #analyzer = null;
  #parts = {};
  /** The readings that are offered of one input. @type {{format: string, label: string,
   *   input: string|Blob}[]} */
  #sources = [];
  #source = 0;
  #keep = [];
  /** @type {Analysis|null} */
  #analysis = null;
  #abort = null;
  #painting = null;
  #article = null;
  #selected = null;
  #hidden = new Set();
  #summaryRun = 0;
  #started = false;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open', delegatesFocus: false});
    const sheet = h('link', {rel: 'stylesheet', href: new URL('./styles.css', import.meta.url)});
    sheet.onload = sheet.onerror = () => this.#parts.shell.removeAttribute('data-unstyled');
    root.append(sheet, this.#buildShell());
  }

  // ---- life

  connectedCallback() {
    this.#applyViews();
    this.#emit('lens-ready', {});
    if (!this.#started && this.#embedded()) {
      this.#started = true;
      this.analyze().catch(() => {});
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#release();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#parts.shell) return;
    if (name === 'views') this.#applyViews();
    if (name === 'entity-types' && this.#analysis) this.#show(this.#analysis);
    if (name === 'highlight') this.#highlightPage();
    if (name === 'summary-sentences' && this.#analysis) this.#resummarize(this.summarySentences);
    if ((name === 'for' || name === 'lang') && this.isConnected && this.#started) {
      this.analyze().catch(() => {});
    }
  }

  #release() {
    this.cancel();
    this.#painting?.abort();
    this.#analyzer?.close();
    this.#analyzer = null;
    clearHighlights(this);
  }

  // ---- properties

  /** The article as it was given: text or a file; setting it does not analyze it yet. */
  get value() { return this.#sources[this.#source]?.input ?? ''; }
  set value(input) {
    this.#setSources([{format: 'auto', label: 'Text', input}]);
  }

  /** The last result, or null. @returns {Analysis|null} */
  get analysis() { return this.#analysis; }

  get summarySentences() {
    const asked = Number.parseInt(this.getAttribute('summary-sentences') ?? '', 10);
    return asked >= 0 ? asked : DEFAULT_SUMMARY;
  }
  set summarySentences(count) { this.setAttribute('summary-sentences', String(count)); }

  get entityTypes() { return (this.getAttribute('entity-types') ?? '').split(/\s+/).filter(Boolean); }
  set entityTypes(types) { this.setAttribute('entity-types', [types].flat().join(' ')); }

  get highlight() { return this.hasAttribute('highlight'); }
  set highlight(on) { this.toggleAttribute('highlight', Boolean(on)); }

  // ---- methods

  /** Loads the core ahead of the first article. @returns {Promise<void>} */
  async warm() {
    return this.#client().warm();
  }

  /** Analyzes `value`, else the element named by `for`, else what stands inside the tag. Resolves
   *  with the analysis, or with null when it was cancelled or failed (see lens-error).
   *  @returns {Promise<Analysis|null>} */
  async analyze() {
    const source = this.#sources[this.#source] ?? this.#embedded();
    if (!source) return null;
    return this.#run(source, this.#keep);
  }

  /** Ends what is running; the page keeps what it showed. */
  cancel() {
    this.#abort?.abort();
  }

  /** Takes an article and analyzes it. @param {string|Blob} input
   *  @param {{format?: string}} [options] @returns {Promise<Analysis|null>} */
  async open(input, {format = 'auto'} = {}) {
    this.#setSources([{format, label: 'Text', input}]);
    return this.analyze();
  }

  /** Takes what was pasted or dropped: files first, markup when it has structure, else text.
   *  @param {DataTransfer} data @returns {boolean} whether there was anything to take */
  take(data) {
    const [file] = data.files ?? [];
    if (file) {
      this.open(file);
      return true;
    }
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    if (!html.trim() && !text.trim()) return false;
    if (isOnlyAddress(text)) {
      this.#say('This page fetches nothing. Open that address, select all, copy, and paste here.');
      return true;
    }
    const readings = [];
    if (html && hasStructure(html)) readings.push({format: 'html', label: 'Formatted', input: html});
    if (text) readings.push({format: 'auto', label: 'Plain text', input: text});
    this.#setSources(readings.length ? readings : [{format: 'html', label: 'Formatted', input: html}]);
    this.analyze();
    return true;
  }

  /** Back to the empty editor. */
  clear() {
    this.cancel();
    this.#painting?.abort();
    this.#analysis = null;
    this.#setSources([]);
    this.#parts.input.value = '';
    this.#setState('empty');
    this.#parts.input.focus();
  }

  /** The cleaned article or the whole analysis in a format.
   *  @param {'json'|'md'|'html'|'csv'} kind @returns {string} */
  exportAs(kind) {
    if (!EXPORTS[kind]) throw new TypeError(`exportAs: '${kind}'; allowed are json, md, html, csv`);
    if (!this.#analysis) throw new TypeError('exportAs() needs an analysis');
    return EXPORTS[kind].make(this.#analysis);
  }

  // ---- running

  #client() {
    return this.#analyzer ??= createAnalyzer(this.analyzerOptions);
  }

  #embedded() {
    const target = this.getAttribute('for');
    const element = target ? document.querySelector(target) : null;
    if (element) return {format: 'html', input: element.outerHTML};
    const own = [...this.childNodes].filter((node) => !node.slot);
    const html = own.map((node) => node.outerHTML ?? node.textContent).join('');
    return html.trim() ? {format: 'html', input: html} : null;
  }

  #setSources(sources) {
    this.#sources = sources;
    this.#source = 0;
    this.#keep = [];
  }

  async #run(source, keep) {
    this.cancel();
    const abort = this.#abort = new AbortController();
    const stopWaiting = this.#showProgress();
    try {
      const analysis = await this.#client().analyze(source.input, {
        format: source.format, lang: this.lang || undefined, keep, signal: abort.signal,
        summary: {sentences: this.summarySentences},
        url: this.getAttribute('for') ? document.baseURI : undefined,
        onProgress: (stage) => this.#progress(stage),
      });
      if (abort !== this.#abort) return null;
      this.#keep = keep;
      this.#show(analysis);
      this.#emit('lens-result', {analysis});
      return analysis;
    } catch (error) {
      this.#fail(error);
      return null;
    } finally {
      if (abort === this.#abort) stopWaiting();
    }
  }

  #fail(error) {
    if (error.code === 'aborted') this.#say('Cancelled.');
    else this.#say(error.message, true);
    this.#emit('lens-error', {error});
  }

  #showProgress() {
    const timer = setTimeout(() => { this.#parts.progress.hidden = false; }, PROGRESS_AFTER_MS);
    this.#parts.shell.setAttribute('aria-busy', 'true');
    this.#say('');
    return () => {
      clearTimeout(timer);
      this.#parts.progress.hidden = true;
      this.#parts.shell.removeAttribute('aria-busy');
    };
  }

  #progress(stage) {
    this.#parts.stage.textContent = `${STAGES[stage] ?? stage}…`;
    this.#emit('lens-progress', {stage});
  }

  async #resummarize(sentences) {
    const run = ++this.#summaryRun;
    try {
      const summary = await this.#client().summarize({sentences});
      if (run !== this.#summaryRun || !this.#analysis) return;
      this.#analysis.summary = summary;
      this.#parts.sections.summary.querySelector('.summary-list')?.replaceWith(
          views.summarySentences(this.#analysis, summary, this.#on));
    } catch (error) {
      if (error.code !== 'aborted') this.#fail(error);
    }
  }

  // ---- showing

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
  }

  /** A line for everyone, screen readers too. */
  #say(text, isError = false) {
    this.#parts.status.textContent = text;
    this.#parts.status.toggleAttribute('data-error', isError);
  }

  #setState(state) {
    this.#parts.shell.dataset.state = state;
    this.toggleAttribute('data-shown', state === 'shown');
  }

  /** What views call. */
  #on = {
    jump: (sentence) => this.#jump(sentence),
    length: (sentences) => { this.setAttribute('summary-sentences', String(sentences)); },
    select: (entity) => this.#select(entity),
    toggle: (type, button) => this.#toggleType(type, button),
    restore: (ids) => this.#restore([...this.#keep, ...ids]),
    clean: () => this.#restore([]),
  };

  /** @param {Analysis} analysis */
  #show(analysis) {
    const firstTime = this.#parts.shell.dataset.state !== 'shown';
    this.#analysis = analysis;
    this.#select(null);
    const shown = {...analysis, entities: this.#wanted(analysis.entities)};
    this.#setState('shown');
    this.#showReader(shown);
    const {sections} = this.#parts;
    sections.readability.replaceChildren(views.verdictView(shown, this.#on));
    sections.summary.replaceChildren(views.summaryView(shown, this.summarySentences, this.#on));
    sections.entities.replaceChildren(views.entitiesView(shown, this.#on));
    sections.keywords.replaceChildren(views.keywordsView(shown));
    sections.scores.replaceChildren(views.scoresView(shown));
    sections.removed.replaceChildren(views.removedView(shown, this.#keep.length, this.#on));
    this.#showReadings();
    this.#highlightPage();
    this.#say(announcement(analysis));
    if (firstTime && this.#has('editor')) this.#focusTitle();
  }

  #wanted(entities) {
    const types = this.entityTypes;
    return types.length ? entities.filter(({type}) => types.includes(type)) : entities;
  }

  #showReader(analysis) {
    this.#painting?.abort();
    const painting = this.#painting = new AbortController();
    const {direction, language} = analysis.article;
    const body = h('article', {class: 'body', dir: direction,
      lang: language.code === 'und' ? null : language.code});
    body.addEventListener('click', (event) => this.#clickMark(event));
    this.#article = renderArticle(body, analysis, painting.signal);
    const head = views.headView(analysis);
    head.dir = direction;
    const notices = views.noticesView(analysis);
    this.#parts.reader.replaceChildren(head, body, ...(notices ? [notices] : []));
    this.#article.done.then(() => { if (!painting.signal.aborted) body.dataset.complete = ''; });
  }

  #focusTitle() {
    this.#parts.reader.querySelector('h1').focus({preventScroll: true});
    this.scrollIntoView({block: 'start'});
  }

  #showReadings() {
    const {readings} = this.#parts;
    readings.hidden = this.#sources.length < 2;
    readings.replaceChildren(...this.#sources.map(({label}, index) => h('button', {
      type: 'button', 'aria-pressed': index === this.#source,
      onclick: () => {
        this.#source = index;
        this.#run(this.#sources[index], this.#keep = []);
      }}, label)));
  }

  #restore(keep) {
    const source = this.#sources[this.#source] ?? this.#embedded();
    this.#emit('lens-restore', {ids: keep});
    this.#run(source, keep);
  }

  // ---- walking

  #jump(index) {
    const sentence = this.#article?.sentences[index];
    if (sentence) this.#reveal(sentence);
  }

  #reveal(element) {
    this.#openTab('text');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
    element.removeAttribute('data-flash');
    requestAnimationFrame(() => element.setAttribute('data-flash', ''));
  }

  #clickMark(event) {
    const mark = event.target.closest('mark');
    if (!mark || event.target.closest('a')) return;
    const entity = Number(mark.dataset.entity);
    const at = this.#article.marks.get(entity).indexOf(mark);
    this.#select(entity, Math.max(0, at), false);
  }

  /** Chooses an entity, or none; its mentions are outlined and can be walked. */
  #select(id, at = 0, reveal = true) {
    const {walker, sections, reader} = this.#parts;
    for (const element of reader.querySelectorAll('[data-selected]')) {
      element.removeAttribute('data-selected');
    }
    for (const chip of sections.entities.querySelectorAll('.entity')) {
      chip.setAttribute('aria-pressed', String(Number(chip.dataset.entity) === id));
    }
    const marks = id === null ? [] : this.#article.marks.get(id)?.filter(Boolean) ?? [];
    walker.hidden = marks.length === 0;
    if (marks.length === 0) {
      this.#selected = null;
      return;
    }
    for (const mark of marks) mark.setAttribute('data-selected', '');
    this.#selected = {id, at: 0, marks};
    this.#walkTo(at, reveal);
  }

  #walk(step) {
    if (!this.#selected) return;
    const count = this.#selected.marks.length;
    this.#walkTo((this.#selected.at + step + count) % count);
  }

  #walkTo(at, reveal = true) {
    const {id, marks} = this.#selected;
    this.#selected.at = at;
    const entity = this.#analysis.entities.find((candidate) => candidate.id === id);
    this.#parts.walkerName.textContent = entity.name;
    this.#parts.walkerAt.textContent = `${at + 1} of ${marks.length}`;
    for (const mark of marks) mark.toggleAttribute('data-current', mark === marks[at]);
    if (reveal) this.#reveal(marks[at]);
    this.#emit('lens-entity-select', {entity, mention: at});
  }

  #toggleType(type, button) {
    const hide = !this.#hidden.has(type);
    if (hide) this.#hidden.add(type);
    else this.#hidden.delete(type);
    button.setAttribute('aria-pressed', String(!hide));
    this.#parts.reader.dataset.hide = [...this.#hidden].join(' ');
  }

  // ---- the page's own article

  #highlightPage() {
    clearHighlights(this);
    const target = this.getAttribute('for');
    const element = target && document.querySelector(target);
    if (!this.highlight || !element || !this.#analysis || !globalThis.CSS?.highlights) return;
    const shown = {...this.#analysis, entities: this.#wanted(this.#analysis.entities)};
    showHighlights(this, mentionRanges(element, shown));
  }

  // ---- structure

  #has(view) {
    return this.#viewList().includes(view);
  }

  #viewList() {
    const asked = this.getAttribute('views');
    if (asked !== null) return asked.split(/\s+/);
    return this.getAttribute('for') ? DEFAULT_VIEWS.slice(1) : DEFAULT_VIEWS;
  }

  #applyViews() {
    const wanted = this.#viewList();
    this.#parts.editor.hidden = !wanted.includes('editor');
    this.#parts.reader.hidden = !wanted.includes('reader');
    for (const [name] of SECTIONS) {
      const view = name === 'scores' ? 'readability' : name;
      this.#parts.sections[name].parentElement.hidden = !wanted.includes(view);
    }
    this.#parts.side.hidden = wanted.every((view) => view === 'editor' || view === 'reader');
    this.#parts.toolbar.hidden = !wanted.includes('editor');
  }

  #openTab(name) {
    this.#parts.shell.dataset.tab = name;
    for (const tab of this.#parts.tabs.children) {
      if (tab.dataset.name === name) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
  }

  #buildShell() {
    const parts = this.#parts;
    parts.status = h('p', {class: 'status', role: 'status'});
    parts.reader = h('section', {class: 'reader', part: 'reader', 'aria-label': 'Article'});
    parts.shell = h('div', {class: 'shell', 'data-state': 'empty', 'data-tab': 'text',
      'data-unstyled': true},
    this.#buildEditor(), this.#buildToolbar(), this.#buildProgress(), parts.status,
    this.#buildTabs(),
    h('div', {class: 'columns'},
      h('div', {class: 'reading'}, parts.reader, this.#buildWalker()), this.#buildSide()));
    parts.shell.addEventListener('keydown', (event) => this.#key(event));
    this.#openTab('text');
    return parts.shell;
  }

  #buildEditor() {
    const parts = this.#parts;
    const submit = () => {
      if (parts.input.value.trim()) this.open(parts.input.value);
    };
    parts.input = h('textarea', {class: 'input', rows: 7, spellcheck: 'false',
      'aria-label': 'Article text',
      placeholder: 'Paste an article here, or drop a page or a text file.',
      onpaste: (event) => {
        if (parts.input.value === '' && this.take(event.clipboardData)) event.preventDefault();
      },
      oninput: () => { parts.go.hidden = parts.input.value.trim() === ''; },
      onkeydown: (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }});
    parts.go = h('button', {type: 'button', class: 'primary go', hidden: true, onclick: submit},
                 'Analyze');
    parts.file = h('input', {type: 'file', class: 'file', tabindex: -1, 'aria-label': 'File',
      accept: '.html,.htm,.xhtml,.txt,.md,.markdown,text/*', onchange: () => {
        const [file] = parts.file.files;
        parts.file.value = '';
        if (file) this.open(file);
      }});
    parts.editor = h('section', {class: 'editor', part: 'editor', 'aria-label': 'Your article'},
                     h('slot', {name: 'intro'}),
                     h('div', {class: 'paper'}, parts.input,
                       h('div', {class: 'actions'},
                         h('button', {type: 'button', onclick: () => parts.file.click()},
                           'Open a file…'),
                         h('slot', {name: 'actions'}), parts.file, parts.go)));
    return parts.editor;
  }

  #buildToolbar() {
    const parts = this.#parts;
    parts.readings = h('div', {class: 'segmented', role: 'group', 'aria-label': 'Read as',
      hidden: true});
    const menu = h('details', {class: 'menu'}, h('summary', {}, 'Export'),
                   h('div', {class: 'menu-items'}, ...Object.keys(EXPORTS).map((kind) =>
                     h('button', {type: 'button', 'data-export': kind, onclick: () => {
                       menu.open = false;
                       this.#download(kind);
                     }}, EXPORTS[kind].name))));
    parts.menu = menu;
    parts.toolbar = h('div', {class: 'toolbar', part: 'toolbar', role: 'toolbar',
      'aria-label': 'Article'},
    h('button', {type: 'button', class: 'new', onclick: () => this.clear()}, 'New article'),
    parts.readings, h('span', {class: 'space'}),
    this.#showToggle('hard', 'Difficulty'), this.#showToggle('names', 'Names'), menu);
    return parts.toolbar;
  }

  /** A switch for one kind of marking in the text. */
  #showToggle(name, label) {
    return h('button', {type: 'button', class: 'toggle', 'aria-pressed': true, 'data-toggle': name,
      onclick: ({currentTarget: button}) => {
        const on = button.getAttribute('aria-pressed') !== 'true';
        button.setAttribute('aria-pressed', String(on));
        this.#parts.reader.toggleAttribute(`data-no-${name}`, !on);
      }}, label);
  }

  #download(kind) {
    const {type} = EXPORTS[kind];
    const url = URL.createObjectURL(new Blob([this.exportAs(kind)], {type}));
    const name = (this.#analysis.article.title ?? 'article').toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
    h('a', {href: url, download: `${name || 'article'}.${kind}`}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  #buildProgress() {
    const parts = this.#parts;
    parts.stage = h('span', {});
    parts.progress = h('div', {class: 'progress', part: 'progress', hidden: true},
                       h('span', {class: 'spinner', 'aria-hidden': 'true'}), parts.stage,
                       h('button', {type: 'button', class: 'cancel', onclick: () => this.cancel()},
                         'Cancel'));
    return parts.progress;
  }

  #buildTabs() {
    this.#parts.tabs = h('nav', {class: 'tabs', 'aria-label': 'Views'}, ...TABS.map(
        ([name, label]) => h('button', {type: 'button', 'data-name': name,
          onclick: () => this.#openTab(name)}, label)));
    return this.#parts.tabs;
  }

  #buildWalker() {
    const parts = this.#parts;
    parts.walkerName = h('strong', {});
    parts.walkerAt = h('span', {class: 'note', role: 'status'});
    parts.walker = h('div', {class: 'walker', role: 'toolbar', 'aria-label': 'Mentions',
      hidden: true},
    parts.walkerName, parts.walkerAt,
    h('button', {type: 'button', 'aria-label': 'Previous mention', onclick: () => this.#walk(-1)},
      '↑'),
    h('button', {type: 'button', 'aria-label': 'Next mention', onclick: () => this.#walk(1)}, '↓'),
    h('button', {type: 'button', 'aria-label': 'Close', onclick: () => this.#select(null)}, '×'));
    return parts.walker;
  }

  #buildSide() {
    const parts = this.#parts;
    parts.sections = {};
    const sections = SECTIONS.map(([name, title]) => {
      parts.sections[name] = h('div', {class: 'section-body'});
      return h('section', {class: `section section-${name}`, 'aria-label': title},
               h('h2', {}, title), parts.sections[name]);
    });
    parts.side = h('aside', {class: 'side', 'aria-label': 'Findings'}, ...sections);
    return parts.side;
  }

  #key(event) {
    if (event.key === 'Escape') {
      if (!this.#parts.progress.hidden) this.cancel();
      else if (this.#parts.menu.open) this.#parts.menu.open = false;
      else if (this.#selected) this.#select(null);
    }
    if (!this.#selected || event.target.closest('textarea, input')) return;
    if (event.key === 'n') this.#walk(1);
    if (event.key === 'p') this.#walk(-1);
  }
}

Object.defineProperties(ArticleLens.prototype, {
  for: attributeProperty('for'),
  views: attributeProperty('views'),
  theme: attributeProperty('theme'),
});

/** @param {Analysis} analysis */
function announcement({article, counts, entities, readability}) {
  const grade = readability.grade === null ? '' : `, grade ${readability.grade.toFixed(1)}`;
  return `${article.title ?? 'Article'}: ${counts.words} words${grade}, ` +
      `${entities.length} names, ${article.removed.length} blocks left out.`;
}

/** The ranges that each element put into the document's highlights.
 *  @type {WeakMap<ArticleLens, Map<string, Range[]>>} */
const highlighted = new WeakMap();

/** @param {ArticleLens} owner @param {Map<string, Range[]>} ranges */
function showHighlights(owner, ranges) {
  highlighted.set(owner, ranges);
  for (const [type, list] of ranges) {
    const name = `lens-${type}`;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    for (const range of list) CSS.highlights.get(name).add(range);
  }
}

/** @param {ArticleLens} owner */
function clearHighlights(owner) {
  for (const [type, list] of highlighted.get(owner) ?? []) {
    for (const range of list) CSS.highlights.get(`lens-${type}`)?.delete(range);
  }
  highlighted.delete(owner);
}
