import type { NoteCard } from "../../notebook/pages/note-card.ts";
import { fetchOnce } from "../page/fetch-once.ts";

/** The card of a note, fetched once; undefined where it cannot be had. */
export const fetchCard = (address: string): Promise<NoteCard | undefined> =>
  fetchOnce(address, "json").catch(() => undefined);
