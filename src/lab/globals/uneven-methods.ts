/** What some engines have and others not yet, or never will. */
const UNEVEN: () => readonly (readonly [object: object, names: readonly string[]])[] = () => [
  [Iterator, ["concat", "zip", "zipKeyed"]],
  [Iterator.prototype, ["chunks", "includes", "join", "windows"]],
  [Math, ["sumPrecise"]],
  [Error, ["prepareStackTrace"]],
  [Intl.Locale.prototype, ["variants"]],
  [ReadableStream, ["from"]],
  [Blob.prototype, ["textStream"]],
  [Request.prototype, ["textStream"]],
  [Response.prototype, ["textStream"]],
  [File.prototype, ["lastModifiedDate", "webkitRelativePath"]],
  // Addresses of chance, which lead nowhere here.
  [URL, ["createObjectURL", "revokeObjectURL"]],
];

/** Takes from built-in objects the methods that a program would find in one engine and not in another. */
export function dropUnevenMethods(): void {
  for (const [object, names] of UNEVEN()) for (const name of names) Reflect.deleteProperty(object, name);
}
