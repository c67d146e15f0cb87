import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, posix } from "node:path";
import sirv from "sirv";
import { SetupError } from "../settings/setup-error.ts";
import { headersFor, readHeaderRules } from "./host-headers.ts";
import { mediaType } from "./media-type.ts";

/** A host of its own: cookies and storage of what else runs on this machine are another's. */
export const PREVIEW_HOST = "preview.localhost";

// Whoever built the site may have changed the pages' own policy. They may run in the preview, and reach
// nothing else.
const POLICY = `default-src 'self' data: 'unsafe-inline' 'unsafe-eval'; form-action 'none'; base-uri 'none'`;

/**
 * Serves a built site on this machine alone, with the headers that its own `_headers` asks for and a policy
 * that lets it ask for nothing elsewhere.
 * @throws SetupError for a folder with symbolic links, which might lead out of it.
 */
export function previewServer(folder: string): Server {
  refuseLinks(folder);
  const setHeaders = (response: ServerResponse, path: string) => {
    const own = headersFor(readHeaderRules(textOf(folder, "_headers")), posix.normalize(path));
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    const policies = [own["Content-Security-Policy"], POLICY].filter(Boolean);
    response.setHeader("content-security-policy", policies.join(", "));
    response.setHeader("cache-control", "no-store");
    const type = mediaType(path);
    if (type) response.setHeader("content-type", type);
  };
  const onNoMatch = (_: IncomingMessage, response: ServerResponse) => {
    setHeaders(response, "/404.html");
    response.writeHead(404).end(textOf(folder, "404.html") || "Not found");
  };
  const files = sirv(folder, { dev: true, setHeaders, onNoMatch });
  return createServer((request, response) => {
    // A name that somebody else's page has made to lead here is not ours.
    const host = request.headers.host?.replace(/:\d+$/, "");
    if (host === PREVIEW_HOST || host === "127.0.0.1") files(request, response);
    else response.writeHead(421).end();
  });
}

// Not by `recursive`, which goes through links to folders.
function refuseLinks(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) refuseLinks(path);
    else if (!entry.isFile()) throw new SetupError(`"${path}" is neither a file nor a folder.`);
  }
}

function textOf(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
