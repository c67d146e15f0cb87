import type { AstroIntegration } from "astro";
import { ASK, TELL } from "../../browser/diagnostics/shown-diagnostic.ts";
import { announcedDiagnostics, onDiagnostics } from "./announce-diagnostics.ts";

/** While somebody writes, pages show what is wrong with their note, and follow each change. Builds know nothing of it. */
export function devDiagnostics(): AstroIntegration {
  return {
    name: "dev-diagnostics",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/browser/diagnostics.ts";');
      },
      "astro:server:setup": ({ server }) => {
        const { hot } = server.environments.client;
        onDiagnostics((diagnostics) => hot.send(TELL, { diagnostics }));
        hot.on(ASK, (_, client) => client.send(TELL, { diagnostics: announcedDiagnostics() }));
      },
    },
  };
}
