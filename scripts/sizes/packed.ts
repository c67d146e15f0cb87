import { brotliCompressSync, gzipSync } from "node:zlib";

/** How a host packs what it sends: gzip at its highest level, or Brotli at its. */
export type Packing = "gz" | "br";

/** Returns how many bytes are sent of a file. */
export const packedSize = (bytes: Buffer, packing: Packing): number =>
  (packing === "gz" ? gzipSync(bytes, { level: 9 }) : brotliCompressSync(bytes)).length;

/** Formats a number of bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
