// The contract of the command line: every option, exit status, error line and stream.
// CTest passes the program's path in ARTICLE_LENS; by hand: ARTICLE_LENS=… node --test tests/cli
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const program = process.env.ARTICLE_LENS ?? 'build/native/article-lens';
const folder = mkdtempSync(join(tmpdir(), 'article-lens-'));
after(() => rmSync(folder, { recursive: true }));

const story = [
  'The river rose by two metres on Monday and flooded the old mill in Hallingford. ' +
    'Nobody was hurt, but forty families left their homes, and the bridge to the station is closed.',
  'The mayor, Ruth Alder, said that pumps would arrive on Tuesday. ' +
    'She asked everyone to stay away from the water until engineers had looked at the dam above the town.',
  'Rain had fallen for six days without a pause. ' +
    'The last flood of this size was in 1968, when the water stood in the church for a week.',
].join('\n\n');

const page = `<!DOCTYPE html><html lang="en"><head><title>River floods old mill</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>River floods old mill</h1>${story.split('\n\n').map((p) => `<p>${p}</p>`).join('')}
<p>Read <a href="/dam">more about the dam</a> that engineers built above the town in 1931, when the
valley had not one road and the stone came by boat.</p></article>
<footer>Copyright. All rights reserved.</footer></body></html>`;

/** Runs the program; `input` goes to standard input. */
function run(args, input = '') {
  const { status, signal, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 28 });
  return { status, signal, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
}

/** The analysis of an input. */
function analysis(args, input) {
  const result = run(['--format', 'json', ...args], input);
  assert.equal(result.status, 0, result.stderr);
  return JSON.parse(result.stdout);
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = (text) => text.split('\n').slice(0, -1);

test('without arguments it reads standard input and reports on it', () => {
  const { status, stdout, stderr } = run([], story);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^Summary$/m);
  assert.match(stdout, /^How hard it reads$/m);
  assert.ok(!stdout.includes('\x1b'), 'no colour into a pipe');
  assert.ok(lines(stdout).every((line) => line.length <= 80), 'wrapped at 80 columns');
});

test('- is standard input too', () => {
  assert.equal(run(['-'], story).stdout, run([], story).stdout);
});

test('--version and --help go to standard output', () => {
  assert.match(run(['--version']).stdout, /^article-lens \d+\.\d+\.\d+\n$/);
  const help = run(['--help']);
  assert.equal(help.status, 0);
  for (const option of ['--format', '--input', '--encoding', '--url', '--lang', '--summary-sentences',
    '--summary-ratio', '--keep-all', '--explain', '--no-entities', '--batch', '--jobs', '--progress',
    '--timings', '--version', '--help']) {
    assert.ok(help.stdout.includes(option), option);
  }
});

test('--format json is one line with the keys of the schema in their order', () => {
  const { stdout } = run(['--format', 'json'], story);
  assert.equal(lines(stdout).length, 1);
  assert.deepEqual(Object.keys(JSON.parse(stdout)), ['schema', 'version', 'offsetUnit', 'source',
    'article', 'counts', 'sentences', 'readability', 'entities', 'keywords', 'summary', 'notices']);
});

test('offsets are those of JavaScript strings', () => {
  const { article, sentences } = analysis([], `Caf\u00e9 \u{1F600} opens today. ${story}`);
  for (const { start, end } of sentences) {
    assert.match(article.text.slice(start, end), /^[\p{L}\p{N}].*[.?!]$/su);
  }
});

test('two runs give the same bytes', () => {
  assert.deepEqual(run(['--format', 'json'], page).bytes, run(['--format', 'json'], page).bytes);
});

