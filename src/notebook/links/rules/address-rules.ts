import { type Link, schemeOf } from "../../contents/links.ts";
import { type Diagnostic, diagnosticsOf } from "../../diagnostic/diagnostic.ts";
import type { Place } from "../../text/place.ts";
import { isHostAlone } from "../resolve-address.ts";

/**
 * The kinds of diagnostics on addresses, with their severities. An address gets at most one of them, so these
 * are one rule.
 */
export const ADDRESS_KINDS = {
  "link-address": "error",
  "link-insecure": "notice",
  "link-local": "warning",
  "link-misleading": "warning",
  "link-vague": "notice",
} as const;

const diagnostic = diagnosticsOf(ADDRESS_KINDS);

/** Hosts that mean the reader's own machine, and private networks. */
const LOCAL =
  /^(?:localhost|.+\.(?:local|localhost|internal)|127\..+|10\..+|192\.168\..+|172\.(?:1[6-9]|2\d|3[01])\..+|0\.0\.0\.0|\[::1?\])$/;
const MAIL = /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+/i;
/** Words that say nothing to readers who hear the links of a page one after another. */
const VAGUE = /^(?:(?:click |see )?here|this(?: (?:link|page))?|link|(?:read )?more)$/i;

/**
 * Checks the form of an address that a note links to. Whether anything is there, only a request could tell.
 */
export function addressDiagnostics(link: Link, place: Place): Diagnostic[] {
  const report = (kind: keyof typeof ADDRESS_KINDS, message: string, suggestion: string) => [
    diagnostic(kind, place, message, suggestion),
  ];
  const { target } = link;
  const words = link.sentence[1].trim();
  const scheme = schemeOf(target);
  if (scheme === undefined) {
    if (!target.startsWith("//") && !isHostAlone(target)) return [];
    const better = `https://${target.replace(/^\/+/, "")}`;
    return report(
      "link-address",
      `The address "${target}" does not say how to get there.`,
      `write ${better}`,
    );
  }
  if (scheme === "mailto:" && !MAIL.test(target))
    return report("link-address", `"${target}" is no mail address.`, "write mailto:name@example.org");
  if (scheme !== "http:" && scheme !== "https:") return [];
  const url = /^https?:\/\/[^/\s]/i.test(target) && !/[\s\\]/.test(target) ? URL.parse(target) : null;
  if (!url) return report("link-address", `"${target}" is no address.`, "write https://host/path");
  if (LOCAL.test(url.hostname))
    return report("link-local", `${url.host} is another machine for every reader.`, "write it as code");
  const shown = misleading(url, words);
  if (shown !== undefined)
    return report(
      "link-misleading",
      `This link shows "${shown}" and leads to ${url.host}.`,
      "let its words say where it leads",
    );
  if (VAGUE.test(words)) {
    const message = `"${words}" does not say where this link leads.`;
    return report("link-vague", message, "link the words that name it");
  }
  if (scheme === "http:")
    return report(
      "link-insecure",
      `Whatever is between the reader and ${url.host} can read and change this page.`,
      `write https:${target.slice("http:".length)} if it answers there`,
    );
  return [];
}

/**
 * Finds an address that a link shows but does not lead to: as its words, or as a user's name before the host.
 */
function misleading(url: URL, words: string): string | undefined {
  if (url.username || url.password) return `${url.username}@`;
  const written = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=$|[/?#:])/iu.exec(words);
  const host = written?.[1] && URL.parse(`https://${written[1]}`)?.hostname;
  if (!host || !(isHostAlone(words) || /^https?:/i.test(words))) return undefined;
  return bare(host) === bare(url.hostname) ? undefined : written[1];
}

const bare = (host: string) => host.replace(/^www\./, "");
