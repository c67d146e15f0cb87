import { type Link, schemeOf } from "../contents/links.ts";
import type { DiagnosticKind } from "../diagnostic/diagnostic.ts";

type Report<Result> = (kind: DiagnosticKind, message: string, suggestion?: string) => Result;

/** Something like `www.example.org/page`, which a browser would look for beside the note. */
const HOST_ALONE = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|dev|edu|gov|info|io|net|org)(?=$|[/?#:]))/i;
/** Hosts that every reader has at home, and networks that are nobody else's. */
const LOCAL =
  /^(?:localhost|.+\.(?:local|localhost|internal)|127\..+|10\..+|192\.168\..+|172\.(?:1[6-9]|2\d|3[01])\..+|0\.0\.0\.0|\[::1?\])$/;
const MAIL = /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+/i;
/** Words that mean nothing to those who hear a page's links read out one after another. */
const VAGUE = /^(?:(?:click |see )?here|this(?: (?:link|page))?|link|(?:read )?more)$/i;

/** Whether an address was meant to begin with its host. */
export const isHostAlone = (target: string) => HOST_ALONE.test(target);

/** What is wrong with the form of an address that a note links to; whether anything is there, only a visit could say. */
export function addressDiagnostics<Result>(link: Link, report: Report<Result>): Result | undefined {
  const { target } = link;
  const words = link.sentence[1].trim();
  const scheme = schemeOf(target);
  if (scheme === undefined) {
    if (!target.startsWith("//") && !isHostAlone(target)) return undefined;
    const better = `https://${target.replace(/^\/+/, "")}`;
    return report(
      "link-address",
      `The address "${target}" does not say how to get there.`,
      `write ${better}`,
    );
  }
  if (scheme === "mailto:" && !MAIL.test(target))
    return report("link-address", `"${target}" is no mail address.`, "write mailto:name@example.org");
  if (scheme !== "http:" && scheme !== "https:") return undefined;
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
  return undefined;
}

/** An address that a link shows but does not lead to: as its words, or as a user's name before the host. */
function misleading(url: URL, words: string): string | undefined {
  if (url.username || url.password) return `${url.username}@`;
  const written = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=$|[/?#:])/iu.exec(words);
  const host = written?.[1] && URL.parse(`https://${written[1]}`)?.hostname;
  if (!host || !(HOST_ALONE.test(words) || /^https?:/i.test(words))) return undefined;
  return bare(host) === bare(url.hostname) ? undefined : written[1];
}

const bare = (host: string) => host.replace(/^www\./, "");