test('--format text, markdown and html print the cleaned article', () => {
  const text = run(['--format', 'text'], page).stdout;
  assert.ok(text.includes('Ruth Alder') && !text.includes('<p>'));
  const markdown = run(['--format', 'markdown'], page).stdout;
  assert.match(markdown, /^# River floods old mill$/m);
  const html = run(['--format', 'html'], page).stdout;
  assert.match(html, /^<article lang="en" dir="ltr">\n/);
  assert.match(html, /<\/article>\n$/);
});

test('--format csv has one header and RFC 4180 line ends', () => {
  const rows = run(['--format', 'csv'], story).stdout.split('\r\n');
  assert.equal(rows[0], 'row,type,name,text,start,end,value,grade,count');
  assert.ok(rows.some((row) => row.startsWith('sentence,')));
  assert.equal(rows.at(-1), '');
});

test('--input decides how the bytes are read', () => {
  assert.equal(analysis([], page).source.format, 'html');
  assert.equal(analysis(['--input', 'text'], page).source.format, 'text');
  assert.equal(analysis(['--input', 'markdown'], story).source.format, 'markdown');
  assert.equal(analysis(['--input', 'auto'], story).source.format, 'text');
});

test('--encoding overrides detection', () => {
  const bytes = Buffer.from(`Caf\u00e9 opens. ${story}`, 'latin1');
  const { source, article } = analysis(['--encoding', 'latin1'], bytes);
  assert.equal(source.encoding, 'windows-1252');
  assert.ok(article.text.includes('Caf\u00e9'));
  assert.equal(source.bytes, bytes.length);
});

test('--url is reported and resolves links', () => {
  const { source, article } = analysis(['--url', 'https://example.org/a/b'], page);
  assert.equal(source.url, 'https://example.org/a/b');
  const links = article.blocks.flatMap((block) => block.links ?? []);
  assert.deepEqual(links.map((link) => link.href), ['https://example.org/dam']);
});

test('--lang overrides detection, also with a region', () => {
  assert.equal(analysis(['--lang', 'de'], story).article.language.code, 'de');
  assert.equal(analysis(['--lang', 'FR-ca'], story).article.language.code, 'fr');
});

test('--summary-sentences and --summary-ratio set the length of the summary', () => {
  const count = (args) => analysis(args, story).summary.length;
  assert.equal(count([]), 3);
  assert.equal(count(['--summary-sentences', '1']), 1);
  assert.equal(count(['--summary-sentences', '0']), 0);
  assert.equal(count(['--summary-ratio', '0.34']), 2);
});

test('--keep-all removes nothing', () => {
  assert.ok(analysis([], page).article.removed.length > 0);
  assert.equal(analysis(['--keep-all'], page).article.removed.length, 0);
});

test('--explain adds what decided', () => {
  const paste = story.replace('\n\n', '\n\nFollow us on social\n\n');
  assert.ok(analysis([], paste).article.removed.every((block) => !('features' in block)));
  const { removed } = analysis(['--explain'], paste).article;
  assert.ok(removed.some((block) => Object.keys(block.features ?? {}).length > 0));
  assert.match(run(['--explain'], paste).stdout, /^ {4}= social prompt, by /m);
});

test('--no-entities finds none', () => {
  assert.ok(analysis([], story).entities.length > 0);
  assert.deepEqual(analysis(['--no-entities'], story).entities, []);
});

test('--timings adds the stages, last', () => {
  const timed = analysis(['--timings'], page);
  assert.equal(Object.keys(timed).at(-1), 'timings');
  assert.deepEqual(Object.keys(timed.timings),
    ['decode', 'parse', 'extract', 'segment', 'readability', 'entities', 'summary']);
  assert.match(run(['--timings'], story).stdout, /^Timings$/m);
});

test('several files: one JSON document a line, reports under their names', () => {
  const files = [file('one.txt', story), file('two.html', page)];
  const documents = lines(run(['--format', 'json', ...files]).stdout).map((line) => JSON.parse(line));
  assert.deepEqual(documents.map((d) => d.source.format), ['text', 'html']);
  const report = run(files).stdout;
  assert.ok(report.startsWith(`==> ${files[0]} <==\n`));
  assert.ok(report.includes(`\n\n==> ${files[1]} <==\n`));
});

test('a file that cannot be read is named and the others are analyzed', () => {
  const good = file('good.txt', story);
  const { status, stdout, stderr } = run(['--format', 'json', join(folder, 'none'), folder, good]);
  assert.equal(status, 1);
  assert.equal(lines(stdout).length, 1);
  assert.equal(stderr, `article-lens: ${join(folder, 'none')}: No such file or directory\n` +
    `article-lens: ${folder}: Is a directory\n`);
});

test('wrong usage is status 2 and one line of "article-lens: what: why"', () => {
  const rows = [
    [['--frobnicate'], '--frobnicate: unknown option'],
    [['--format', 'pdf'], "--format: 'pdf' is not one of report, json, text, markdown, html, csv"],
    [['--format'], '--format: '],
    [['--input', 'pdf'], "--input: 'pdf' is not one of auto, text, html, markdown"],
    [['--encoding', 'klingon'], "--encoding: 'klingon' is not a known encoding"],
    [['--lang', 'x'], "--lang: 'x' is not a language code"],
    [['--summary-sentences', '101'], "--summary-sentences: '101' is not a whole number from 0 to 100"],
    [['--summary-sentences', '-1'], "--summary-sentences: '-1' is not"],
    [['--summary-sentences', '2.5'], "--summary-sentences: '2.5' is not"],
    [['--summary-ratio', '1.1'], "--summary-ratio: '1.1' is not a number from 0 to 1"],
    [['--summary-ratio', 'nan'], "--summary-ratio: 'nan' is not"],
    [['--summary-sentences', '1', '--summary-ratio', '0.5'], '--summary-sentences: excludes'],
    [['--jobs', '2'], '--jobs: requires --batch'],
    [['--batch', '--jobs', '0'], "--jobs: '0' is not a whole number from 1"],
    [['--batch', '--format', 'html'], '--format: --batch prints JSON Lines, not html'],
    [['--batch', '--encoding', 'utf-8'], '--encoding: the lines of --batch are UTF-8'],
    [['--timings', '--format', 'text'], '--timings: text has no place for them'],
    [['--format', 'csv', 'a', 'b'], '--format: csv takes one FILE'],
    [['-', '-'], '-: can be read only once'],
  ];
  for (const [args, expected] of rows) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith(`article-lens: ${expected}`), stderr);
    assert.equal(lines(stderr).length, 1, stderr);
  }
});

