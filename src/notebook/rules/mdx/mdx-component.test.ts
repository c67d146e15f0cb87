import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";

test.each<[source: string, ...words: string[]]>([
  ['<State where="server">x</State>'],
  ["<Sate>x</Sate>", "There is no component <Sate>.\ndid you mean <State>?"],
  ["<Chart />", "There is no component <Chart>.\nthe site has <State>"],
  ["<State.x />", "There is no component <State.x>.\ndid you mean <State>?"],
  ["<>x</>", "There is no component <>.\nthe site has <State>"],
])("%s", (source, ...words) => {
  expect(notebook({ "a.mdx": source }).words).toEqual(words);
});
