import { type IncomingMessage, request as openRequest, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";

/** What is said between two neighbours and not passed on (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
const WITHOUT_BODY = [204, 205, 304];

/**
 * Sends a request over a connection, and gives the response, both with all their headers (`Host`, `Cookie`
 * and `Set-Cookie` too) and bodies as they come. Who hangs up before answering gives 502 Bad Gateway (RFC
 * 9110, section 15.6.3). Rejects when the request is given up.
 */
export async function exchange(request: Request, socket: Socket): Promise<Response> {
  const { method, url, body, signal } = request;
  const { pathname, search, host } = new URL(url);
  const outgoing = openRequest({
    createConnection: () => socket,
    method,
    path: pathname + search,
    headers: { host, ...Object.fromEntries(endToEnd([...request.headers])) },
  });
  const { promise, resolve } = Promise.withResolvers<IncomingMessage | undefined>();
  outgoing.once("response", resolve).on("error", () => resolve(undefined));
  const giveUp = () => outgoing.destroy();
  signal.addEventListener("abort", giveUp, { once: true });
  outgoing.once("close", () => signal.removeEventListener("abort", giveUp));
  // A request that breaks off destroys what it was sent on, which says so itself.
  if (body) pipeline(Readable.fromWeb(body as NodeStream), outgoing).catch(() => {});
  else outgoing.end();
  const incoming = await promise;
  signal.throwIfAborted();
  return incoming ? responseOf(incoming, method) : new Response("Bad Gateway", { status: 502 });
}

function responseOf(incoming: IncomingMessage, method: string): Response {
  const { statusCode: status = 502, statusMessage, rawHeaders } = incoming;
  const statusText = statusMessage || (STATUS_CODES[status] ?? "");
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const pairs = names.map((name, index): [string, string] => [name, rawHeaders[2 * index + 1] ?? ""]);
  const hasBody = method !== "HEAD" && !WITHOUT_BODY.includes(status);
  if (!hasBody) incoming.resume();
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>) : null;
  return new Response(body, { status, statusText, headers: endToEnd(pairs) });
}

const endToEnd = (headers: readonly [string, string][]) =>
  headers.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()));
