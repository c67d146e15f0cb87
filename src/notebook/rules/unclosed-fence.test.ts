import { expect, test } from "vitest";
import { notebook, type Row } from "../testing.ts";

const found = (source: string): readonly Row[] => notebook({ "a.md": source }).rows;

test.each<[name: string, source: string, open?: readonly [line: number, column: number]]>([
  ["closed", "```\nx\n```"],
  ["closed and empty", "```\n```"],
  ["closed by more", "```\nx\n`````"],
  ["closed with spaces behind", "```\nx\n```  "],
  ["closed and followed by text", "```\nx\n```\n\ntext"],
  ["closed further in, up to three spaces", "```\nx\n   ```"],
  ["in a list", "- ```\n  x\n  ```"],
  ["in a numbered list", "1. text\n\n    ```js\n    x\n    ```\n\ntext"],
  ["in a quote", "> ~~~\n> x\n> ~~~"],
  ["an indented block that holds one", "text\n\n    ```\n    x"],
  ["CRLF", "```\r\nx\r\n```\r\n"],
  ["never closed", "text\n\n```js\nx\n", [3, 1]],
  ["opened in the last line", "text\n\n```", [3, 1]],
  ["closed by less", "````\nx\n```", [1, 1]],
  ["closed by another sign", "```\nx\n~~~", [1, 1]],
  ["closed too far in", "```\nx\n    ```", [1, 1]],
  ["closed with words behind", "```\nx\n``` js", [1, 1]],
  ["closed outside its quote", "> ```\n> x\n\ntext", [1, 3]],
])("a fence %s", (_, source, open) => {
  expect(found(source)).toEqual(open ? [["unclosed-fence", "a.md", ...open]] : []);
});
