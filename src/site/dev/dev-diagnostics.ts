import type { AstroIntegration } from "astro";
import type { HotChannel } from "vite";
import { ASK, type Asking, TELL, VERSION } from "../../browser/diagnostics/shown-diagnostic.ts";
import { announcedDiagnostics, onDiagnostics } from "./announce-diagnostics.ts";

/**
 * Shows on each page of the dev server what is wrong with its note, and follows each change. Builds know
 * nothing of it.
 */
export function devDiagnostics(): AstroIntegration {
  return {
    name: "dev-diagnostics",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/browser/diagnostics.ts";');
      },
      "astro:server:setup": ({ server }) => {
        const { hot } = server.environments.client;
        const version = countReloads(hot);
        server.middlewares.use((_request, response, next) => {
          response.setHeader("Server-Timing", `${VERSION};desc="${version()}"`);
          next();
        });
        onDiagnostics((diagnostics) => hot.send(TELL, { diagnostics }));
        hot.on(ASK, (asking: Asking, client) => {
          // The notes changed after this page was made, and before it listened.
          if (asking.version !== version()) client.send({ type: "full-reload", path: "*" });
          client.send(TELL, { diagnostics: announcedDiagnostics() });
        });
      },
    },
  };
}

/** Counts how often pages have been told to load anew. Nothing but the channel itself knows of it. */
function countReloads(hot: Pick<HotChannel, "send">): () => string {
  let reloads = 0;
  const send = hot.send?.bind(hot) as (...message: readonly unknown[]) => void;
  hot.send = (...message: readonly unknown[]) => {
    const [first] = message;
    if (typeof first === "object" && first !== null && "type" in first && first.type === "full-reload")
      reloads += 1;
    send(...message);
  };
  return () => String(reloads);
}
