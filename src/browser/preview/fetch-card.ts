import type { NoteCard } from "../../notebook/pages/note-card.ts";

const cards = new Map<string, Promise<NoteCard | undefined>>();

/** The card of a note, fetched once; undefined where it cannot be had. */
export function fetchCard(address: string): Promise<NoteCard | undefined> {
  const known = cards.get(address);
  if (known) return known;
  const card = fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<NoteCard>) : undefined))
    .catch(() => undefined);
  cards.set(address, card);
  // Somebody who was offline may not be the next time.
  card.then((found) => found ?? cards.delete(address));
  return card;
}
