import { nearest } from "../text/suggest.ts";
import { newExampleName } from "./new-id.ts";

/** One word, or several joined by hyphens or dots; a sign at its end belongs to a name, as in c++ and c#. */
const FORM = /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+([-.][\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*[+#]*$/u;

/** Tags as they were typed, read. */
export interface NewTags {
  readonly tags: readonly string[];
  /** What is wrong with those that are none, and what was meant. */
  readonly errors: readonly string[];
  /** Those that no note has yet, each with the one that may have been meant. */
  readonly unheard: readonly { readonly tag: string; readonly near?: string }[];
}

/**
 * Reads the tags of a new note.
 * @param typed lists with commas
 * @param known the tags that notes have
 */
export function readNewTags(typed: readonly string[], known: ReadonlySet<string>): NewTags {
  const words = typed.flatMap((list) => list.split(",")).map((word) => word.trim().replace(/^#/, ""));
  const tags = [...new Set(words.map((word) => word.normalize("NFC")).filter(Boolean))];
  const unheard = tags.filter((tag) => !known.has(tag));
  return {
    tags,
    errors: unheard.flatMap((tag) => faultOf(tag, known) ?? []),
    unheard: unheard.map((tag) => {
      const near = nearest(tag, known);
      return near === undefined ? { tag } : { tag, near };
    }),
  };
}

function faultOf(tag: string, known: ReadonlySet<string>): string | undefined {
  if (FORM.test(tag)) return undefined;
  const normalised = newExampleName(tag);
  const meant = nearest(normalised, known) ?? normalised;
  return `"${tag}" is no tag: write it in small letters and digits, joined by hyphens.${meant && ` Did you mean ${meant}?`}`;
}
