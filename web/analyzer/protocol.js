// What the client and the worker say to each other, the shapes of their answers, and the one list
// of error codes. Importing it does nothing.

/** @typedef {'aborted'|'timeout'|'tooLarge'|'outOfMemory'|'crashed'|'wasmBlocked'|'wasmMissing'|
 *            'loadFailed'|'integrity'|'encoding'|'closed'} ErrorCode */

/** Every code an `AnalyzerError` may have, and whether trying the same again can help.
 *  @type {Readonly<Record<ErrorCode, boolean>>} */
export const RETRYABLE = Object.freeze({
  aborted: true,
  timeout: true,
  tooLarge: false,
  outOfMemory: false,
  crashed: true,
  wasmBlocked: false,
  wasmMissing: true,
  loadFailed: true,
  integrity: false,
  encoding: false,
  closed: false,
});

/** The one way in which a request fails. */
export class AnalyzerError extends Error {
  /** @param {ErrorCode} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'AnalyzerError';
    this.code = code;
    this.retryable = RETRYABLE[code] ?? false;
  }
}

/** The stages that `progress` names, in order.
 *  @type {ReadonlyArray<string>} */
export const STAGES = Object.freeze(
    ['load', 'decode', 'parse', 'extract', 'segment', 'readability', 'entities', 'summary']);

/**
 * @typedef {{start: number, end: number}} Span   UTF-16 code units of `article.text`
 * @typedef {{id: number, kind: string, level?: number, start: number, end: number,
 *            links?: Array<Span & {href: string}>,
 *            emphasis?: Array<Span & {kind: 'strong'|'em'}>}} Block
 * @typedef {{id: number, text: string, reason: string, filter: string,
 *            beforeBlock: number}} RemovedBlock
 * @typedef {Span & {block: number, words: number, syllables: number, grade: number|null,
 *            level: 'easy'|'medium'|'hard'|'veryHard'}} Sentence
 * @typedef {{id: string, name: string, value: number|null, grade: number|null, band: string|null,
 *            why: string|null, inputs: Record<string, number>}} Score
 * @typedef {{id: number, type: string, name: string, count: number, salience: number,
 *            mentions: Span[]}} Entity
 * @typedef {Array<Span & {sentence: number, score: number}>} Summary
 * @typedef {{schema: number, version: string, offsetUnit: string,
 *   source: {format: string, encoding: string, bytes: number, url: string|null},
 *   article: {title: string|null, kicker: string|null, dek: string|null, byline: string|null,
 *     siteName: string|null, published: string|null, modified: string|null, image: string|null,
 *     canonicalUrl: string|null, language: {code: string, confidence: number},
 *     direction: 'ltr'|'rtl', text: string, blocks: Block[], removed: RemovedBlock[]},
 *   counts: {characters: number, words: number, sentences: number, paragraphs: number,
 *     syllables: number, readingSeconds: {fast: number, slow: number}},
 *   sentences: Sentence[],
 *   readability: {grade: number|null, ease: number|null, band: string|null, why: string|null,
 *     scores: Score[], difficultWords: Span[]},
 *   entities: Entity[], keywords: Array<{term: string, score: number, count: number}>,
 *   summary: Summary,
 *   notices: Array<{code: string, message: string, start: number|null, end: number|null}>
 * }} Analysis   The document of schema 1
 *
 * @typedef {{format?: 'auto'|'text'|'html'|'markdown', url?: string, lang?: string,
 *   keep?: number[], keepAll?: boolean, summarySentences?: number, summaryRatio?: number,
 *   encoding?: string, transcodedFrom?: string,
 *   transcodedBytes?: number}} CoreRequest   What the core reads (lens/json.h)
 *
 * @typedef {{id: number, type: 'load', wasmUrl: string, wasmIntegrity: string, modelUrl: string,
 *      modelIntegrity: string, wasmModule?: WebAssembly.Module, model?: ArrayBuffer|null}
 *   | {id: number, type: 'analyze', input: string|Blob|ArrayBuffer, request: CoreRequest,
 *      maxInputBytes: number}
 *   | {id: number, type: 'summarize', request: CoreRequest}} ToWorker
 * @typedef {{id: number, type: 'progress', stage: string}
 *   | {id: number, type: 'part', path: string, items: any[]}
 *   | {id: number, type: 'answer', ok: true, value: any}
 *   | {id: number, type: 'answer', ok: false,
 *      error: {code: ErrorCode, message: string}}} FromWorker
 */

/** The array at a dotted path of an object.
 *  @param {any} object @param {string} path @returns {any[]} */
export function arrayAt(object, path) {
  return path.split('.').reduce((value, key) => value[key], object);
}
