// createAnalyzer: the analyzer for pages and for Node. Importing this loads nothing; the worker and
// the core are fetched by the first analyze(). Requests wait in line; one that is aborted, too slow
// or broken ends the worker, and the next one gets a new one.
import {openPort} from './link.js';
import {AnalyzerError, arrayAt} from './protocol.js';

export {AnalyzerError} from './protocol.js';
export {toCsv, toHtml, toMarkdown} from './export.js';

/** @typedef {import('./protocol.js').Analysis} Analysis */
/** @typedef {import('./protocol.js').Summary} Summary */
/**
 * @typedef {{wasmUrl?: string|URL, modelUrl?: string|URL, workerUrl?: string|URL,
 *   integrity?: {worker?: string, wasm?: string, model?: string}, worker?: 'auto'|'module'|'blob'|'none',
 *   trustedTypes?: any, maxInputBytes?: number, timeoutMs?: number,
 *   idleMs?: number}} AnalyzerOptions
 * @typedef {{format?: 'auto'|'text'|'html'|'markdown', url?: string, lang?: string,
 *   keep?: number[]|'all', summary?: {sentences?: number, ratio?: number}, signal?: AbortSignal,
 *   onProgress?: (stage: string) => void}} AnalyzeOptions
 */

/** Above this the page would rather be told than wait; the core itself takes 256 MB. */
const MAX_INPUT_BYTES = 64 << 20;
/** A minute is more than 50 MB of text take. */
const TIMEOUT_MS = 60_000;
/** How long a worker without work stays, with the last analysis in its memory. */
const IDLE_MS = 120_000;

const FORMATS = ['auto', 'text', 'html', 'markdown'];

/** @param {AnalyzerOptions} given */
function completeOptions(given) {
  const base = globalThis.document?.baseURI ?? import.meta.url;
  const worker = given.worker ?? 'auto';
  if (!['auto', 'module', 'blob', 'none'].includes(worker)) {
    throw new TypeError(`worker: '${worker}'; allowed are auto, module, blob and none`);
  }
  return {
    wasmUrl: given.wasmUrl ? new URL(given.wasmUrl, base) : new URL('./core.wasm', import.meta.url),
    workerUrl: given.workerUrl ? new URL(given.workerUrl, base)
                               : new URL('./worker.js', import.meta.url),
    modelUrl: given.modelUrl ? new URL(given.modelUrl, base)
                             : new URL('./entities.en.txt', import.meta.url),
    integrity: {worker: given.integrity?.worker ?? '', wasm: given.integrity?.wasm ?? '',
      model: given.integrity?.model ?? ''},
    worker,
    trustedTypes: given.trustedTypes ?? 'article-lens',
    maxInputBytes: given.maxInputBytes ?? MAX_INPUT_BYTES,
    timeoutMs: given.timeoutMs ?? TIMEOUT_MS,
    idleMs: given.idleMs ?? IDLE_MS,
  };
}

/** @param {{sentences?: number, ratio?: number}} [summary] */
function summaryRequest(summary) {
  if (!summary) return {};
  return summary.ratio !== undefined ? {summaryRatio: summary.ratio}
                                     : {summarySentences: summary.sentences};
}

/** @param {AnalyzeOptions} options @returns {import('./protocol.js').CoreRequest} */
function coreRequest(options) {
  const format = options.format ?? 'auto';
  if (!FORMATS.includes(format)) {
    throw new TypeError(`format: '${format}'; allowed are ${FORMATS.join(', ')}`);
  }
  const request = {format, ...summaryRequest(options.summary)};
  if (options.url) request.url = String(options.url);
  if (options.lang) request.lang = options.lang;
  if (options.keep === 'all') request.keepAll = true;
  else if (options.keep?.length) request.keep = [...options.keep];
  return request;
}

/** @param {string|Blob|ArrayBuffer} input */
function sizeOf(input) {
  if (typeof input === 'string') return input.length;
  return input.byteLength ?? input.size;
}

/** One worker with its core, which does one thing at a time. */
class Connection {
  #port = null;
  #pending = null;
  #nextId = 1;
  #loaded = false;
  #failure = null;
  /** The analysis that the core holds: the message that asked for it. */
  holds = null;
  /** Settled when the core is ready; set by who opens it. */
  opening = null;

  /** True once its worker is gone. */
  get isBroken() {
    return this.#failure !== null;
  }

  /** Starts the worker and loads the core.
   *  @returns {Promise<{wasmModule: WebAssembly.Module, model: ArrayBuffer|null}>} for the next */
  async open(options) {
    const port = await openPort(options, {
      message: (message) => this.#receive(message),
      failure: (reason) => this.fail(new AnalyzerError(this.#loaded ? 'crashed' : 'loadFailed',
                                                       reason)),
    });
    this.#port = port;
    if (this.#failure) port.stop();
    const files = await this.request({type: 'load',
      wasmUrl: String(options.wasmUrl), wasmIntegrity: options.integrity.wasm,
      modelUrl: String(options.modelUrl), modelIntegrity: options.integrity.model,
      wasmModule: options.wasmModule, model: options.model});
    this.#loaded = true;
    return files;
  }

  /** @param {object} message @param {(stage: string) => void} [onProgress] @returns {Promise<any>} */
  request(message, onProgress) {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending = {id, resolve, reject, onProgress, parts: []};
      this.#port.post({...message, id});
    });
  }

  #receive(message) {
    const pending = this.#pending;
    if (message.id !== pending?.id) return;
    if (message.type === 'progress') return pending.onProgress?.(message.stage);
    if (message.type === 'part') return pending.parts.push(message);
    this.#pending = null;
    if (!message.ok) {
      return pending.reject(new AnalyzerError(message.error.code, message.error.message));
    }
    for (const part of pending.parts) {
      const list = arrayAt(message.value, part.path);
      for (const item of part.items) list.push(item);
    }
    pending.resolve(message.value);
  }

  /** Ends the worker; what was asked of it is rejected with `error`, and so is all that follows.
   *  @param {AnalyzerError} error */
  fail(error) {
    this.#failure ??= error;
    this.#port?.stop();
    this.#pending?.reject(error);
    this.#pending = null;
  }
}

