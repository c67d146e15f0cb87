import { expect, test } from "vitest";
import { serialize } from "./serialize.ts";
import { flatElement } from "./tree.ts";

test("writes elements, attributes and text with nothing that could be taken for more", () => {
  const text = flatElement("text", [["data-node", 'a"b<c>&']], ["x < y & z > 'q'"]);
  expect(serialize(flatElement("g", [], [text, flatElement("path", [["d", "M0 0"]])]))).toBe(
    `<g><text data-node="a&quot;b&lt;c&gt;&amp;">x &lt; y &amp; z &gt; 'q'</text><path d="M0 0"/></g>`,
  );
});
