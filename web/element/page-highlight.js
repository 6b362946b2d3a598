// The mentions of an analysis tinted in the page's own article, whose nodes stay as they are, by the
// CSS Custom Highlight API: ::highlight(lens-person) and so on, one name for each type.
import {mentionsOf} from './highlight.js';

/** @typedef {import('../analyzer/protocol.js').Analysis} Analysis */

/** How far behind the last one a mention is looked for; keeps the search linear. */
const SEARCH_WINDOW = 20_000;

/** The visible text of a page's element with the node and offset of each character that is kept:
 *  runs of white space count as one space. */
function flattenText(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const runs = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, template, article-lens')) continue;
    for (const match of node.data.matchAll(/\S+/g)) {
      runs.push({node, offset: match.index, start: text.length});
      text += `${match[0]} `;
    }
  }
  return {text, runs};
}

/** The run that holds a flat offset. */
function runAt(runs, offset) {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

/** Where mentions of the analysis stand in the page's own article, as DOM ranges by type. A mention
 *  that is not found again in order is left out.
 *  @param {Element} root @param {Analysis} analysis @returns {Map<string, Range[]>} */
export function mentionRanges(root, analysis) {
  const {text, runs} = flattenText(root);
  const ranges = new Map();
  let from = 0;
  for (const mention of mentionsOf(analysis.entities)) {
    const words = analysis.article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const found = text.slice(from, from + SEARCH_WINDOW).indexOf(words);
    if (found < 0) continue;
    const at = from + found;
    from = at + words.length;
    const first = runAt(runs, at);
    const last = runAt(runs, from - 1);
    const range = new Range();
    range.setStart(first.node, first.offset + at - first.start);
    range.setEnd(last.node, last.offset + from - last.start);
    if (!ranges.has(mention.type)) ranges.set(mention.type, []);
    ranges.get(mention.type).push(range);
  }
  return ranges;
}

/** The ranges that each element put into the document's highlights.
 *  @type {WeakMap<Element, Map<string, Range[]>>} */
const highlighted = new WeakMap();

/** @param {Element} owner @param {Map<string, Range[]>} ranges */
export function showHighlights(owner, ranges) {
  highlighted.set(owner, ranges);
  for (const [type, list] of ranges) {
    const name = `lens-${type}`;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    for (const range of list) CSS.highlights.get(name).add(range);
  }
}

/** @param {Element} owner */
export function clearHighlights(owner) {
  for (const [type, list] of highlighted.get(owner) ?? []) {
    for (const range of list) CSS.highlights.get(`lens-${type}`)?.delete(range);
  }
  highlighted.delete(owner);
}
