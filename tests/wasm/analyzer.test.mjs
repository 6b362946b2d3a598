// createAnalyzer in Node, on the real core: its promises, errors and order.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, test} from 'node:test';

import {AnalyzerError, createAnalyzer} from '../../dist/analyzer/client.js';
import {RETRYABLE, STAGES} from '../../dist/analyzer/protocol.js';
import {SAMPLE} from '../../dist/sample.js';
import {analyzeRaw, openCore} from './core.mjs';

const opened = [];
after(() => opened.forEach((analyzer) => analyzer.close()));

function analyzerWith(options) {
  const analyzer = createAnalyzer(options);
  opened.push(analyzer);
  return analyzer;
}

/** @param {string} code */
function errorOf(code) {
  return (error) => error instanceof AnalyzerError && error.code === code &&
      error.retryable === RETRYABLE[code] && error.message.length > 0;
}

test('text, bytes and a Blob of one article give one answer', async () => {
  const analyzer = analyzerWith();
  const bytes = new TextEncoder().encode(SAMPLE);
  const fromText = await analyzer.analyze(SAMPLE);
  assert.equal(fromText.schema, 1);
  assert.deepEqual(await analyzer.analyze(bytes.buffer), fromText);
  assert.deepEqual(await analyzer.analyze(new Blob([bytes])), fromText);
});

test('progress names the stages in their order', async () => {
  const seen = [];
  await analyzerWith().analyze(SAMPLE, {format: 'html', onProgress: (stage) => seen.push(stage)});
  assert.deepEqual(seen, STAGES);
});

test('a string is what it says: a declared charset in it does not count', async () => {
  const page = '<html><head><meta charset="koi8-r"></head><body><p>Čtyři psi běží přes most.</p></body></html>';
  const {article, source} = await analyzerWith().analyze(page);
  assert.ok(article.text.includes('Čtyři psi běží přes most.'));
  assert.equal(source.encoding, 'utf-8');
});

test('a summary of another length needs no second reading', async () => {
  const analyzer = analyzerWith();
  const analysis = await analyzer.analyze(SAMPLE, {summary: {sentences: 2}});
  assert.equal(analysis.summary.length, 2);
  assert.equal((await analyzer.summarize({sentences: 4})).length, 4);
  assert.deepEqual(await analyzer.summarize({sentences: 2}), analysis.summary);
});

test('keep restores removed blocks', async () => {
  const analyzer = analyzerWith();
  const {article} = await analyzer.analyze(SAMPLE);
  const [block] = article.removed;
  const restored = (await analyzer.analyze(SAMPLE, {keep: [block.id]})).article;
  assert.ok(restored.text.includes(block.text));
  assert.equal(restored.removed.length, article.removed.length - 1);
  assert.equal((await analyzer.analyze(SAMPLE, {keep: 'all'})).article.removed.length, 0);
});

test('requests wait in line; one that is aborted does not touch the others', async () => {
  const analyzer = analyzerWith();
  const abort = new AbortController();
  const first = analyzer.analyze(SAMPLE);
  const second = analyzer.analyze(SAMPLE, {signal: abort.signal});
  const third = analyzer.analyze('The third one. It is short.');
  abort.abort();
  await assert.rejects(second, errorOf('aborted'));
  assert.ok((await first).counts.words > 500);
  assert.ok((await third).article.text.startsWith('The third one.'));
});

test('an aborted analysis leaves the last one to be summed up', async () => {
  const analyzer = analyzerWith();
  await analyzer.analyze(SAMPLE);
  const abort = new AbortController();
  const running = analyzer.analyze('Another text.', {signal: abort.signal});
  abort.abort();
  await assert.rejects(running, errorOf('aborted'));
  assert.equal((await analyzer.summarize({sentences: 2})).length, 2);
});

test('an idle worker is let go; a summary brings the last analysis back', async () => {
  const analyzer = analyzerWith({idleMs: 5});
  await analyzer.analyze(SAMPLE);
  await new Promise((resolve) => { setTimeout(resolve, 40); });
  const stages = [];
  assert.equal((await analyzer.summarize({sentences: 4})).length, 4);
  await new Promise((resolve) => { setTimeout(resolve, 40); });
  await analyzer.analyze(SAMPLE, {onProgress: (stage) => stages.push(stage)});
  assert.equal(stages[0], 'load');
});

test('each failure has its code', async () => {
  const missing = new URL('../../dist/analyzer/missing.js', import.meta.url);
  const rows = [
    [{maxInputBytes: 10}, 'tooLarge'],
    [{workerUrl: missing}, 'loadFailed'],
    [{timeoutMs: 0}, 'timeout'],
  ];
  for (const [options, code] of rows) {
    await assert.rejects(analyzerWith(options).analyze(SAMPLE), errorOf(code), code);
  }
});

test('more bytes than allowed are refused, although the string is shorter', async () => {
  const analyzer = analyzerWith({maxInputBytes: 60});
  await assert.rejects(analyzer.analyze('ü'.repeat(50)), errorOf('tooLarge'));
});

test('a closed analyzer says so, to what waits and to what comes', async () => {
  const analyzer = createAnalyzer();
  const waiting = analyzer.analyze(SAMPLE);
  analyzer.close();
  await assert.rejects(waiting, errorOf('closed'));
  await assert.rejects(analyzer.analyze(SAMPLE), errorOf('closed'));
});

test('misuse is a TypeError that names what is allowed', async () => {
  assert.throws(() => createAnalyzer({worker: 'shared'}), /allowed are auto, module, blob and none/);
  await assert.rejects(analyzerWith().analyze(SAMPLE, {format: 'pdf'}), /allowed are auto, text/);
  await assert.rejects(analyzerWith().summarize({sentences: 1}), /call analyze\(\) first/);
});

test('importing and creating an analyzer loads nothing', () => {
  assert.doesNotThrow(() => createAnalyzer({workerUrl: 'file:///nowhere.js'}));
});

test('without the entity model everything else works, and the analysis says so', async () => {
  const text = 'Ana Novak moved to Zagreb on 3 May 2021. She liked the town from the first day.';
  const read = async (ask) => JSON.parse(await analyzeRaw(ask, Buffer.from(text)));
  const types = ({entities}) => entities.map(({type}) => type);
  const saysSo = ({notices}) => notices.some(({code}) => code === 'entityModelMissing');
  const complete = await read(await openCore());
  assert.deepEqual(types(complete), ['person', 'place', 'date']);
  assert.ok(!saysSo(complete));
  for (const model of [null, Buffer.from('not a pack')]) {
    const without = await read(await openCore(model));
    assert.ok(types(without).includes('date'));
    assert.ok(saysSo(without));
    assert.deepEqual(without.readability, complete.readability);
  }
});

test('names for people exist for every identifier of the core', async () => {
  const source = readFileSync(new URL('../../core/src/base/names.cpp', import.meta.url), 'utf8');
  const {ENTITY_TYPES, REASONS} = await import('../../dist/element/names.js');
  const reasons = [...source.matchAll(/^ {4}\{"(\w+)", "/gm)].map((match) => match[1]);
  const types = [...source.match(/kEntityTypes = \{([^}]*)\}/)[1].matchAll(/"(\w+)"/g)].map((m) => m[1]);
  assert.deepEqual(Object.keys(REASONS).sort(), reasons.sort());
  assert.deepEqual(Object.keys(ENTITY_TYPES).sort(), types.sort());
});
