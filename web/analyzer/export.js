// The analysis as Markdown, HTML and CSV. The same bytes as the core's own exports
// (lens/export.h), from the JSON alone; a test compares both on every golden page.

/** @typedef {import('./protocol.js').Analysis} Analysis */
/** @typedef {import('./protocol.js').Block} Block */
/** @typedef {{start: number, end: number, href: string, link: number, strong: boolean,
 *             em: boolean}} Run   A stretch over which links and emphasis do not change */
/** @typedef {{openLink: (href: string) => string, closeLink: (href: string) => string,
 *   openStrong: string, closeStrong: string, openEm: string, closeEm: string}} Marks */

const SCHEMES = ['http', 'https', 'mailto', 'tel'];

/** The reference as it may be followed, "" when it may not: never a script.
 *  @param {string} href */
export function safeHref(href) {
  const clean = href.replace(/[\x00-\x1f\x7f]/g, '').replace(/^ +| +$/g, '');
  const scheme = /^([^:/?#]*):/.exec(clean)?.[1];
  if (scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase())) return '';
  return clean.replace(/[ "'<>\\`]/g,
                       (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** White space as Unicode sees it, and the two invisible characters that pages pad with.
 *  @param {string} text */
function trim(text) {
  return text.replace(/^[\s\u0085\u200b]+|[\s\u0085\u200b]+$/g, '');
}

// ---- links and emphasis

function clipped(text, {start, end}, block) {
  start = Math.max(start, block.start);
  end = Math.min(end, block.end);
  while (start < end && ' \t\n\r\f'.includes(text[start])) start++;
  while (start < end && ' \t\n\r\f'.includes(text[end - 1])) end--;
  return {start, end};
}

/** Where links and emphasis begin (+1) and end (-1). */
function bordersOf(text, block, hrefs) {
  const borders = [];
  const add = ({start, end}, change, link) => {
    borders.push({at: start, change, step: 1, link}, {at: end, change, step: -1, link});
  };
  let covered = block.start;
  for (const link of block.links ?? []) {
    const span = clipped(text, link, block);
    const href = safeHref(link.href);
    if (span.start >= span.end || span.start < covered || !href) continue;
    covered = span.end;
    add(span, 'link', hrefs.push(href));
  }
  for (const run of block.emphasis ?? []) {
    const span = clipped(text, run, block);
    if (span.start < span.end) add(span, run.kind, 0);
  }
  // At one place what ends comes before what begins.
  return borders.sort((a, b) => a.at - b.at || a.step - b.step);
}

/** @param {string} text @param {Block} block @returns {Run[]} */
function inlineRuns(text, block) {
  const hrefs = [];
  const runs = [];
  const state = {link: 0, strong: 0, em: 0};
  let start = block.start;
  const add = (end) => {
    if (start < end) {
      runs.push({start, end, link: state.link, href: state.link ? hrefs[state.link - 1] : '',
        strong: state.strong > 0, em: state.em > 0});
    }
    start = end;
  };
  for (const {at, change, step, link} of bordersOf(text, block, hrefs)) {
    add(at);
    if (change === 'link') state.link = step > 0 ? link : 0;
    else state[change] += step;
  }
  add(block.end);
  return runs;
}

const NO_RUN = {start: 0, end: 0, link: 0, href: '', strong: false, em: false};

/** What closes `last` and opens `next`: link outside, then strong, then em.
 *  @param {Run} last @param {Run} next @param {Marks} marks */
function between(last, next, marks) {
  const linkChanges = last.link !== next.link;
  const emBreaks = linkChanges || last.strong !== next.strong;
  let out = '';
  if (last.em && (emBreaks || !next.em)) out += marks.closeEm;
  if (last.strong && (linkChanges || !next.strong)) out += marks.closeStrong;
  if (linkChanges && last.link) out += marks.closeLink(last.href);
  if (linkChanges && next.link) out += marks.openLink(next.href);
  if (next.strong && (linkChanges || !last.strong)) out += marks.openStrong;
  if (next.em && (emBreaks || !last.em)) out += marks.openEm;
  return out;
}

/** A block's runs between their marks. `escape` gets a run's text and what stands before it.
 *  @param {string} text @param {Block} block @param {Marks} marks
 *  @param {(text: string, before: string) => string} escape */
function inlineText(text, block, marks, escape) {
  let out = '';
  let last = NO_RUN;
  for (const run of inlineRuns(text, block)) {
    out += between(last, run, marks);
    out += escape(text.slice(run.start, run.end), out);
    last = run;
  }
  return out + between(last, NO_RUN, marks);
}

// ---- Markdown

/** @type {Marks} */
const MARKDOWN_MARKS = {
  openLink: () => '[',
  closeLink: (href) => `](<${href.replaceAll('&', '&amp;')}>)`,
  openStrong: '**', closeStrong: '**', openEm: '*', closeEm: '*',
};

function markdownLine(line, atStart) {
  let out = '';
  if (atStart) {
    line = line.replace(/^[ \t]+/, '');
    const number = /^\d+(?=[.)])/.exec(line)?.[0];
    if (number) {
      out = `${number}\\`;
      line = line.slice(number.length);
    } else if (/^[#+\-=:]/.test(line)) {
      out = '\\';
    }
  }
  return out + line.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replaceAll('\r', ' ');
}

/** True when only opening marks stand in front on this line. */
function atLineStart(before) {
  return /(^|\n)[*[]*$/.test(before.slice(-16));
}

function escapeMarkdown(text, before) {
  return text.split('\n')
      .map((line, i) => markdownLine(line, i > 0 || atLineStart(before)))
      .join('\\\n');
}

function markdownOneLine(text) {
  return markdownLine(text.replaceAll('\n', ' '), true);
}

function markdownHeading(text, level) {
  const line = markdownOneLine(text);
  const closed = text.endsWith('#') ? `${line.slice(0, -1)}\\#` : line;
  return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${closed}`;
}

function markdownCode(code) {
  const runs = (code.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(3, 1 + Math.max(0, ...runs)));
  return `${fence}\n${code}\n${fence}`;
}

function markdownTable(table) {
  const rows = table.split('\n').map((row) => row.split('\t'));
  const lines = rows.map((cells) => `${cells.map((cell) => `| ${markdownOneLine(cell)} `).join('')}|`);
  lines.splice(1, 0, `${'| --- '.repeat(rows[0].length)}|`);
  return lines.join('\n');
}

function markdownBehind(mark, text, block) {
  const body = inlineText(text, block, MARKDOWN_MARKS, escapeMarkdown);
  return mark + body.replaceAll('\n', `\n${mark === '- ' ? '  ' : mark}`);
}

function markdownBlock(text, block, hasTitle) {
  const own = text.slice(block.start, block.end);
  switch (block.kind) {
    case 'heading': return markdownHeading(own, Math.max(block.level ?? 0, hasTitle ? 2 : 1));
    case 'listItem': return markdownBehind('- ', text, block);
    case 'quote': return markdownBehind('> ', text, block);
    case 'code': return markdownCode(own);
    case 'table': return markdownTable(own);
    case 'caption': return `*${markdownOneLine(trim(own))}*`;
    default: return inlineText(text, block, MARKDOWN_MARKS, escapeMarkdown);
  }
}

function markdownHead({title, dek, byline, published}) {
  let out = '';
  if (title !== null) out += `${markdownHeading(title, 1)}\n\n`;
  if (dek !== null) out += `**${markdownOneLine(trim(dek))}**\n\n`;
  const line = [byline, published].filter((part) => part).join(', ');
  return line ? `${out}${markdownOneLine(line)}\n\n` : out;
}

/** The cleaned article as CommonMark. @param {Analysis} analysis @returns {string} */
export function toMarkdown({article}) {
  const parts = [markdownHead(article)];
  article.blocks.forEach((block, i) => {
    if (i > 0) {
      const inList = block.kind === 'listItem' && article.blocks[i - 1].kind === 'listItem';
      parts.push(inList ? '\n' : '\n\n');
    }
    parts.push(markdownBlock(article.text, block, article.title !== null));
  });
  const out = parts.join('').replace(/\n+$/, '');
  return out ? `${out}\n` : out;
}

// ---- HTML

const HTML_ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;'};

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (c) => HTML_ESCAPES[c]);
}

function escapeProse(text) {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

/** @type {Marks} */
const HTML_MARKS = {
  openLink: (href) => `<a href="${escapeHtml(href)}">`,
  closeLink: () => '</a>',
  openStrong: '<strong>', closeStrong: '</strong>', openEm: '<em>', closeEm: '</em>',
};

const HTML_AROUND = {
  listItem: ['<li>', '</li>'],
  quote: ['<blockquote><p>', '</p></blockquote>'],
  caption: ['<p><small>', '</small></p>'],
};

function htmlTable(table) {
  const body = escapeHtml(table).replaceAll('\t', '</td><td>')
      .replaceAll('\n', '</td></tr>\n<tr><td>');
  return `<table><tr><td>${body}</td></tr></table>\n`;
}

function htmlBlock(text, block, hasTitle) {
  const own = text.slice(block.start, block.end);
  if (block.kind === 'table') return htmlTable(own);
  if (block.kind === 'code') return `<pre><code>${escapeHtml(own)}</code></pre>\n`;
  const level = Math.min(6, Math.max(block.level ?? 0, hasTitle ? 2 : 1));
  const [open, close] = block.kind === 'heading' ? [`<h${level}>`, `</h${level}>`]
                                                 : HTML_AROUND[block.kind] ?? ['<p>', '</p>'];
  return `${open}${inlineText(text, block, HTML_MARKS, escapeProse)}${close}\n`;
}

function htmlHeader({title, dek, byline, published}) {
  if ([title, dek, byline, published].every((part) => part === null)) return '';
  let out = '<header>\n';
  if (title !== null) out += `<h1>${escapeHtml(title)}</h1>\n`;
  if (dek !== null) out += `<p>${escapeHtml(dek)}</p>\n`;
  if (byline !== null) out += `<p>${escapeHtml(byline)}</p>\n`;
  if (published !== null) {
    const date = escapeHtml(published);
    out += `<p><time datetime="${date}">${date}</time></p>\n`;
  }
  return `${out}</header>\n`;
}

/** The cleaned article as one HTML `<article>` in which nothing can run.
 *  @param {Analysis} analysis @returns {string} */
export function toHtml({article}) {
  const {language: {code}, direction, blocks, text} = article;
  const parts = [`<article${code === 'und' ? '' : ` lang="${escapeHtml(code)}"`} dir="${direction}">\n`,
    htmlHeader(article)];
  let inList = false;
  for (const block of blocks) {
    const isItem = block.kind === 'listItem';
    if (isItem !== inList) parts.push(isItem ? '<ul>\n' : '</ul>\n');
    inList = isItem;
    parts.push(htmlBlock(text, block, article.title !== null));
  }
  if (inList) parts.push('</ul>\n');
  parts.push('</article>\n');
  return parts.join('');
}

// ---- CSV

const CSV_HEADER = 'row,type,name,text,start,end,value,grade,count\r\n';

/** Texts that a spreadsheet would run as a formula get an apostrophe in front. */
function csvText(text) {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[,"\r\n]/.test(text) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvRow({row, type = '', name = '', text = '', start, end, value, grade, count}) {
  const texts = [row, type, name, text].map((cell) => csvText(cell ?? ''));
  const numbers = [start, end, value, grade, count].map((cell) => cell ?? '');
  return `${[...texts, ...numbers].join(',')}\r\n`;
}

/** Sentences, mentions, scores and keywords as RFC 4180 rows under one header.
 *  @param {Analysis} analysis @returns {string} */
export function toCsv({article: {text}, sentences, entities, readability, keywords}) {
  const rows = [
    ...sentences.map(({start, end, level, grade, words}) => ({
      row: 'sentence', type: level, text: text.slice(start, end), start, end, grade,
      count: words})),
    ...entities.flatMap(({type, name, salience, mentions}) => mentions.map(({start, end}) => ({
      row: 'mention', type, name, text: text.slice(start, end), start, end, value: salience,
      count: mentions.length}))),
    ...readability.scores.map(({id, name, band, value, grade}) => ({
      row: 'score', type: id, name, text: band, value, grade})),
    ...keywords.map(({term, score, count}) => ({row: 'keyword', name: term, value: score, count})),
  ];
  return CSV_HEADER + rows.map(csvRow).join('');
}
