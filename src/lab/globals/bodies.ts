// The lab itself encodes and reads bodies: engines differ in the turns of the event loop that they take and
// in the boundaries that they make up for forms, and Node uses its global Buffer, which a run does not have.
import { formBody, parseForm } from "./form-text.ts";

type Native = Exclude<BodyInit, string | URLSearchParams | FormData>;

/** A body as bytes, a blob or a stream, and the Content-Type that it brings along. */
export interface Body {
  readonly body: Native | null;
  readonly type?: string;
}

/**
 * Encodes the body given to a message without the platform's help: text and forms become bytes or a blob,
 * anything else stays.
 */
export function bodyFrom(given: BodyInit | null | undefined): Body {
  if (given === null || given === undefined || isNative(given)) return { body: given ?? null };
  if (given instanceof FormData) {
    const boundary = `form-${crypto.randomUUID()}`;
    return { body: formBody(given, boundary), type: `multipart/form-data; boundary=${boundary}` };
  }
  const kind = given instanceof URLSearchParams ? "application/x-www-form-urlencoded" : "text/plain";
  return { body: new TextEncoder().encode(String(given)), type: `${kind};charset=UTF-8` };
}

const isNative = (given: unknown): given is Native =>
  given instanceof Blob ||
  given instanceof ReadableStream ||
  given instanceof ArrayBuffer ||
  ArrayBuffer.isView(given);

type Message = globalThis.Request | globalThis.Response;

/** What each way of reading makes of the bytes. */
export const READERS = {
  bytes: (bytes: Uint8Array<ArrayBuffer>) => bytes,
  arrayBuffer: ({ buffer }: Uint8Array<ArrayBuffer>) => buffer,
  text: (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes),
  json: (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(new TextDecoder().decode(bytes)),
  blob: (bytes: Uint8Array<ArrayBuffer>, type: string) => new Blob([bytes], { type }),
  formData: (bytes: Uint8Array<ArrayBuffer>, type: string) => parseForm(bytes, type),
};

/**
 * Reads the body of a message to its end.
 * @param whole the platform's own way, for browsers whose requests have no stream to read
 */
export async function readBytes(
  message: Message,
  whole: () => Promise<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (message.bodyUsed) throw new TypeError("This body has been read already.");
  if (!("body" in message)) return new Uint8Array(await whole());
  if (message.body === null) return new Uint8Array();
  const reader = message.body.getReader();
  const pieces: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (!(next.value instanceof Uint8Array)) throw new TypeError("A body is made of bytes (Uint8Array).");
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
