import type { Root } from "mdast";
import { firstTexts } from "./openings.ts";
import type { Phrase } from "./phrase.ts";

/** The first paragraph of a note that has words. */
export const summaryOf = ({ children }: Root): Phrase =>
  firstTexts(children.filter(({ type }) => type === "paragraph"))[0] ?? [];
