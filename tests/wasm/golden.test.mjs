// Same bytes, same answer: the WebAssembly build against the native command and the golden pages.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';

import {toCsv, toHtml, toMarkdown} from '../../dist/analyzer/export.js';
import {computation} from '../../dist/element/formulas.js';
import {SAMPLE} from '../../dist/sample.js';
import {analyzeRaw, goldenPages, native, openCore} from './core.mjs';

const ask = await openCore();
const pages = goldenPages();

test('there are golden pages of many kinds', () => {
  assert.ok(pages.length >= 12, `${pages.length} pages`);
});

for (const {slug, bytes, expected} of pages) {
  test(`${slug}: WebAssembly gives the native command's bytes, and both what is expected`, async () => {
    const json = await analyzeRaw(ask, bytes);
    assert.equal(`${json}\n`, native(['--format', 'json', '-'], bytes));
    assert.deepEqual(JSON.parse(json), expected);
  });

  test(`${slug}: exports in JavaScript give the native command's bytes`, async () => {
    const analysis = JSON.parse(await analyzeRaw(ask, bytes));
    assert.equal(toMarkdown(analysis), native(['--format', 'markdown', '-'], bytes));
    assert.equal(toHtml(analysis), native(['--format', 'html', '-'], bytes));
    assert.equal(toCsv(analysis), native(['--format', 'csv', '-'], bytes));
  });
}

/** The value of a line such as "2 × √(9) − 1". @param {string} line */
function evaluated(line) {
  const code = line.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-')
      .replaceAll('√', 'Math.sqrt');
  return Function(`return ${code}`)();
}

test('every computation that the page shows gives the score', async () => {
  const checked = new Set();
  const sample = JSON.parse(native(['--format', 'json', '-'], Buffer.from(SAMPLE)));
  const analyses = [sample, ...pages.map(({expected}) => expected)];
  for (const {readability} of analyses) {
    for (const score of readability.scores.filter(({value}) => value !== null)) {
      const value = evaluated(computation(score));
      assert.ok(Math.abs(value - score.value) < 1e-3, `${score.id}: ${value}, not ${score.value}`);
      checked.add(score.id);
    }
  }
  const ids = sample.readability.scores.map(({id}) => id);
  assert.deepEqual([...checked].sort(), ids.sort());
});

test('the sample: WebAssembly gives the native command\'s bytes', async () => {
  const bytes = Buffer.from(SAMPLE);
  assert.equal(`${await analyzeRaw(ask, bytes)}\n`, native(['--format', 'json', '-'], bytes));
});

test('every option gives the same bytes in both builds', async () => {
  const bytes = Buffer.from(SAMPLE);
  const rows = [
    [{keepAll: true}, ['--keep-all']],
    [{summarySentences: 5}, ['--summary-sentences', '5']],
    [{summaryRatio: 0.2}, ['--summary-ratio', '0.2']],
    [{explain: true}, ['--explain']],
    [{format: 'markdown', lang: 'de', url: 'https://example.org/a'},
      ['--input', 'markdown', '--lang', 'de', '--url', 'https://example.org/a']],
  ];
  for (const [request, options] of rows) {
    assert.equal(`${await analyzeRaw(ask, bytes, request)}\n`,
                 native(['--format', 'json', ...options, '-'], bytes), options.join(' '));
  }
});

/** @param {string} text @param {string} encoding As iconv names it. */
function encoded(text, encoding) {
  return execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], {input: text});
}

test('declared legacy encodings are read by the browser as ICU reads them', async () => {
  const rows = [
    ['Shift_JIS', 'ja', '駅は二十年前に無人になったが、花壇には毎朝、新しい水がまかれている。'],
    ['EUC-JP', 'ja', '駅は二十年前に無人になったが、花壇には毎朝、新しい水がまかれている。'],
    ['GB18030', 'zh', '图书馆在星期二上午九点开门，孩子们已经在门口等了很久。'],
    ['Big5', 'zh', '圖書館在星期二上午九點開門，孩子們已經在門口等了很久。'],
    ['EUC-KR', 'ko', '도서관은 화요일 아침 아홉 시에 문을 연다. 아이들이 기다린다.'],
    ['KOI8-R', 'ru', 'Библиотека открывается во вторник в девять часов утра, и дети уже ждут у двери.'],
    ['windows-1251', 'ru', 'Библиотека открывается во вторник в девять часов утра, и дети уже ждут.'],
    ['ISO-8859-2', 'pl', 'Źródło rzeki leży wysoko w górach, a wędrowcy idą do niego cały dzień.'],
    ['windows-1252', 'de', 'Die Fähre fährt für 3 € über den Fluss – „schön“, sagt sie.'],
  ];
  for (const [encoding, lang, text] of rows) {
    const page = `<html lang="${lang}"><head><meta charset="${encoding}"><title>${text.slice(0, 9)}` +
        `</title></head><body><article><p>${text}</p><p>${text}</p></article></body></html>`;
    const bytes = encoded(page, encoding);
    const json = await analyzeRaw(ask, bytes);
    assert.equal(`${json}\n`, native(['--format', 'json', '-'], bytes), encoding);
    const {article, source} = JSON.parse(json);
    assert.ok(article.text.includes(text), `${encoding}: ${article.text}`);
    assert.equal(source.bytes, bytes.length);
  }
});
