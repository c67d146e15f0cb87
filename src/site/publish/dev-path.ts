/**
 * The path below the site's base path that a request to the dev server asks for, decoded. Whether the server
 * has already taken the base path away depends on where a middleware stands, so both forms are understood.
 */
export function devPath(url: string | undefined, base: string): string {
  const path = decodeURIComponent(new URL(url ?? "", "http://localhost").pathname);
  const prefix = base.endsWith("/") ? base : `${base}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1);
}
