import type { AstroIntegration } from "astro";
import { ASK, TELL } from "../../browser/problems/shown-problem.ts";
import { announcedProblems, onProblems } from "./announce-problems.ts";

/** While somebody writes, pages show what is wrong with their note, and follow each change. Builds know nothing of it. */
export function devProblems(): AstroIntegration {
  return {
    name: "dev-problems",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/browser/problems.ts";');
      },
      "astro:server:setup": ({ server }) => {
        const { hot } = server.environments.client;
        onProblems((problems) => hot.send(TELL, { problems }));
        hot.on(ASK, (_, client) => client.send(TELL, { problems: announcedProblems() }));
      },
    },
  };
}
