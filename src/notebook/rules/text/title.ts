import { cutAtWord } from "../../tree/text.ts";

/** The most characters of a title: every page that links to the note repeats the title. */
export const LONGEST_TITLE = 500;

/** Cuts a title to the longest that pages show, with an ellipsis. */
export const cutTitle = (title: string) =>
  title.length > LONGEST_TITLE ? `${cutAtWord(title, LONGEST_TITLE)}…` : title;