test('any bytes give an analysis', () => {
  const rows = [Buffer.alloc(0), Buffer.from([0]), Buffer.from([0xff, 0xfe, 0x41]),
    Buffer.from('<'), Buffer.from('<div>'.repeat(5000)), Buffer.from('a'.repeat(100000))];
  for (const bytes of rows) assert.equal(analysis([], bytes).schema, 1);
});

test('--progress tells on standard error', () => {
  assert.match(run(['--progress', file('p.txt', story)]).stderr, /progress: 1 files/);
  const batch = run(['--batch', '--progress'], '{"id":1,"text":"Hello."}\n');
  assert.match(batch.stderr, /progress: 1 lines/);
  assert.equal(run(['--batch', '--no-progress'], '{"id":1,"text":"Hello."}\n').stderr, '');
});

test('--batch answers every line with its id', () => {
  const input = [{ id: 7, text: story }, { id: 'b', html: page, url: 'https://example.org/', lang: 'en' }]
    .map((line) => JSON.stringify(line)).join('\n');
  const { status, stdout, stderr } = run(['--batch'], input);
  assert.equal(status, 0, stderr);
  const [text, html] = lines(stdout).map((line) => JSON.parse(line));
  assert.deepEqual(Object.keys(text), ['id', 'analysis']);
  assert.equal(text.id, 7);
  assert.equal(html.id, 'b');
  assert.equal(html.analysis.source.format, 'html');
  assert.equal(html.analysis.source.url, 'https://example.org/');
  assert.equal(html.analysis.article.title, 'River floods old mill');
});

test('--batch gives the analysis that the file gives', () => {
  const { stdout } = run(['--batch'], JSON.stringify({ id: 1, html: page }));
  assert.deepEqual(JSON.parse(stdout).analysis,
    analysis(['--encoding', 'utf-8', '--input', 'html'], page));
});

test('a <meta> does not matter in a batch, whose strings are Unicode already', () => {
  const html = page.replace('<head>', '<head><meta charset="shift_jis">').replace('flooded the old mill', 'flooded the caf\u00e9');
  const { stdout } = run(['--batch'], JSON.stringify({ id: 1, html }));
  assert.equal(JSON.parse(stdout).analysis.source.encoding, 'utf-8');
  assert.ok(stdout.includes('caf\u00e9'));
});

