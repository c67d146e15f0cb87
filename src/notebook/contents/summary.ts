import type { Root } from "mdast";
import type { Phrase } from "../text/phrase.ts";
import { firstTexts } from "./openings.ts";

/** Finds the first paragraph of a note that has words; empty where none has. */
export const summaryOf = ({ children }: Root): Phrase =>
  firstTexts(children.filter(({ type }) => type === "paragraph"))[0] ?? [];
