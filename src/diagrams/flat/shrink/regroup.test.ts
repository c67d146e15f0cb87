import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { regroup } from "./regroup.ts";

test.each([
  ["groups that say nothing", `<g><g><path d="a"/><path d="b"/></g></g>`, `<path d="a"/><path d="b"/>`],
  [
    "what all say",
    `<g><path d="a" fill="none" stroke="#f00"/><path d="b" fill="none" stroke="#00f"/></g>`,
    `<g fill="none"><path d="a" stroke="#f00"/><path d="b" stroke="#00f"/></g>`,
  ],
  [
    "not what one leaves out",
    `<g><path d="a" fill="none"/><path d="b"/></g>`,
    `<path d="a" fill="none"/><path d="b"/>`,
  ],
  [
    "not what is not inherited",
    `<g><path d="a" opacity=".5"/><path d="b" opacity=".5"/></g>`,
    `<path d="a" opacity=".5"/><path d="b" opacity=".5"/>`,
  ],
  [
    "a group around one thing",
    `<g fill="#f00" stroke="#00f"><path d="a" fill="none"/></g>`,
    `<path d="a" fill="none" stroke="#00f"/>`,
  ],
  ["a node's group stays", `<g data-node="A"><path d="a"/></g>`, `<g data-node="A"><path d="a"/></g>`],
  [
    "a group that is transformed stays",
    `<g transform="scale(2)"><path d="a"/></g>`,
    `<g transform="scale(2)"><path d="a"/></g>`,
  ],
])("%s", (_, before, expected) => {
  expect(changed(regroup, before)).toBe(expected);
});
