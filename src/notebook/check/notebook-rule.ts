import type { Finding, Rule } from "../diagnostic/rule.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import type { Place } from "../text/place.ts";

/** A notebook that wants advice. */
export interface Advised {
  /** The notes as their writers see them, without those that are private: a draft is advised nothing. */
  readonly book: Notebook;
  /** The same as readers see it. */
  readonly published: Notebook;
  /** The notes of the book that are to be looked at. */
  readonly where: readonly Note[];
}

/** A rule for how notes hang together: what it finds may be anywhere in them. */
interface NotebookRule<Kind extends string = string> extends Rule<[advised: Advised], Kind> {
  check(advised: Advised): readonly (Finding & { readonly place: Place })[];
}

/** States a rule for how notes hang together. */
export const notebookRule = <Kind extends string>(rule: NotebookRule<Kind>) => rule;
