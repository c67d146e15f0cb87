/** Lists things as in a sentence: “a”, “a and b”, “a, b and c”. */
export function list(things: readonly string[]): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} and ${last}`;
}

/** Formats how often something happens: “twice”, “3 times”; empty for once. */
export function times(count: number): string {
  return count < 2 ? "" : count === 2 ? "twice" : `${count} times`;
}

/** Words that sentences here begin with; what the author named keeps its case. */
const OWN = /^(it|note|the|exactly|at|one|any|some) /;

/** Makes a sentence of words: a full stop at the end unless it ends otherwise. */
export function sentence(words: string): string {
  const text = words.trim().replace(OWN, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return text === "" || /[.!?…:]$/.test(text) ? text : `${text}.`;
}

/** Joins words as sentences, one after another. */
export const sentences = (all: readonly string[]): string => all.map(sentence).filter(Boolean).join(" ");

/** Puts words in quotation marks; empty for empty words. */
export const quoted = (words: string): string => (words === "" ? "" : `“${words}”`);

/** Formats remarks in brackets, to follow what they are about; empty without remarks. */
export function aside(...remarks: readonly string[]): string {
  const said = remarks.filter(Boolean);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}
