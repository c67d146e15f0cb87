/** Makes a text short enough for an address: compressed, in letters that need no escaping there. */
export async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of new Uint8Array(await new Response(packed).arrayBuffer())) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * Gets back a text that was packed.
 * @param most bytes that it may have: a few letters can unpack to gigabytes
 * @throws a plain sentence when it is not packed text, or too long
 */
export async function unpack(packed: string, most: number): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      chunks.push(step.value);
      if (size > most) {
        await reader.cancel();
        break;
      }
    }
    if (size <= most)
      return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(chunks).arrayBuffer());
  } catch {
    throw new Error("The edit in this link is damaged, so the source is as built.");
  }
  throw new Error("The edit in this link is too long, so the source is as built.");
}