/** Errors after which the core must not be asked again. */
const FATAL = new Set(['crashed', 'outOfMemory', 'timeout', 'aborted', 'loadFailed', 'integrity',
  'wasmBlocked', 'wasmMissing']);

class Analyzer {
  #options;
  #queue = [];
  #running = null;
  /** @type {Connection|null} */
  #connection = null;
  #last = null;
  #idleTimer;
  #closed = false;

  /** @param {AnalyzerOptions} options */
  constructor(options) {
    this.#options = completeOptions(options);
  }

  /** Analyzes an article. @param {string|Blob|ArrayBuffer} input
   *  @param {AnalyzeOptions} [options] @returns {Promise<Analysis>} */
  async analyze(input, options = {}) {
    const request = coreRequest(options);
    const {maxInputBytes} = this.#options;
    if (sizeOf(input) > maxInputBytes) {
      throw new AnalyzerError('tooLarge', `More than ${maxInputBytes} bytes are not allowed.`);
    }
    return this.#submit({type: 'analyze', input, request, maxInputBytes}, options);
  }

  /** A summary of the last analysis in another length, without reading the article again.
   *  @param {{sentences: number}|{ratio: number}} length
   *  @param {{signal?: AbortSignal}} [options] @returns {Promise<Summary>} */
  async summarize(length, options = {}) {
    return this.#submit({type: 'summarize', request: summaryRequest(length)}, options);
  }

  /** Loads the worker and the core ahead of the first analyze(), for pages that want it so.
   *  @returns {Promise<void>} */
  async warm() {
    return this.#submit({type: 'warm'}, {});
  }

  /** Ends the worker and rejects what is waiting; the analyzer cannot be used again. */
  close() {
    this.#closed = true;
    const error = new AnalyzerError('closed', 'The analyzer was closed.');
    for (const job of this.#queue.splice(0)) job.reject(error);
    this.#running?.reject(error);
    this.#disconnect(error);
  }

  /** @returns {Promise<any>} */
  #submit(message, {signal, onProgress}) {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new AnalyzerError('closed', 'The analyzer was closed.'));
      const aborted = () => new AnalyzerError('aborted', 'The request was aborted.');
      if (signal?.aborted) return reject(aborted());
      const job = {message, onProgress, resolve, reject};
      signal?.addEventListener('abort', () => this.#cancel(job, aborted()), {once: true});
      this.#queue.push(job);
      this.#pump();
    });
  }

  /** Ends one request, waiting or running; the others go on. */
  #cancel(job, error) {
    job.reject(error);
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    if (this.#running === job) this.#disconnect(error);
  }

  async #pump() {
    clearTimeout(this.#idleTimer);
    if (this.#running) return;
    while ((this.#running = this.#queue.shift() ?? null)) await this.#run(this.#running);
    this.#waitIdle(this.#options.idleMs);
  }

  #waitIdle(idleMs) {
    if (this.#closed || !Number.isFinite(idleMs)) return;
    const idle = new AnalyzerError('closed', 'The worker was idle.');
    this.#idleTimer = setTimeout(() => this.#disconnect(idle), idleMs);
    this.#idleTimer.unref?.();
  }

  async #run(job) {
    const {timeoutMs} = this.#options;
    const timer = setTimeout(() => this.#cancel(job, new AnalyzerError(
        'timeout', `The analysis took longer than ${timeoutMs} ms.`)), timeoutMs);
    try {
      job.resolve(await this.#perform(job));
    } catch (error) {
      job.reject(error);
      if (FATAL.has(error.code)) this.#disconnect(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async #perform({message, onProgress}) {
    const connection = await this.#connect(onProgress);
    if (message.type === 'warm') return undefined;
    if (message.type === 'summarize') await this.#restore(connection);
    const value = await connection.request(message, onProgress);
    if (message.type === 'analyze') connection.holds = this.#last = message;
    return value;
  }

  async #connect(onProgress) {
    if (this.#connection?.isBroken) this.#connection = null;
    const connection = this.#connection ??= new Connection();
    if (!connection.opening) {
      onProgress?.('load');
      connection.opening = connection.open(this.#options);
    }
    Object.assign(this.#options, await connection.opening);
    return connection;
  }

  /** Gives a new core the last analysis again. */
  async #restore(connection) {
    if (!this.#last) throw new TypeError('summarize() needs an analysis: call analyze() first');
    if (connection.holds === this.#last) return;
    await connection.request(this.#last);
    connection.holds = this.#last;
  }

  #disconnect(error) {
    clearTimeout(this.#idleTimer);
    const connection = this.#connection;
    this.#connection = null;
    connection?.fail(error);
  }
}

/**
 * Makes an analyzer. Nothing is loaded before its first analyze().
 *
 *     const analyzer = createAnalyzer();
 *     const analysis = await analyzer.analyze(html, {format: 'html', url: location.href});
 *
 * @param {AnalyzerOptions} [options]
 * @returns {Analyzer}
 */
export function createAnalyzer(options = {}) {
  return new Analyzer(options);
}
