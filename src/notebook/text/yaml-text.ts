import { isScalar, isSeq, parseDocument } from "yaml";

/**
 * Formats a text for front matter: plain where YAML reads the same text back, even within a list, else in
 * quotes.
 */
export function yamlText(text: string): string {
  const { contents, errors } = parseDocument(`[${text}]`, { schema: "core", logLevel: "silent" });
  const [only, ...others] = isSeq(contents) ? contents.items : [];
  const isPlain = errors.length === 0 && others.length === 0 && isScalar(only) && only.value === text;
  return isPlain && !/[\r\n]/.test(text) ? text : JSON.stringify(text);
}
