// <article-lens>: takes an article, has it analyzed off the main thread, and shows it. Importing
// this registers nothing (define.js does) and loads nothing.
//
//   idle --analyze()--> busy --result--> shown --restore, other text--> busy …
//                         `--error/cancel--> what it was before
import {createAnalyzer, toCsv, toHtml, toMarkdown} from '../analyzer/client.js';
import {h, nextTask} from './dom.js';
import {renderArticle} from './highlight.js';
import {readingsOf} from './intake.js';
import {STAGES} from './names.js';
import {clearHighlights, mentionRanges, showHighlights} from './page-highlight.js';
import {SECTIONS, buildShell} from './shell.js';
import * as views from './views.js';
import {Walker} from './walker.js';

/** @typedef {import('../analyzer/protocol.js').Analysis} Analysis */

const ALL_VIEWS = ['editor', 'reader', 'summary', 'readability', 'entities', 'keywords', 'removed'];
const DEFAULT_VIEWS = ALL_VIEWS.slice(1);
const DEFAULT_SUMMARY = 3;

/** From here on the findings get a task of their own, after the text; 50 ms is the most for one. */
const LONG_TEXT = 300_000;

/** A result that comes sooner needs no word about waiting. */
const PROGRESS_AFTER_MS = 180;

const EXPORTS = {
  json: {type: 'application/json', make: (analysis) => JSON.stringify(analysis)},
  md: {type: 'text/markdown', make: toMarkdown},
  html: {type: 'text/html', make: toHtml},
  csv: {type: 'text/csv', make: toCsv},
};

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
  #parts;
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
  #walker;
  #hidden = new Set();
  #summaryRun = 0;
  #started = false;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open', delegatesFocus: false});
    const show = () => this.#parts.shell.removeAttribute('data-unstyled');
    const sheet = h('link', {rel: 'stylesheet', href: new URL('./styles.css', import.meta.url),
      onload: show, onerror: show});
    this.#parts = buildShell(this.#on);
    this.#walker = new Walker(this.#parts, (element) => this.#reveal(element),
                              (detail) => this.#emit('lens-entity-select', detail));
    this.#parts.shell.addEventListener('keydown', (event) => this.#key(event));
    root.append(sheet, this.#parts.shell);
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
    const {readings, onlyAddress} = readingsOf(data);
    if (onlyAddress) {
      this.#say('This page fetches nothing. Open that address, select all, copy, and paste here.');
    } else if (readings.length > 0) {
      this.#setSources(readings);
      this.analyze();
    }
    return onlyAddress || readings.length > 0;
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
      await this.#show(analysis);
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

  /** What the views and the shell call. */
  #on = {
    take: (data) => this.take(data),
    open: (input) => this.open(input),
    clear: () => this.clear(),
    cancel: () => this.cancel(),
    download: (kind) => this.#download(kind),
    walk: (step) => this.#walker.walk(step),
    tab: (name) => this.#openTab(name),
    jump: (sentence) => this.#jump(sentence),
    length: (sentences) => { this.setAttribute('summary-sentences', String(sentences)); },
    select: (entity) => this.#walker.select(entity),
    toggle: (type, button) => this.#toggleType(type, button),
    restore: (ids) => this.#restore([...this.#keep, ...ids]),
    clean: () => this.#restore([]),
  };

  /** @param {Analysis} analysis */
  async #show(analysis) {
    const firstTime = this.#parts.shell.dataset.state !== 'shown';
    this.#analysis = analysis;
    this.#walker.select(null);
    const shown = {...analysis, entities: this.#wanted(analysis.entities)};
    this.#setState('shown');
    this.#showReader(shown);
    this.#showReadings();
    if (firstTime && this.#has('editor')) this.#focusTitle();
    if (analysis.article.text.length > LONG_TEXT) await nextTask();
    if (analysis !== this.#analysis) return;
    this.#showFindings(shown);
    this.#highlightPage();
    this.#say(announcement(analysis));
  }

  #showFindings(shown) {
    const {sections} = this.#parts;
    sections.readability.replaceChildren(views.verdictView(shown, this.#on));
    sections.summary.replaceChildren(views.summaryView(shown, this.summarySentences, this.#on));
    sections.entities.replaceChildren(views.entitiesView(shown, this.#on));
    sections.keywords.replaceChildren(views.keywordsView(shown));
    sections.scores.replaceChildren(views.scoresView(shown));
    sections.removed.replaceChildren(views.removedView(shown, this.#keep.length, this.#on));
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
    body.addEventListener('click', (event) => this.#walker.click(event));
    this.#article = renderArticle(body, analysis, painting.signal);
    this.#walker.show(analysis.entities, this.#article.marks);
    const head = views.headView(analysis);
    head.dir = direction;
    const notices = views.noticesView(analysis);
    this.#parts.reader.replaceChildren(head, body, ...(notices ? [notices] : []));
    this.#article.done.then(() => { if (!painting.signal.aborted) body.dataset.complete = ''; });
  }

  #focusTitle() {
    this.#parts.reader.querySelector('h1').focus({preventScroll: true});
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({block: 'start'});
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
    if (this.#has('reader')) this.#openTab('text');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
    element.removeAttribute('data-flash');
    requestAnimationFrame(() => element.setAttribute('data-flash', ''));
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
    const tabs = [...this.#parts.tabs.children];
    for (const tab of tabs) tab.hidden = !wanted.includes(tab.dataset.view);
    this.#openTab((tabs.find((tab) => !tab.hidden) ?? tabs[0]).dataset.name);
  }

  #download(kind) {
    const url = URL.createObjectURL(new Blob([this.exportAs(kind)], {type: EXPORTS[kind].type}));
    const name = (this.#analysis.article.title ?? 'article').toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
    h('a', {href: url, download: `${name || 'article'}.${kind}`}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  #openTab(name) {
    this.#parts.shell.dataset.tab = name;
    for (const tab of this.#parts.tabs.children) {
      if (tab.dataset.name === name) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
  }

  #key(event) {
    if (event.key === 'Escape') {
      if (!this.#parts.progress.hidden) this.cancel();
      else if (this.#parts.menu.open) this.#parts.menu.open = false;
      else this.#walker.select(null);
    }
    if (event.target.closest('textarea, input')) return;
    if (event.key === 'n') this.#walker.walk(1);
    if (event.key === 'p') this.#walker.walk(-1);
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
