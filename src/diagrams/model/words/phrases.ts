/** Lists things as in a sentence: “a”, “a and b”, “a, b and c”. */
export function list(things: readonly string[]): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} and ${last}`;
}

/** “twice”, “3 times”; nothing for once. */
export function times(count: number): string {
  return count < 2 ? "" : count === 2 ? "twice" : `${count} times`;
}

/** Makes a sentence of words: a capital at the beginning, a full stop at the end unless it ends otherwise. */
export function sentence(words: string): string {
  const text = words.trim();
  if (text === "") return "";
  const ended = /[.!?…:]$/.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Sentences, one after another. */
export const sentences = (all: readonly string[]): string => all.map(sentence).filter(Boolean).join(" ");

/** Words in quotation marks; nothing for nothing. */
export const quoted = (words: string): string => (words === "" ? "" : `“${words}”`);

/** A remark in brackets after what it is about; nothing for nothing. */
export function aside(...remarks: readonly string[]): string {
  const said = remarks.filter(Boolean);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}
