const files = new Map<string, Promise<ArrayBuffer | null>>();

/** The bytes of a file of this site, fetched once for all runs; `null` when they cannot be had. */
export function fetchBytes(url: string): Promise<ArrayBuffer | null> {
  const known = files.get(url);
  if (known) return known;
  const bytes = fetch(url).then(
    (response) => (response.ok ? response.arrayBuffer() : null),
    () => null,
  );
  files.set(url, bytes);
  bytes.then((got) => got ?? files.delete(url));
  return bytes;
}
