import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { footnoteSources } from "./footnote-sources.ts";

const A = "https://a.example/";
const B = "https://b.example/";

test.each<[what: string, source: string, addresses: string[]]>([
  ["none", `See [a](${A}).`, []],
  ["one", `Text.[^1]\n\n[^1]: [A](${A}).`, [A]],
  ["one as it is", `Text.[^1]\n\n[^1]: <${A}>`, [A]],
  ["two in one footnote", `Text.[^1]\n\n[^1]: [A](${A}) and [B](${B}).`, [A, B]],
  ["two in two footnotes", `Text.[^1] [^b]\n\n[^1]: [A](${A}).\n[^b]: [B](${B}).`, [A, B]],
  ["one that is named twice", `Text.[^1] [^2]\n\n[^1]: [A](${A}#one).\n[^2]: [A](${A}#two).`, [A]],
  ["one on a second line", `Text.[^1]\n\n[^1]: See\n[A](${A}).`, [A]],
  ["one in a second paragraph", `Text.[^1]\n\n[^1]: See.\n\n    [A](${A}).`, [A]],
  ["not what follows", `Text.[^1]\n\n[^1]: See.\n\n[A](${A}).`, []],
  [
    "not what is no address of the web",
    "Text.[^1]\n\n[^1]: [[b]], [mail](mailto:a@example.org), [c](/tags/).",
    [],
  ],
])("%s", (_, source, addresses) => {
  expect([...footnoteSources(notebook({ "a.md": source, "b.md": "text" }).note("a.md"))]).toEqual(addresses);
});
