// Ways to reach the core: a worker from its URL, a worker from a blob (for pages on another
// origin), or this very thread (Node, or by request). Each is a port {post, listen, stop}.
import {AnalyzerError} from './protocol.js';

/** @typedef {import('./protocol.js').FromWorker} FromWorker */
/** @typedef {{post: (message: object) => void, stop: () => void}} Port */
/** @typedef {{message: (message: FromWorker) => void, failure: (reason: string) => void}} Listener */

/** Policies by name: a page may allow each name only once.
 *  @type {Map<string, {createScriptURL: (url: string) => any}>} */
const policies = new Map();

/** @param {any} chosen A policy, or the name of one to be made. */
function trustedTypesPolicy(chosen) {
  if (typeof chosen === 'object') return chosen;
  if (!policies.has(chosen)) {
    policies.set(chosen, globalThis.trustedTypes.createPolicy(chosen, {
      createScriptURL: (url) => url,
    }));
  }
  return policies.get(chosen);
}

/** @param {URL|string} url @param {any} policy @returns {any} */
function scriptUrl(url, policy) {
  const text = String(url);
  return globalThis.trustedTypes ? trustedTypesPolicy(policy).createScriptURL(text) : text;
}

/** @param {any} url @param {Listener} listener @returns {Port} */
function startWorker(url, listener) {
  const worker = new Worker(url, {type: 'module', name: 'article-lens'});
  worker.onmessage = (event) => listener.message(event.data);
  worker.onmessageerror = () => listener.failure('A message could not be read.');
  worker.onerror = (event) => {
    event.preventDefault?.();
    listener.failure(event.message || 'The worker could not be started.');
  };
  return {post: (message) => worker.postMessage(message), stop: () => worker.terminate()};
}

/** @param {URL} url @param {string} integrity @returns {Promise<string>} */
async function blobUrlOf(url, integrity) {
  const response = await fetch(url, integrity ? {integrity} : {}).catch((error) => {
    throw new AnalyzerError(integrity ? 'integrity' : 'loadFailed',
                            `${url} could not be loaded: ${error.message}`);
  });
  if (!response.ok) throw new AnalyzerError('loadFailed', `${url} answered ${response.status}.`);
  const source = await response.text();
  return URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
}

async function openBlobWorker(options, listener) {
  const url = await blobUrlOf(options.workerUrl, options.integrity.worker);
  return startWorker(scriptUrl(url, options.trustedTypes), listener);
}

/** What Node, which cannot fetch file: URLs, reads instead. The specifier is a variable so that
 *  bundlers leave it alone. */
async function readFiles({wasmUrl, modelUrl}) {
  const fileSystem = 'node:fs/promises';
  const {readFile} = await import(fileSystem);
  const model = await readFile(modelUrl).catch(() => null);
  return {wasmModule: await WebAssembly.compile(await readFile(wasmUrl)), model};
}

async function openInline(options, listener) {
  const {createService} = await import(String(options.workerUrl));
  const service = createService((message) => queueMicrotask(() => listener.message(message)));
  const isFile = new URL(options.wasmUrl).protocol === 'file:';
  const files = isFile ? await readFiles(options) : {};
  return {post: (message) => service({...message, ...files}), stop: () => {}};
}

/** What 'auto' means here. @param {URL} workerUrl */
function automaticKind(workerUrl) {
  if (typeof Worker === 'undefined') return 'none';
  return workerUrl.origin === globalThis.location?.origin ? 'module' : 'blob';
}

/**
 * Opens a port to the core. Rejects with an AnalyzerError when that is not possible.
 * @param {{workerUrl: URL, wasmUrl: URL, modelUrl: URL, worker: string, trustedTypes: any,
 *          integrity: {worker: string, wasm: string}}} options
 * @param {Listener} listener
 * @returns {Promise<Port>}
 */
export async function openPort(options, listener) {
  const kind = options.worker === 'auto' ? automaticKind(options.workerUrl) : options.worker;
  try {
    if (kind === 'none') return await openInline(options, listener);
    if (kind === 'blob') return await openBlobWorker(options, listener);
    return startWorker(scriptUrl(options.workerUrl, options.trustedTypes), listener);
  } catch (error) {
    if (error instanceof AnalyzerError) throw error;
    throw new AnalyzerError('loadFailed', `The worker could not be started: ${error.message}`);
  }
}
