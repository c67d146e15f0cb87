import { readFileSync, writeFileSync } from "node:fs";
import { putBlock } from "./block.ts";

/**
 * Describes the arguments of a command that prints a text, and with `--write` also puts the text into a
 * document.
 */
export const writingForm = (command: string) =>
  ({
    usage: `${command}, or ${command} -- --write`,
    options: { write: "flag" },
    words: [0, 0],
  }) as const;

/**
 * Replaces the text of a block in a document.
 * @throws SetupError when the document lacks the block's marks
 */
export const writeBlock = (path: string, name: string, text: string): void =>
  writeFileSync(path, putBlock(readFileSync(path, "utf8"), name, text));
