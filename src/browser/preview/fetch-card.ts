import type { NoteCard } from "../../notebook/pages/note-card.ts";
import { fetchOnce } from "../page/fetch-once.ts";

/** Fetches the card of a note once; undefined when the card cannot be fetched. */
export const fetchCard = (address: string): Promise<NoteCard | undefined> =>
  fetchOnce(address, "json").catch(() => undefined);
