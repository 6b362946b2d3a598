// The worker: loads the core once and answers one message after the other. In dist/ the core's
// glue, which defines createCore, stands in front of this file, so that the worker is one file. It
// starts nothing by being imported; on a thread of its own it listens from the first moment.
/* global createCore */

/** Encodings that the core reads by itself; the browser's TextDecoder knows all others. */
const CORE_ENCODINGS = new Set(
    ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1']);

/** Lists longer than this travel in parts, so that no task of the receiving thread is long. */
const PART_ITEMS = 4000;

/** Mentions of one entity, of which there may be many entities. */
const LONG_MENTIONS = 500;

/** The lists of an analysis that grow with the article, as dotted paths. */
const LONG_LISTS = ['article.blocks', 'article.removed', 'sentences', 'readability.difficultWords',
  'entities'];

/** An error with a code of protocol.js; on the other side it becomes an AnalyzerError. */
class Failure extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** @param {string} url @param {string} integrity @returns {Promise<Response>} */
async function fetchModule(url, integrity) {
  let response;
  try {
    response = await fetch(url, integrity ? {integrity} : {});
  } catch (error) {
    // A digest that does not match looks like a broken network; the cached bytes tell them apart.
    const arrives = integrity && await fetch(url, {cache: 'force-cache'}).then((r) => r.ok,
                                                                               () => false);
    throw arrives ? new Failure('integrity', `The digest of ${url} is not the expected one.`)
                  : new Failure('loadFailed', `${url} could not be loaded: ${error.message}`);
  }
  if (!response.ok) throw new Failure('wasmMissing', `${url} answered ${response.status}.`);
  return response;
}

/** @param {Response} response @returns {Promise<WebAssembly.Module>} */
async function compileResponse(response) {
  try {
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/wasm')) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (/Content Security Policy|unsafe-eval|blocked by CSP/i.test(error.message)) {
      throw new Failure('wasmBlocked', 'The page\'s Content-Security-Policy does not allow ' +
          'WebAssembly; script-src needs \'wasm-unsafe-eval\'.');
    }
    throw new Failure('loadFailed', `The core could not be compiled: ${error.message}`);
  }
}

/** @param {string} url @param {string} integrity */
async function compileUrl(url, integrity) {
  if (typeof WebAssembly === 'undefined') {
    throw new Failure('wasmBlocked', 'WebAssembly is switched off in this browser.');
  }
  return compileResponse(await fetchModule(url, integrity));
}

/** The entity model, or null: without it names stay unmarked, and the analysis says so.
 *  @param {string} url @param {string} integrity @returns {Promise<ArrayBuffer|null>} */
async function fetchModel(url, integrity) {
  try {
    return await (await fetchModule(url, integrity)).arrayBuffer();
  } catch (error) {
    if (error.code === 'integrity') throw error;
    return null;
  }
}

/** @param {WebAssembly.Module} module */
function instantiateCore(module) {
  return createCore({
    instantiateWasm(imports, done) {
      const start = WebAssembly.instantiate(module, imports);
      start.then((instance) => done(instance, module));
      return {};
    },
  });
}

/** @param {string|Blob|ArrayBuffer} input @returns {Promise<Uint8Array>} */
async function bytesOf(input) {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  return new Uint8Array(await input.arrayBuffer());
}

/** Reads an encoding that the core does not know.
 *  @param {Uint8Array} bytes @param {string} label @returns {Uint8Array} */
function transcode(bytes, label) {
  let decoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    throw new Failure('encoding', `This browser cannot read the encoding ${label}.`);
  }
  return new TextEncoder().encode(decoder.decode(bytes));
}

/** The core's JSON, or the refusal of a request, which is a mistake of the caller.
 *  @param {string|{error: {message: string}}} answer */
function parseAnswer(answer) {
  if (typeof answer !== 'string') throw new TypeError(answer.error.message);
  return JSON.parse(answer);
}

/** What an exception out of the core means: it must not be asked again after any of these.
 *  @param {any} error */
function describeFailure(error) {
  if (error instanceof Failure) return {code: error.code, message: error.message};
  if (error instanceof TypeError) return {code: 'crashed', message: error.message};
  const outOfMemory = error instanceof RangeError || /memory|OOM/i.test(String(error?.message));
  return outOfMemory
    ? {code: 'outOfMemory', message: 'There is not enough memory for this article.'}
    : {code: 'crashed', message: `The core stopped: ${error?.message ?? error}`};
}

/**
 * The service behind the messages; `post` is called with every answer.
 * @param {(message: object) => void} post
 * @returns {(message: any) => Promise<void>}
 */
export function createService(post) {
  let session = null;

  /** Gives back the compiled module and the model, for the worker that may have to follow this. */
  async function load(message) {
    const [wasmModule, model] = await Promise.all([
      message.wasmModule ?? compileUrl(message.wasmUrl, message.wasmIntegrity),
      message.model ?? fetchModel(message.modelUrl, message.modelIntegrity),
    ]);
    session = new (await instantiateCore(wasmModule)).Session();
    if (model) session.loadModel(new Uint8Array(model));
    return {wasmModule, model};
  }

  async function readBytes(message, request) {
    const bytes = await bytesOf(message.input);
    if (bytes.byteLength > message.maxInputBytes) {
      throw new Failure('tooLarge', `The input has ${bytes.byteLength} bytes; ` +
          `${message.maxInputBytes} are allowed.`);
    }
    if (typeof message.input === 'string') return [bytes, {...request, encoding: 'utf-8'}];
    const encoding = session.detectEncoding(bytes, JSON.stringify(request));
    if (typeof encoding !== 'string' || CORE_ENCODINGS.has(encoding)) return [bytes, request];
    const marked = {...request, encoding: 'utf-8', transcodedFrom: encoding,
      transcodedBytes: bytes.byteLength};
    return [transcode(bytes, encoding), marked];
  }

  async function analyze(message) {
    const [bytes, request] = await readBytes(message, message.request);
    const tell = (stage) => post({id: message.id, type: 'progress', stage});
    const json = session.analyze(bytes, JSON.stringify(request), tell);
    if (message.raw) return json;
    const analysis = parseAnswer(json);
    for (const path of LONG_LISTS) postParts(message.id, analysis, path, PART_ITEMS);
    analysis.entities.forEach((_, i) => {
      postParts(message.id, analysis, `entities.${i}.mentions`, LONG_MENTIONS);
    });
    return analysis;
  }

  /** Takes a list that is longer than `most` out of the analysis and sends it ahead, in parts. */
  function postParts(id, analysis, path, most) {
    const items = path.split('.').reduce((value, key) => value[key], analysis);
    if (items.length <= most) return;
    for (let i = 0; i < items.length; i += PART_ITEMS) {
      post({id, type: 'part', path, items: items.slice(i, i + PART_ITEMS)});
    }
    items.length = 0;
  }

  const verbs = {
    load,
    analyze,
    summarize: (message) => parseAnswer(session.summarize(JSON.stringify(message.request))),
  };

  return async function answer(message) {
    try {
      const value = await verbs[message.type](message);
      post({id: message.id, type: 'answer', ok: true, value});
    } catch (error) {
      post({id: message.id, type: 'answer', ok: false, error: describeFailure(error)});
    }
  };
}

if (typeof WorkerGlobalScope !== 'undefined' && self instanceof WorkerGlobalScope) {
  const answer = createService((message) => self.postMessage(message));
  self.onmessage = (event) => answer(event.data);
}
