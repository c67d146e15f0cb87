import { expect, test } from "vitest";
import { render } from "../testing.ts";

const mark = (sign: string, name: string) => `<bdi class="invisible" title="${name}">${sign}</bdi>`;

test("code within a line shows what nobody would see", async () => {
  const html = await render("Call `if (admin\u202e)`, **`a\u200bb`** and `a` \u202ehere.");
  expect(html).toContain(`<code>if (admin${mark("\u202e", "U+202E")})</code>`);
  expect(html).toContain(`<code>a${mark("\u200b", "U+200B")}b</code>`);
  expect(html).toContain("<code>a</code> \u202ehere");
});

test("so do blocks of code, coloured or not", async () => {
  const code = 'const level = "user\u202e \u2066";';
  for (const lang of ["ts", "text", "", "unknown"]) {
    const html = await render(`\`\`\`${lang}\n${code}\n\`\`\``);
    expect(html).toContain(mark("\u202e", "U+202E"));
    expect(html).toContain(mark("\u2066", "U+2066"));
  }
});

test("raw HTML, which is shown as code, shows them too", async () => {
  expect(await render("a <i title='\u202e'> c &#x202e; `&#x202e;`")).toContain(mark("\u202e", "U+202E"));
});
