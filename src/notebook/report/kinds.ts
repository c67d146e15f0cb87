import { EXAMPLE_USE_KINDS } from "../check/example-rules.ts";
import { IMAGE_KINDS } from "../check/image-rules.ts";
import { NOTEBOOK_KINDS } from "../check/notebook-rules.ts";
import { TAG_KINDS } from "../check/tag-sentences.ts";
import { DIAGRAM_KINDS, EXAMPLE_KINDS } from "../diagnostic/other-kinds.ts";
import { EMBED_KINDS } from "../links/embeds.ts";
import { NAME_KINDS } from "../links/name-rules.ts";
import { LINK_KINDS } from "../links/rules/link-rules.ts";
import { FRONT_MATTER_KINDS } from "../note/front-matter-fields.ts";
import { NOTE_KINDS } from "../rules/note-rules.ts";
import { TREE_KINDS } from "../tree/tree.ts";

/** Every kind of problem that a note, an example or a diagram can have, with its severity; each stated where it is found. */
export const KINDS = {
  ...FRONT_MATTER_KINDS,
  ...TREE_KINDS,
  ...NOTE_KINDS,
  ...NAME_KINDS,
  ...LINK_KINDS,
  ...EMBED_KINDS,
  ...IMAGE_KINDS,
  ...NOTEBOOK_KINDS,
  ...TAG_KINDS,
  ...DIAGRAM_KINDS,
  ...EXAMPLE_KINDS,
  ...EXAMPLE_USE_KINDS,
};

export type DiagnosticKind = keyof typeof KINDS;
