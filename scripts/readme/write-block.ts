import { readFileSync, writeFileSync } from "node:fs";
import { putBlock } from "./block.ts";

/** How a command is typed that prints something, and with --write puts it into a document too. */
export const writingForm = (command: string) =>
  ({
    usage: `${command}, or ${command} -- --write`,
    options: { write: "flag" },
    words: [0, 0],
  }) as const;

/**
 * Writes another text into a block of a document.
 * @throws SetupError when the document has not got the block's marks
 */
export const writeBlock = (path: string, name: string, text: string): void =>
  writeFileSync(path, putBlock(readFileSync(path, "utf8"), name, text));
