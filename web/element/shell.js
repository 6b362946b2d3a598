// The element's empty structure: editor, toolbar, progress, tabs, article, findings. Built once;
// what happens in it is told to `on` callbacks, what is shown in it is the element's business.
import {h} from './dom.js';

/** Sections beside the article: view, heading. */
export const SECTIONS = [['readability', 'Readability'], ['summary', 'Summary'],
  ['entities', 'Names'], ['keywords', 'Keywords'], ['scores', 'Scores'], ['removed', 'Left out']];

/** Tabs of narrow pages, text first: name, label, view. The style sheet says which sections each one
 *  shows. */
const TABS = [['text', 'Text', 'reader'], ['summary', 'Summary', 'summary'],
  ['readability', 'Scores', 'readability'], ['entities', 'Names', 'entities'],
  ['removed', 'Left out', 'removed']];

const EXPORT_NAMES = {json: 'JSON', md: 'Markdown', html: 'HTML', csv: 'Table (CSV)'};

function buildInput(parts, on, submit) {
  return h('textarea', {class: 'input', rows: 7, spellcheck: 'false', 'aria-label': 'Article text',
    placeholder: 'Paste an article here, or drop a page or a text file.',
    onpaste: (event) => {
      if (parts.input.value === '' && on.take(event.clipboardData)) event.preventDefault();
    },
    oninput: () => { parts.go.hidden = parts.input.value.trim() === ''; },
    onkeydown: (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    }});
}

function buildFilePicker(on) {
  const picker = h('input', {type: 'file', class: 'file', tabindex: -1, 'aria-label': 'File',
    accept: '.html,.htm,.xhtml,.txt,.md,.markdown,text/*', onchange: () => {
      const [file] = picker.files;
      if (file) on.open(file);
      picker.value = '';
    }});
  return picker;
}

function buildEditor(parts, on) {
  const submit = () => {
    if (parts.input.value.trim()) on.open(parts.input.value);
  };
  const picker = buildFilePicker(on);
  parts.input = buildInput(parts, on, submit);
  parts.go = h('button', {type: 'button', class: 'primary go', hidden: true, onclick: submit,
    title: 'Ctrl+Enter'}, 'Analyze');
  parts.editor = h('section', {class: 'editor', part: 'editor', 'aria-label': 'Your article'},
                   h('slot', {name: 'intro'}),
                   h('div', {class: 'paper'}, parts.input,
                     h('div', {class: 'actions'},
                       h('button', {type: 'button', onclick: () => picker.click()}, 'Open a file…'),
                       h('slot', {name: 'actions'}), picker, parts.go)));
  return parts.editor;
}

/** A switch for one kind of marking in the text. */
function buildToggle(parts, name, label) {
  return h('button', {type: 'button', class: 'toggle', 'aria-pressed': true, 'data-toggle': name,
    onclick: ({currentTarget: button}) => {
      const shown = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(shown));
      parts.reader.toggleAttribute(`data-no-${name}`, !shown);
    }}, label);
}

function buildExportMenu(parts, on) {
  const items = Object.entries(EXPORT_NAMES).map(([kind, name]) =>
    h('button', {type: 'button', 'data-export': kind, onclick: () => {
      parts.menu.open = false;
      on.download(kind);
    }}, name));
  parts.menu = h('details', {class: 'menu'}, h('summary', {}, 'Export'),
                 h('div', {class: 'menu-items'}, ...items));
  return parts.menu;
}

function buildToolbar(parts, on) {
  parts.readings = h('div', {class: 'segmented', role: 'group', 'aria-label': 'Read as',
    hidden: true});
  parts.toolbar = h('div', {class: 'toolbar', part: 'toolbar', role: 'group',
    'aria-label': 'Article'},
  h('button', {type: 'button', class: 'new', onclick: () => on.clear()}, 'New article'),
  parts.readings, h('span', {class: 'space'}),
  buildToggle(parts, 'hard', 'Difficulty'), buildToggle(parts, 'names', 'Names'),
  buildExportMenu(parts, on));
  return parts.toolbar;
}

function buildProgress(parts, on) {
  parts.stage = h('span', {});
  parts.progress = h('div', {class: 'progress', part: 'progress', hidden: true},
                     h('span', {class: 'spinner', 'aria-hidden': 'true'}), parts.stage,
                     h('button', {type: 'button', class: 'cancel', onclick: () => on.cancel()},
                       'Cancel'));
  return parts.progress;
}

function buildTabs(parts, on) {
  parts.tabs = h('nav', {class: 'tabs', 'aria-label': 'Views'}, ...TABS.map(([name, label, view]) =>
    h('button', {type: 'button', 'data-name': name, 'data-view': view,
      onclick: () => on.tab(name)}, label)));
  return parts.tabs;
}

/** Steps through the mentions of the chosen entity. */
function buildWalker(parts, on) {
  const button = (label, sign, onclick) => h('button', {type: 'button', 'aria-label': label,
    onclick}, sign);
  parts.walkerName = h('strong', {});
  parts.walkerAt = h('span', {class: 'note', role: 'status'});
  parts.walker = h('div', {class: 'walker', role: 'group', 'aria-label': 'Mentions', hidden: true},
                   parts.walkerName, parts.walkerAt,
                   button('Previous mention', '↑', () => on.walk(-1)),
                   button('Next mention', '↓', () => on.walk(1)),
                   button('Close', '×', () => on.select(null)));
  return parts.walker;
}

function buildSide(parts) {
  parts.sections = {};
  const sections = SECTIONS.map(([name, title]) => {
    parts.sections[name] = h('div', {class: 'section-body'});
    return h('section', {class: `section section-${name}`, 'aria-label': title},
             h('h2', {}, title), parts.sections[name]);
  });
  parts.side = h('aside', {class: 'side', 'aria-label': 'Findings'}, ...sections);
  return parts.side;
}

/** Builds everything below the shadow root. @param {Record<string, Function>} on
 *  @returns {Record<string, any>} the elements that are filled or shown later, `shell` the outermost */
export function buildShell(on) {
  const parts = {};
  parts.status = h('p', {class: 'status', role: 'status'});
  parts.reader = h('section', {class: 'reader', part: 'reader', 'aria-label': 'Article'});
  parts.shell = h('div', {class: 'shell', 'data-state': 'empty', 'data-tab': 'text',
    'data-unstyled': true},
  buildEditor(parts, on), buildToolbar(parts, on), buildProgress(parts, on), parts.status,
  buildTabs(parts, on),
  h('div', {class: 'columns'},
    h('div', {class: 'reading'}, parts.reader, buildWalker(parts, on)), buildSide(parts)));
  return parts;
}
