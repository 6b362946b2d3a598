// <article-lens> as somebody else's page uses it.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openBrowser} from './browser.mjs';

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/** The demo page with its result. */
async function openDemo() {
  const opened = await browser.openPage({}, 'demo/embed.html');
  await opened.page.waitForFunction(() => document.querySelector('article-lens').analysis);
  return opened;
}

test('an element with "for" analyzes that article and marks its names in the page', async () => {
  const {page} = await openDemo();
  const text = await page.evaluate(() => document.querySelector('article-lens').analysis.article.text);
  assert.match(text, /^When the last train from Utrecht/);
  const marked = await page.evaluate(() => [...CSS.highlights.get('lens-person')].map(String));
  assert.ok(marked.some((name) => name.includes('Vries')), marked.join());
});

test('an article inside the tag is analyzed, events bubble out of shadow trees', async () => {
  const {page} = await openDemo();
  const events = await page.evaluate(async () => {
    const seen = [];
    for (const name of ['lens-ready', 'lens-progress', 'lens-result']) {
      document.addEventListener(name, (event) => seen.push(event.type));
    }
    const lens = document.createElement('article-lens');
    const story = document.createElement('p');
    story.textContent = 'The river rose in the night. In the morning the whole street was a lake.';
    lens.append(story);
    const done = new Promise((resolve) => { lens.addEventListener('lens-result', resolve); });
    document.body.append(lens);
    await done;
    return [...new Set(seen)];
  });
  assert.deepEqual(events, ['lens-ready', 'lens-progress', 'lens-result']);
});

test('attributes and properties mirror each other', async () => {
  const {page} = await openDemo();
  const pairs = await page.evaluate(() => {
    const lens = document.createElement('article-lens');
    Object.assign(lens, {for: '#a', views: 'reader', summarySentences: 5,
      entityTypes: ['person', 'place'], highlight: true, lang: 'en', theme: 'dark'});
    return lens.getAttributeNames().map((name) => [name, lens.getAttribute(name)]);
  });
  assert.deepEqual(Object.fromEntries(pairs), {'for': '#a', 'views': 'reader',
    'summary-sentences': '5', 'entity-types': 'person place', 'highlight': '', 'lang': 'en',
    'theme': 'dark'});
});

test('without a reader a narrow element begins with its first finding', async () => {
  const {page} = await browser.openPage({viewport: {width: 380, height: 800}}, 'demo/embed.html');
  await page.waitForFunction(() => document.querySelector('article-lens').analysis);
  assert.ok(await page.locator('.summary-list').isVisible());
  assert.ok(await page.locator('.tabs button', {hasText: 'Text'}).isHidden());
});

test('an element that leaves the page lets its worker go and can come back', async () => {
  const {page} = await openDemo();
  const gone = page.workers()[0];
  const closed = new Promise((resolve) => { gone.on('close', resolve); });
  await page.evaluate(() => {
    globalThis.lens = document.querySelector('article-lens');
    lens.remove();
  });
  await closed;
  const words = await page.evaluate(async () => {
    document.body.append(lens);
    lens.value = 'It came back. It works as before, and nobody noticed that it was away.';
    return (await lens.analyze()).counts.words;
  });
  assert.equal(words, 14);
});

test('a broken module address is an error event, not a silent element', async () => {
  const {page} = await openDemo();
  const code = await page.evaluate(async () => {
    const lens = document.createElement('article-lens');
    lens.analyzerOptions = {wasmUrl: '/nowhere.wasm'};
    const failed = new Promise((resolve) => {
      lens.addEventListener('lens-error', (event) => resolve(event.detail.error.code));
    });
    document.body.append(lens);
    lens.value = 'Some text.';
    lens.analyze();
    return failed;
  });
  assert.equal(code, 'wasmMissing');
});

test('wrong digests are told apart from a broken network', async () => {
  const {page} = await openDemo();
  const codes = await page.evaluate(async () => {
    const {createAnalyzer} = await import('../analyzer/client.js');
    const digest = `sha256-${'A'.repeat(43)}=`;
    const rows = [{integrity: {wasm: digest}}, {wasmUrl: 'http://127.0.0.1:9/core.wasm'}];
    return Promise.all(rows.map((options) => createAnalyzer(options).analyze('Text.')
        .then(() => 'none', (error) => error.code)));
  });
  assert.deepEqual(codes, ['integrity', 'loadFailed']);
});

test('a page on another origin starts the worker from a blob, with its digest checked', async () => {
  const elsewhere = await openBrowser({csp: false});
  try {
    const {page} = await elsewhere.openPage({}, 'demo/embed.html');
    const answers = await page.evaluate(async () => {
      const {createAnalyzer} = await import('../analyzer/client.js');
      const source = await (await fetch('../analyzer/worker.js')).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', source));
      const digest = `sha256-${btoa(String.fromCharCode(...hash))}`;
      const ask = (worker) => createAnalyzer({worker: 'blob', integrity: {worker}})
          .analyze('Two words. And three more.').then(({counts}) => counts.words, ({code}) => code);
      return [await ask(digest), await ask(digest.replace(/.{9}=$/, 'AAAAAAAA='))];
    });
    assert.deepEqual(answers, [5, 'integrity']);
  } finally {
    await elsewhere.close();
  }
});
