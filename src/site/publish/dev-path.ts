/**
 * Returns the path, decoded and below the site's base path, that a request to the dev server asks for. The
 * server removes the base path before some middlewares and not before others, so both forms are understood.
 */
export function devPath(url: string | undefined, base: string): string {
  const path = decodeURIComponent(new URL(url ?? "", "http://localhost").pathname);
  const prefix = base.endsWith("/") ? base : `${base}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1);
}
