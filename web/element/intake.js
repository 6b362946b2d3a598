// What was pasted or dropped, as the readings of it that are offered, best first.

/** @typedef {{format: string, label: string, input: string|Blob}} Reading */

/** Below this a clipboard's HTML is taken for text that some program wrapped. */
const LEAST_BLOCKS_OF_A_PAGE = 2;

/** @param {string} html */
function hasStructure(html) {
  const blocks = html.match(/<(p|h[1-6]|li|blockquote|article|table|pre|br)\b/gi) ?? [];
  return blocks.length >= LEAST_BLOCKS_OF_A_PAGE;
}

/** @param {string} text */
function isOnlyAddress(text) {
  return /^https?:\/\/\S+$/.test(text.trim());
}

/** A file counts first, then markup when it has structure, then text.
 *  @param {DataTransfer} data @returns {{readings: Reading[], onlyAddress: boolean}} */
export function readingsOf(data) {
  const [file] = data.files ?? [];
  if (file) return {readings: [{format: 'auto', label: 'File', input: file}], onlyAddress: false};
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const readings = [];
  if (html.trim() && (hasStructure(html) || !text.trim())) {
    readings.push({format: 'html', label: 'Formatted', input: html});
  }
  if (text.trim()) readings.push({format: 'auto', label: 'Plain text', input: text});
  return {readings, onlyAddress: isOnlyAddress(text)};
}
