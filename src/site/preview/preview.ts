import { lstatSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { headersFor, readHeaderRules } from "./host-headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** A host of its own: cookies and storage of what else runs on this machine are another's. */
export const PREVIEW_HOST = "preview.localhost";

// Whoever built the site may have changed the pages' own policy. They may run in the preview, and reach nothing else.
const POLICY = `default-src 'self' data: 'unsafe-inline' 'unsafe-eval'; form-action 'none'; base-uri 'none'`;

/**
 * Serves a built site on this machine alone, with the headers that its own `_headers` asks for and a policy that lets it
 * ask for nothing elsewhere.
 */
export function previewServer(folder: string): Server {
  const rules = () => readHeaderRules(textOf(join(folder, "_headers")));
  return createServer((request, response) => {
    // A name that somebody else's page has made to lead here is not ours.
    const host = request.headers.host?.replace(/:\d+$/, "");
    if (host !== PREVIEW_HOST && host !== "127.0.0.1") return void response.writeHead(421).end();
    const path = pathOf(request.url ?? "/");
    const file = path === undefined ? undefined : fileOf(folder, path);
    const shown = file ?? join(folder, "404.html");
    const own = headersFor(rules(), path ?? "/");
    response.writeHead(file ? 200 : 404, {
      ...own,
      "content-type": TYPES[extname(shown)] ?? "text/plain; charset=utf-8",
      "content-security-policy": [own["Content-Security-Policy"], POLICY].filter(Boolean).join(", "),
      "cache-control": "no-store",
    });
    response.end(file || fileOf(folder, "/404.html") ? readFileSync(shown) : "Not found");
  });
}

function pathOf(url: string): string | undefined {
  try {
    return normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)).replaceAll("\\", "/");
  } catch {
    return undefined;
  }
}

function fileOf(folder: string, path: string): string | undefined {
  if (path.split("/").includes("..")) return undefined;
  return [join(folder, path), join(folder, path, "index.html")].find((each) =>
    lstatSync(each, { throwIfNoEntry: false })?.isFile(),
  );
}

function textOf(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, "utf8") : "";
}
