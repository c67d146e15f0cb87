/** Takes the percent-encoding out of a URL, which stays as it is when the encoding is broken (`50%.md`). */
export function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
