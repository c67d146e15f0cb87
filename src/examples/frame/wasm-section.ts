/**
 * Adds bytes to a WebAssembly module as a custom section at its end, which engines hand out and otherwise
 * ignore (WebAssembly specification, "Custom Section").
 */
export function withSection(module: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode(name);
  const body = [...leb128(label.length), ...label];
  const size = leb128(body.length + content.length);
  const all = new Uint8Array(module.length + 1 + size.length + body.length + content.length);
  all.set(module);
  all.set([0, ...size, ...body], module.length);
  all.set(content, all.length - content.length);
  return all;
}

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
function leb128(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(value >>> 7)];
}
