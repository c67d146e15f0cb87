import type { BuiltSite } from "./build-site.ts";

/** The drawing around a note, on its page. */
export const around = (site: BuiltSite, note: string) =>
  /<nav class="around"[\s\S]*?<\/nav>/.exec(site.read(`notes/${note}/index.html`))?.[0];

/** The notes of a drawing: where each leads, with its title as it is read out. */
export const notesIn = (html = "") =>
  [...html.matchAll(/<a href="([^"]*)" transform="[^"]*"([^>]*)>([\s\S]*?)<\/a>/g)].map(
    ([, href, rest = "", inside = ""]) =>
      `${href} ${inside
        .replace(/<title>[^<]*<\/title>/, "")
        .replace(/<[^>]*>/g, "")
        .trim()}${rest.includes("aria-current") ? " (here)" : ""}`,
  );
