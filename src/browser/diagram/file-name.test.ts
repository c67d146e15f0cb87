import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["Flowchart: How a request travels", "flowchart-how-a-request-travels.svg"],
  ["Sequence diagram", "sequence-diagram.svg"],
  ["../../etc/passwd", "etc-passwd.svg"],
  ["図 1", "図-1.svg"],
  ["", "diagram.svg"],
  ["…", "diagram.svg"],
  [`${"long ".repeat(40)}`, `${"long-".repeat(12).slice(0, -1)}.svg`],
])("%j is kept as %s", (name, file) => {
  expect(fileName(name)).toBe(file);
});
