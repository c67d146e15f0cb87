import { type Diagnostic, diagnosticOf } from "../diagnostic/diagnostic.ts";
import { unlinkedMention } from "./mentions.ts";
import type { Advised } from "./notebook-rule.ts";
import { noBacklinks, orphan } from "./orphans.ts";

/** The rules for how notes hang together. Their order means nothing. */
export const NOTEBOOK_RULES = [noBacklinks, orphan, unlinkedMention];

/** Gives advice on how notes hang together. */
export const adviceOn = (advised: Advised): Diagnostic[] =>
  NOTEBOOK_RULES.flatMap((rule) =>
    rule
      .check(advised)
      .map(({ message, suggestion, place }) => diagnosticOf(rule, place, message, suggestion)),
  );
