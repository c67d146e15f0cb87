import { expect, test } from "vitest";
import { headersFor, readHeaderRules } from "./host-headers.ts";

const RULES = readHeaderRules(`# a comment
/*
  A: 1
  B: frame-ancestors 'self'

/media/*
  B: sandbox
/one.txt
  C: x: y
`);

test.each([
  ["/", { A: "1", B: "frame-ancestors 'self'" }],
  ["/media/a.png", { A: "1", B: "frame-ancestors 'self', sandbox" }],
  ["/one.txt", { A: "1", B: "frame-ancestors 'self'", C: "x: y" }],
])("%s", (path, headers) => {
  expect(headersFor(RULES, path)).toEqual(headers);
});
