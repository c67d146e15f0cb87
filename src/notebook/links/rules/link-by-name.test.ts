import { expect, test } from "vitest";
import { said } from "./testing.ts";

test.each([
  [
    "[[Session Stores]]",
    ["This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions]]"],
  ],
  [
    "amid [[session stores]]",
    [
      "This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions|session stores]]",
    ],
  ],
  [
    "[[stickiness]]",
    [
      "This link finds 20260101-sessions.md by its alias; other tools may not. write [[20260101-sessions|stickiness]]",
    ],
  ],
  [
    "[[Stickiness|words]]",
    [
      "This link finds 20260101-sessions.md by its alias; other tools may not. write [[20260101-sessions|words]]",
    ],
  ],
  [
    "[[20260101-SESSIONS]]",
    [
      "This link finds 20260101-sessions.md by other capitals; other tools may not. write [[20260101-sessions]]",
    ],
  ],
  [
    "[[Session Stores#Trade-offs]]",
    [
      "This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions#Trade-offs]]",
    ],
  ],
  [
    "![[Session Stores]]",
    ["This link finds 20260101-sessions.md by its title; other tools may not. write ![[20260101-sessions]]"],
  ],
  ["[[Mine]]", ["This link finds folder/my note.md by its title; other tools may not. write [[my note]]"]],
])("%s", (source, expected) => {
  expect(said(source)).toEqual(expected);
});
