import { EXAMPLE_USE_KINDS } from "../check/example-rules.ts";
import { IMAGE_KINDS } from "../check/image-rules.ts";
import { NOTEBOOK_RULES } from "../check/notebook-rules.ts";
import { TAG_KINDS } from "../check/tag-sentences.ts";
import type { Severity } from "../diagnostic/diagnostic.ts";
import { DIAGRAM_KINDS, EXAMPLE_KINDS } from "../diagnostic/other-kinds.ts";
import { EMBED_KINDS } from "../links/embeds.ts";
import { NAME_KINDS } from "../links/name-rules.ts";
import { ADDRESS_KINDS } from "../links/rules/address-rules.ts";
import { LINK_RULES } from "../links/rules/link-rules.ts";
import { FRONT_MATTER_KINDS } from "../note/front-matter-fields.ts";
import { FOOTNOTE_KINDS } from "../rules/footnote-rules.ts";
import { NODE_RULES, NOTE_RULES } from "../rules/note-rules.ts";
import { TREE_KINDS } from "../tree/tree.ts";

/** The rules of every level. */
export const RULES = [...NOTE_RULES, ...NODE_RULES, ...LINK_RULES, ...NOTEBOOK_RULES];

/** The kinds that something finds together, or on its way to something else. */
export const TABLES = [
  ...[FRONT_MATTER_KINDS, TREE_KINDS, FOOTNOTE_KINDS, NAME_KINDS, ADDRESS_KINDS, EMBED_KINDS],
  ...[IMAGE_KINDS, EXAMPLE_USE_KINDS, TAG_KINDS, DIAGRAM_KINDS, EXAMPLE_KINDS],
];

type KeyOf<Table> = Table extends unknown ? keyof Table : never;
export type DiagnosticKind = (typeof RULES)[number]["kind"] | KeyOf<(typeof TABLES)[number]>;

/** Every kind of diagnostic, with its severity; each is declared where it is found. */
export const KINDS = Object.fromEntries([
  ...RULES.map(({ kind, severity }) => [kind, severity]),
  ...TABLES.flatMap((table) => Object.entries(table)),
]) as Readonly<Record<DiagnosticKind, Severity>>;
