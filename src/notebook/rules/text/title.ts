import { cutAtWord } from "../../tree/text.ts";

/** Characters of a title: every page that links to the note repeats it. */
export const LONGEST_TITLE = 500;

/** As much of a title as is shown. */
export const cutTitle = (title: string) =>
  title.length > LONGEST_TITLE ? `${cutAtWord(title, LONGEST_TITLE)}…` : title;
