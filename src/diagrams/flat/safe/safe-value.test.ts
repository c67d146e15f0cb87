import { expect, test } from "vitest";
import { safeValue } from "./safe-value.ts";

test.each([
  ["#fff", "#fff"],
  [" 1px ", "1px"],
  ["url(#a-1)", "url(#a-1)"],
  ['url("#a")', "url(#a)"],
  ["url(http://localhost/#a)", "url(#a)"],
  ["M0,0L10,10", "M0,0L10,10"],
  ["Inter, sans-serif", "Inter, sans-serif"],
])("%j is %j", (written, value) => {
  expect(safeValue(written)).toBe(value);
});

test.each([
  "url(https://evil.example/x)",
  "url(//evil.example#a)",
  "URL( 'data:image/svg+xml,x' )",
  "u\\72l(https://evil.example)",
  "image-set('x' 1x)",
  "red url(#a) url(https://evil.example)",
  "var(--mermaid-font-family)",
  "expression(alert(1))",
  "javascript:alert(1)",
  "@import 'x'",
])("%j is not safe", (written) => {
  expect(safeValue(written)).toBeNull();
});
