/**
 * The global names that a run has: those of ECMAScript 2025 and of the web platform that every engine has,
 * and that mean the same in each. What shares memory, speaks to other threads or tells real time is not among
 * them.
 */
export const GLOBAL_NAMES: readonly string[] = `
Infinity NaN undefined globalThis eval isFinite isNaN parseFloat parseInt
decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
Object Function Boolean Symbol Number BigInt Math Date String RegExp Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Promise Proxy Reflect JSON
Iterator Intl
ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError DOMException
console crypto CryptoKey performance fetch queueMicrotask structuredClone atob btoa
setTimeout clearTimeout setInterval clearInterval
Event EventTarget CustomEvent AbortController AbortSignal
URL URLSearchParams Headers Request Response FormData Blob File
TextDecoder TextDecoderStream TextEncoder TextEncoderStream CompressionStream DecompressionStream
ReadableStream ReadableStreamDefaultController ReadableStreamDefaultReader
WritableStream WritableStreamDefaultController WritableStreamDefaultWriter
TransformStream TransformStreamDefaultController ByteLengthQueuingStrategy CountQueuingStrategy
`
  .trim()
  .split(/\s+/);
