import { type Diagnostic, diagnosticOf } from "../diagnostic/diagnostic.ts";
import { severitiesOf } from "../diagnostic/rule.ts";
import { unlinkedMention } from "./mentions.ts";
import type { Advised } from "./notebook-rule.ts";
import { noBacklinks, orphan } from "./orphans.ts";

/** The rules for how notes hang together. Their order means nothing. */
const NOTEBOOK_RULES = [noBacklinks, orphan, unlinkedMention];

/** What can be wrong with how notes hang together. */
export const NOTEBOOK_KINDS = severitiesOf(NOTEBOOK_RULES);

/** Gives advice on how notes hang together. */
export const adviceOn = (advised: Advised): Diagnostic[] =>
  NOTEBOOK_RULES.flatMap((rule) =>
    rule
      .check(advised)
      .map(({ message, suggestion, place }) => diagnosticOf(rule, place, message, suggestion)),
  );
