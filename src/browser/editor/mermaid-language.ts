import { StreamLanguage, type StringStream } from "@codemirror/language";

/** Words that open a diagram, a block or a line, in most kinds of diagram. */
const KEYWORDS =
  /^(?:(?:flow|quadrant)?chart|graph|\w+Diagram(?:-v2)?|\w+-beta|journey|gantt|pie|gitGraph|mindmap|timeline|kanban|subgraph|end|direction|participant|actor|note|loop|alt|else|opt|par|and|rect|critical|break|activate|deactivate|class|classDef|style|linkStyle|click|state|section|title|accTitle|accDescr|dateFormat|axisFormat|namespace|as|over|of|TD|TB|BT|LR|RL)\b/;

const ARROW = /^(?:<\|?|[xo*](?=--|==))?(?:[-=.]{2,}|~~~|-(?=[>x)]))(?:>{1,2}|\|>|[xo)](?=\s))?/;

/** How the next piece of a line is coloured, by the names of the editor's tags. */
function token(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^%%.*/)) return "comment";
  if (stream.match(/^"[^"]*"?/)) return "string";
  if (stream.match(/^\|[^|]*\|/)) return "string";
  if (stream.match(KEYWORDS)) return "keyword";
  if (stream.match(ARROW)) return "operator";
  if (stream.match(/^\d+(?:\.\d+)?\b/)) return "number";
  if (!stream.match(/^[\p{L}\p{N}_]+/u)) stream.next();
  return null;
}

/** As much of Mermaid as helps the eye: comments, strings, arrows and the words that open something. */
export const mermaidLanguage = StreamLanguage.define({
  name: "mermaid",
  token,
  languageData: { commentTokens: { line: "%%" } },
});
