import type { Nodes, Root } from "mdast";
// The MDX kinds of node are declared by the parser's types.
import type {} from "satteri";
import type { Rule, TypedRule } from "../../diagnostic/rule.ts";
import type { NoteId } from "../../text/ids.ts";
import type { At, Place } from "../../text/place.ts";
import type { Range } from "../../tree/outline.ts";
import type { Prose } from "../../tree/prose.ts";
import type { NoteFormat } from "../../tree/tree.ts";
import type { RaggedTable } from "./ragged-tables.ts";

/** The components that an MDX note may use: for each attribute that one must have, the values it may have. */
export type Components = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/** One note as the rules see it. */
export interface NoteText {
  readonly file: string;
  /** File name without folder and ending. */
  readonly name: string;
  readonly format: NoteFormat;
  /** Other than its format where MDX does not parse. */
  readonly readAs: NoteFormat;
  readonly tree: Root;
  /** The text that the tree was read from. */
  readonly source: string;
  readonly at: At;
  readonly prose: Prose;
  /** Minutes of reading. */
  readonly minutes: number;
  readonly components: Components;
  /** The whole title, however long, and where it stands. */
  readonly title: { readonly words: string; readonly place: Place };
  /** The id that it gives itself. */
  readonly ownId?: { readonly id: NoteId; readonly place: Place } | undefined;
  /** Offsets of bars that say nothing: `[[name|]]`. */
  readonly bars: ReadonlySet<number>;
  /** Whether its file is longer than what is read of it. */
  readonly isCut: boolean;
  /** Where its text begins to be too dense to be read. */
  readonly dense: number | undefined;
  /** The stretches that are not read as they are written. */
  readonly changed: readonly Range[];
  readonly ragged: readonly RaggedTable[];
  /** Where a comment begins that is never closed. */
  readonly unclosed: number | undefined;
}

/** A rule that looks at nodes of a note, in the one walk that all such rules share. */
export type NodeRule<Type extends Nodes["type"] = Nodes["type"], Kind extends string = string> = TypedRule<
  Type,
  [node: Extract<Nodes, { type: Type }>, note: NoteText],
  Kind
>;

/** States a rule for nodes of some types. */
export const nodeRule = <Type extends Nodes["type"], Kind extends string>(rule: NodeRule<Type, Kind>) => rule;

/** States a rule for a note as a whole. */
export const noteRule = <Kind extends string>(rule: Rule<[note: NoteText], Kind>) => rule;