test('a broken line gets an error object and the rest goes on', () => {
  const input = ['{"id":1,"text":"One."}', '{"id":2,"text"', '', '[3]', '{"id":4}',
    '{"id":5,"text":"a","html":"b"}', '{"id":{"a":1},"text":"x"}', '{"id":7,"text":7}', '\xff',
    '{"text":"No id."}', '{"id":11,"text":"Last."}'].join('\n');
  const { status, stdout, stderr } = run(['--batch', '--jobs', '2'], input);
  assert.equal(status, 1);
  const answers = lines(stdout).map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((a) => [a.id, a.error?.code ?? null, a.error?.message ?? null]), [
    [1, null, null],
    [null, 'lineSyntax', 'line 2: not valid JSON'],
    [null, 'lineSyntax', 'line 4: not an object'],
    [4, 'lineFields', 'line 5: neither "html" nor "text" is there'],
    [5, 'lineFields', 'line 6: both "html" and "text" are there'],
    [null, 'lineFields', 'line 7: "id" is neither a string nor a number'],
    [7, 'lineFields', 'line 8: "text" is not a string'],
    [null, 'lineSyntax', 'line 9: not valid JSON'],
    [null, null, null],
    [11, null, null],
  ]);
  assert.equal(stderr, 'article-lens: --batch: 7 of 10 lines could not be analyzed\n');
});

test('deep nesting in a line is refused, not run into', () => {
  const deep = '['.repeat(300000);
  const { status, stdout } = run(['--batch'], `{"id":${deep}${']'.repeat(300000)},"text":"x"}\n${deep}\n`);
  assert.equal(status, 1);
  assert.equal(lines(stdout).length, 2);
});

test('the output is in the order of the input under any number of jobs', () => {
  const input = Array.from({ length: 300 }, (_, i) =>
    JSON.stringify({ id: i, text: story.repeat(i % 7 === 0 ? 20 : 1) })).join('\n');
  const one = run(['--batch', '--jobs', '1'], input).stdout;
  const ids = lines(one).map((line) => JSON.parse(line).id);
  assert.deepEqual(ids, Array.from({ length: 300 }, (_, i) => i));
  assert.equal(run(['--batch', '--jobs', '8'], input).stdout, one);
});

test('--batch reads files, and says which one it could not read', () => {
  const path = file('lines.jsonl', '{"id":1,"text":"Hello."}\n');
  const { status, stdout, stderr } = run(['--batch', path, join(folder, 'none')]);
  assert.equal(status, 1);
  assert.equal(lines(stdout).length, 1);
  assert.equal(stderr, `article-lens: ${join(folder, 'none')}: No such file or directory\n`);
});

test('a line is answered before the next one comes', async () => {
  const child = spawn(program, ['--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const next = () => new Promise((resolve) => child.stdout.once('data', resolve));
  for (const id of [1, 2]) {
    const answered = next();
    child.stdin.write(`{"id":${id},"text":"Hello."}\n`);
    assert.equal(JSON.parse(await answered).id, id);
  }
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on('exit', resolve)), 0);
});

test('a closed pipe ends it quietly', () => {
  const input = file('many.jsonl', `${JSON.stringify({ id: 1, text: story })}\n`.repeat(2000));
  for (const command of [`"$0" --batch "$1" | head -n 1 > "$2"`, `yes '{"id":1,"text":"Hi."}' | "$0" --batch | head -n 3 > "$2"`]) {
    const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command}; exit "\${PIPESTATUS[-2]}"`, program,
      input, join(folder, 'out')], { timeout: 20000 });
    assert.equal(status, 0);
    assert.equal(stderr.toString(), '');
  }
});

test('a full disk is told', { skip: process.platform !== 'linux' }, () => {
  const { status, stderr } = spawnSync('bash', ['-c', '"$0" --version > /dev/full', program]);
  assert.equal(status, 1);
  assert.equal(stderr.toString(), 'article-lens: standard output: No space left on device\n');
});

test('the memory of a batch does not grow with the number of lines', { skip: process.platform !== 'linux' }, () => {
  const peak = (count) => {
    const input = file('grow.jsonl', `${JSON.stringify({ id: 1, text: story })}\n`.repeat(count));
    const { stdout } = spawnSync('python3', ['-c', `
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)`, program, '--batch', '--jobs', '2', input]);
    return Number(stdout);
  };
  assert.ok(peak(2000) < peak(100) * 1.5 + 2000);
});
