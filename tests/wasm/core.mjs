// What the tests of this folder share: dist/'s core in this process, the native command, and the
// golden pages.
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const top = new URL('../../', import.meta.url);
const cli = process.env.ARTICLE_LENS ?? fileURLToPath(new URL('build/native/article-lens', top));

export const WORKER_URL = new URL('dist/analyzer/worker.js', top);
export const WASM_URL = new URL('dist/analyzer/core.wasm', top);
export const MODEL_URL = new URL('dist/analyzer/entities.en.txt', top);
const golden = new URL('tests/golden/', top);

/** @returns {{slug: string, bytes: Buffer, file: string, expected: any}[]} */
export function goldenPages() {
  return readdirSync(golden).sort().map((slug) => {
    const folder = new URL(`${slug}/`, golden);
    const name = readdirSync(folder).find((file) => file.startsWith('source.'));
    const file = fileURLToPath(new URL(name, folder));
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    return {slug, file, expected, bytes: readFileSync(file)};
  });
}

/** Standard output of the native command. @param {string[]} options
 *  @param {Uint8Array} bytes Its standard input. */
export function native(options, bytes) {
  return execFileSync(cli, options, {input: bytes, encoding: 'utf8', maxBuffer: 1 << 28});
}

/** The core behind the worker's messages. @param {Uint8Array|null} [model]
 *  @returns {Promise<(message: object) => Promise<any>>} */
export async function openCore(model = readFileSync(MODEL_URL)) {
  const {createService} = await import(WORKER_URL);
  let settle;
  const answer = createService((message) => {
    if (message.type === 'answer') settle(message);
  });
  const ask = (message) => new Promise((resolve) => {
    settle = resolve;
    answer({id: 1, maxInputBytes: Infinity, ...message});
  });
  const wasmModule = await WebAssembly.compile(readFileSync(WASM_URL));
  await ask({type: 'load', wasmModule, model});
  return ask;
}

/** The JSON text of an analysis by the WebAssembly build, as the core wrote it. */
export async function analyzeRaw(ask, bytes, request = {}) {
  const input = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const answer = await ask({type: 'analyze', input, request, raw: true});
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
