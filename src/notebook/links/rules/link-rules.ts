import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { byType, diagnosticsBy } from "../../diagnostic/rule.ts";
import type { Resolution } from "../resolve.ts";
import { addressDiagnostics } from "./address-rules.ts";
import { ambiguousLink } from "./ambiguous-link.ts";
import { brokenEmbed, brokenLink } from "./broken-link.ts";
import { brokenBlock, brokenHeading } from "./broken-place.ts";
import { linkByName } from "./link-by-name.ts";
import type { LinkRule, Written } from "./link-rule.ts";
import { privateLink } from "./private-link.ts";
import { fileNotPublished, imageKind, missingImage, remoteImage } from "./unpublished-files.ts";

/** The rules for links, by what the links resolve to. (A note's own rules find unsafe URLs.) */
export const LINK_RULES = [
  ambiguousLink,
  brokenBlock,
  brokenEmbed,
  brokenHeading,
  brokenLink,
  fileNotPublished,
  imageKind,
  linkByName,
  missingImage,
  privateLink,
  remoteImage,
];

const BY_MEANING = byType<LinkRule>(LINK_RULES);

/** Checks a link by the rules for what the link resolves to. */
export function linkDiagnostics(resolution: Resolution, written: Written): Diagnostic[] {
  const { from, link } = written;
  const place = { file: from.file, line: link.line, column: link.column };
  const rules = BY_MEANING.get(resolution.to) ?? [];
  return [
    ...rules.flatMap(({ rule }) => diagnosticsBy(rule, () => place, resolution, written)),
    ...(resolution.to === "url" ? addressDiagnostics(link, place) : []),
  ];
}
