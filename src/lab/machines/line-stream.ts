/** Writes a line of text as bytes. */
export async function writeLine(stream: WritableStream<Uint8Array>, line: string): Promise<void> {
  const writer = stream.getWriter();
  try {
    await writer.write(new TextEncoder().encode(`${line}\n`));
  } finally {
    writer.releaseLock();
  }
}

/**
 * Reads the lines of a stream of bytes; text after the last line end is a line too. Throws when the stream
 * does.
 */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncIterableIterator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest) yield rest;
  } finally {
    reader.releaseLock();
  }
}
