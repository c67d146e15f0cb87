import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";

const NEEDS = '<State> needs where.\nwrite "server" or "outside" or "client"';

test.each<[source: string, ...words: string[]]>([
  ['<State where="server">x</State>'],
  ["<State>x</State>", NEEDS],
  ['<State where="sever">x</State>', 'where="sever" means nothing to <State>.\ndid you mean "server"?'],
  ["<State where>x</State>", 'where="" means nothing to <State>.\nwrite "server" or "outside" or "client"'],
  ['<State were="server">x</State>', "<State> has no attribute were.\ndid you mean where?", NEEDS],
  [
    "<State where={1} />",
    '<State> takes attributes of plain text alone, not where.\nwrite "server" or "outside" or "client"',
  ],
  ["<State {...x} />", NEEDS, "<State> takes attributes of plain text alone, not {…}.\ndrop it"],
  // A name with a colon is a command to Astro: set:html would bring in any markup.
  [
    '<State where="client" set:html="<img src=x onerror=y>" />',
    "<State> has no attribute set:html.\ndrop it",
  ],
  ['<State where="client" client:load />', "<State> has no attribute client:load.\ndrop it"],
  ['<State where="client" __proto__="x" />', "<State> has no attribute __proto__.\ndrop it"],
])("%s", (source, ...words) => {
  expect(notebook({ "a.mdx": source }).words).toEqual(words);
});
