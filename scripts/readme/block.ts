import { SetupError } from "../../src/site/settings/setup-error.ts";

/**
 * Returns the block of a document that a command writes: what stands between `<!-- name -->` and `<!-- /name
 * -->`.
 * @throws SetupError when the document has not got these marks
 */
export function readBlock(document: string, name: string): string {
  const [, block] = blockOf(name).exec(document) ?? [];
  if (block !== undefined) return block.trim();
  throw new SetupError(
    `There is no <!-- ${name} --> in the document, with a <!-- /${name} --> behind it, to write between.`,
  );
}

/**
 * Returns a document with another text in a block.
 * @throws SetupError when the document has not got the block's marks
 */
export function putBlock(document: string, name: string, text: string): string {
  readBlock(document, name);
  return document.replace(blockOf(name), () => `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`);
}

const blockOf = (name: string) => new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`);
