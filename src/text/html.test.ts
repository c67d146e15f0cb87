import { expect, test } from "vitest";
import { attributesHtml, escapeHtml, escapeText, unescapeHtml } from "./html.ts";

const EVIL = `"><script>alert('1 & 2')</script>`;

test("a text in HTML is no markup, and is read as it was", () => {
  expect(escapeText(EVIL)).toBe(`"&gt;&lt;script&gt;alert('1 &amp; 2')&lt;/script&gt;`);
  expect(escapeHtml(EVIL)).toBe(`&quot;&gt;&lt;script&gt;alert('1 &amp; 2')&lt;/script&gt;`);
  expect(unescapeHtml(escapeHtml(EVIL))).toBe(EVIL);
  expect(unescapeHtml("&amp;lt; &nbsp;")).toBe("&lt; &nbsp;");
});

test("attributes stand as in a tag", () => {
  expect(attributesHtml({ id: "a", title: '"' })).toBe(' id="a" title="&quot;"');
});
