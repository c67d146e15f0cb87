import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { mediaType } from "../src/site/preview/media-type.ts";

/**
 * A plain static host, as a CDN would be: a folder below a base path, `index.html` and `404.html`, no other
 * magic.
 */
export async function serve(
  dir: string,
  base = "/",
): Promise<{ origin: string; close: () => Promise<void> }> {
  const prefix = base.endsWith("/") ? base : `${base}/`;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : undefined;
    const wanted = inside === undefined || inside.startsWith("..") ? undefined : join(dir, inside);
    const file = [wanted, wanted && join(wanted, "index.html")].find(
      (each) => each && existsSync(each) && statSync(each).isFile(),
    );
    const found = file ?? join(dir, "404.html");
    response.writeHead(file ? 200 : 404, {
      "content-type": mediaType(found) ?? "application/octet-stream",
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
