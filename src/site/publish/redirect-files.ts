import { redirectsOf } from "../../notebook/links/former-ids.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { noteHref } from "../../notebook/text/ids.ts";
import { escapeHtml } from "../../text/html.ts";
import type { Settings } from "../settings/settings.ts";
import { CONTENT_SECURITY_POLICY } from "./csp.ts";
import type { PublishedFile } from "./published-file.ts";

/**
 * Makes a page for each former address of a note, which leads to the note at once, without a script, and
 * unseen by search engines.
 */
export function redirectFiles(
  { notes }: Notebook,
  { site, base }: Pick<Settings, "site" | "base">,
): PublishedFile[] {
  return redirectsOf(notes).map(({ from, to }) => ({
    path: `notes/${from}/index.html`,
    read: () => redirectHtml(to, noteHref(to.slug, base), site),
  }));
}

function redirectHtml({ title, fields }: Note, href: string, site: string): string {
  const words = escapeHtml(title);
  return `<!doctype html>
<html lang="${escapeHtml(fields.lang ?? "en")}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(CONTENT_SECURITY_POLICY)}">
    <meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">
    <meta name="robots" content="noindex">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="canonical" href="${escapeHtml(new URL(href, site).href)}">
    <title>${words}</title>
  </head>
  <body>
    <main><p><a href="${escapeHtml(href)}">${words}</a></p></main>
  </body>
</html>
`;
}
