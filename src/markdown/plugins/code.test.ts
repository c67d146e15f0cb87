import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("code", () => expectFixture("code.md"));

test("a fence that is never closed is code to the end", async () => {
  const html = await render("# A\n\n```ts\nconst a = 1;\n\n## no heading\n");
  expect(html).toContain("## no heading</code></pre>");
  expect(html).not.toContain("<h2");
});

test.each([
  ['ts"><script>alert(1)</script>', ' data-lang="ts&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'],
  ["ts' onload='x", ' data-lang="ts\'"'],
  ["__proto__", ' data-lang="__proto__"'],
  ["", ' aria-label="Code"'],
])("the language %j is text", async (lang, attribute) => {
  expect(await render(`\`\`\`${lang}\nx\n\`\`\``)).toContain(`<figure class="code"${attribute}`);
});
