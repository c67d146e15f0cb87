const texts = new Map<string, Promise<string | null>>();
let font: Promise<ArrayBuffer | null> | undefined;

/** The text of a file, fetched once for all diagrams of the page; `null` when it cannot be had. */
export function fetchText(url: string): Promise<string | null> {
  const known = texts.get(url);
  if (known) return known;
  const text = get(url).then((response) => response?.text() ?? null);
  texts.set(url, text);
  text.then((got) => got === null && texts.delete(url));
  return text;
}

/** The bytes of the interface font, fetched once; `null` when they cannot be had. */
export function fetchFont(url: string): Promise<ArrayBuffer | null> {
  font ??= get(url).then(async (response) => {
    if (!response) font = undefined;
    return response?.arrayBuffer() ?? null;
  });
  return font;
}

const get = (url: string) =>
  fetch(url).then(
    (response) => (response.ok ? response : undefined),
    () => undefined,
  );
