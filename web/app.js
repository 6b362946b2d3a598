// The page: what happens outside the element. Paste and drop anywhere, the sample, the theme.
import './element/define.js';
import {SAMPLE} from './sample.js';

const lens = /** @type {import('./element/article-lens.js').ArticleLens} */ (
  document.getElementById('lens'));
const themeButton = document.getElementById('theme');

// The worker stays: after the page has loaded it asks the network for nothing.
lens.analyzerOptions = {idleMs: Infinity};

document.getElementById('sample').addEventListener('click', () => lens.open(SAMPLE));

document.addEventListener('paste', (event) => {
  const inField = event.composedPath().some((node) => node.matches?.('textarea, input'));
  if (!inField && lens.take(event.clipboardData)) event.preventDefault();
});

// ---- dropping: anywhere on the page

let dragDepth = 0;

/** @param {number} depth */
function setDragDepth(depth) {
  dragDepth = depth;
  document.body.toggleAttribute('data-drop', depth > 0);
}

document.addEventListener('dragenter', () => setDragDepth(dragDepth + 1));
document.addEventListener('dragleave', () => setDragDepth(Math.max(0, dragDepth - 1)));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  setDragDepth(0);
  lens.take(event.dataTransfer);
});

// ---- theme

const THEMES = ['auto', 'light', 'dark'];

/** Storage may be switched off; then the choice holds for this visit. */
function storedTheme() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

/** @param {string} theme */
function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  lens.setAttribute('theme', theme);
  themeButton.textContent = `Theme: ${theme}`;
}

themeButton.addEventListener('click', () => {
  const next = THEMES[(THEMES.indexOf(lens.getAttribute('theme')) + 1) % THEMES.length];
  applyTheme(next);
  try {
    localStorage.setItem('theme', next);
  } catch { /* see storedTheme */ }
});

applyTheme(THEMES.includes(storedTheme()) ? storedTheme() : 'auto');

// ---- fonts

/** Fetched as data, since the policy of some servers allows no fonts; system fonts do without.
 *  @param {string} family @param {string} url @param {string} weight */
async function addFont(family, url, weight) {
  const response = await fetch(url);
  if (!response.ok) return;
  const face = new FontFace(family, await response.arrayBuffer(), {weight});
  document.fonts.add(await face.load());
}

addFont('Source Serif 4', 'fonts/source-serif-4-latin.woff2', '200 900').catch(() => {});
addFont('Inter', 'fonts/inter-latin.woff2', '100 900').catch(() => {});

// ---- start

// The core comes while the reader looks for an article, so that the first result is at once.
if (document.readyState === 'complete') lens.warm().catch(() => {});
else addEventListener('load', () => lens.warm().catch(() => {}), {once: true});
