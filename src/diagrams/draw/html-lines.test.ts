import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readHtmlLines } from "./html-lines.ts";

const lines = (html: string) => {
  const { document } = new JSDOM(`<div id="root">${html}</div>`).window;
  const root = document.getElementById("root");
  return root
    ? readHtmlLines(root).map(({ words, isBold, isLeft, color }) =>
        [words.join("·"), isBold ? "bold" : "", isLeft ? "left" : "", color].filter(Boolean).join(" "),
      )
    : [];
};

test.each([
  ["words", "<span> two  words </span>", ["two·words"]],
  ["breaks, a blank line too", "a<br>b<br><br>c", ["a", "b", "", "c"]],
  ["blocks", "<div>a</div><div>b</div>", ["a", "b"]],
  ["what is bold", "<b>Name</b><br>text", ["Name bold", "", "text"]],
  [
    "what begins at the left",
    `<code style="text-align: left; display: block">x:&nbsp;1<br></code>`,
    ["x:\u00a01 left"],
  ],
  ["what has a colour", `<span style="color: red;">a</span>`, ["a red"]],
  ["nothing", " ", []],
])("%s", (_, html, expected) => {
  expect(lines(html)).toEqual(expected);
});
