import { describe, expect, test } from "vitest";
import { isExternal, safeHref } from "./safe-href.ts";

describe("lets through", () => {
  test.each([
    "https://a.example/?q=1&b=2#c",
    "http://a.example",
    "HTTPS://A.EXAMPLE",
    "mailto:a@b.example",
    "#part",
    "/notes/x/",
    "./x",
    "../x#y",
    "x/y:z",
    "notes/x",
    "?q=a:b",
    "//a.example/x",
    "[[20251223-x]]",
    "[[20251223-x|Words: and more]]",
  ])("%s", (href) => {
    expect(safeHref(href)).toBe(href);
  });
});

describe("stops", () => {
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \n javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\u200bscript:alert(1)",
    "javascript&colon;alert(1)",
    "java&#115;cript:alert(1)",
    "&#106;avascript&#58;alert(1)",
    "javascript%3Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://a.example/x",
    "ftp://a.example",
    "x:y",
    "\\\\evil.example",
    "/\\evil.example",
    "[[a]]javascript:alert(1)",
    "[[a\nb]]:x",
    "about:blank",
    "",
    " ",
  ])("%j", (href) => {
    expect(safeHref(href)).toBeNull();
  });
});

test.each([
  ["https://a.example", true],
  ["//a.example", true],
  ["/a", false],
  ["mailto:a@b.example", false],
  ["[[a]]", false],
])("%s leads to another site: %s", (href, external) => {
  expect(isExternal(href)).toBe(external);
});
