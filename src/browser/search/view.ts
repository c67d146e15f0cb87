import { el } from "../page/dom.ts";
import type { Answer } from "./engine.ts";
import type { Segment } from "./excerpt.ts";
import type { Found } from "./found.ts";

/** Renders a note as a slip: the note and its matching sections, each an option of the list and a link. */
export function slip(note: Found, id: string): HTMLElement {
  const title = note.title.map((segment) => segment.text).join("");
  const options = [
    option(note.url, `${id}-0`, "found-note", [
      // Screen readers read the title first; on the screen the id stands before the title.
      el("span", { class: "found-title" }, ...marked(note.title)),
      el("span", { class: "found-id" }, note.id),
      el("span", { class: "found-tags" }, ...note.tags.map((tag) => el("span", {}, tag))),
      ...quote(note.excerpt),
    ]),
    ...note.sections.map((section, n) =>
      option(section.url, `${id}-${n + 1}`, "found-section", [
        el("span", { class: "found-heading" }, ...marked(section.title)),
        ...quote(section.excerpt),
      ]),
    ),
  ];
  return el(
    "div",
    { class: "found", role: "group", "aria-label": title, ...(note.lang && { lang: note.lang }) },
    ...options,
  );
}

/** Reports what was found, for the screen and for screen readers at once. */
export function report({ notes, unknown }: Answer): (Node | string)[] {
  if (notes.length === 0) return ["No note found"];
  const found = inNotes(notes.length);
  if (unknown.length === 0) return [found];
  const meant = unknown.flatMap((word) => word.meant ?? []);
  const shown = meant.length > 0 ? el("strong", {}, meant.join(", ")) : "the rest";
  return [`No note has ${quoted(unknown)}. Showing `, shown, `. ${found}`];
}

/**
 * Describes the search after nothing was found: what was read as another word, what no note has, and the tag.
 */
export function tried({ unknown, each }: Answer, tag: string): string {
  const read = unknown
    .filter((word) => word.meant)
    .map(({ typed, meant }) => `‘${typed}’ was read as ‘${meant}’.`);
  const missing = unknown.filter((word) => !word.meant);
  const apart = each.map(({ text, notes }) => `‘${text}’ is in ${inNotes(notes)}`);
  const said = [
    ...read,
    ...(missing.length > 0 ? [`No note has ${quoted(missing)}, nor a word like it.`] : []),
    ...(apart.length > 0
      ? [`${apart.join(", ")}, but no note has ${apart.length > 2 ? "all" : "both"}.`]
      : []),
    ...(tag ? [`Only notes with the tag ‘${tag}’ were searched.`] : []),
  ];
  return said.join(" ") || "Titles, text, ids and code were searched.";
}

const inNotes = (count: number): string => (count === 1 ? "1 note" : `${count} notes`);
const quoted = (words: Answer["unknown"]): string => words.map((word) => `‘${word.typed}’`).join(" or ");

const option = (href: string, id: string, kind: string, children: Node[]): HTMLElement =>
  el("a", { class: kind, id, href, role: "option", tabindex: "-1", "aria-selected": "false" }, ...children);

const quote = (text: Segment[]): Node[] =>
  text.length > 0 ? [el("span", { class: "found-excerpt" }, ...marked(text))] : [];

const marked = (text: Segment[]): (Node | string)[] =>
  text.map((segment) => (segment.mark ? el("mark", {}, segment.text) : segment.text));
