import type { NoteCard } from "../../notebook/pages/note-card.ts";
import { count } from "../../text/count.ts";
import { el } from "../page/dom.ts";

/** Renders the card of a note, or of the place in the note that `anchor` names. */
export function cardView(
  { id, title, words, tags, examples, claims, places }: NoteCard,
  anchor: string,
): HTMLElement[] {
  const [heading, said] = places[anchor] ?? ["", words];
  const facts = [examples > 0 && count(examples, "example"), claims > 0 && count(claims, "claim")]
    .filter(Boolean)
    .join(", ");
  return [
    el("p", { class: "preview-id" }, id),
    el("p", { class: "preview-title", dir: "auto" }, title, ...(heading ? [el("span", {}, heading)] : [])),
    ...(said ? [el("p", { class: "preview-words", dir: "auto" }, said)] : []),
    ...(tags.length > 0 || facts
      ? [
          el(
            "p",
            { class: "preview-facts" },
            ...tags.map((tag) => el("span", { class: "tag" }, tag)),
            ...(facts ? [el("span", {}, facts)] : []),
          ),
        ]
      : []),
  ];
}
