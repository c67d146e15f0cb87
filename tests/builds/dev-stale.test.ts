import { afterAll, beforeAll, expect, test } from "vitest";
import { type DevServer, startDev } from "../dev-server.ts";

// While somebody writes, a page shows what the notes around it say now.

let dev: DevServer;
beforeAll(async () => {
  dev = await startDev({
    "notes/plain.md": "# Plain\n\n![[in-plain]]",
    "notes/component.mdx": "# Component\n\n![[in-component]]",
    "notes/in-plain.md": "# Other\n\nBefore",
    "notes/in-component.md": "# Other\n\nBefore",
  });
});
afterAll(() => dev?.stop());

/** What a page shows of its note's text. */
async function shown(name: string): Promise<string | undefined> {
  const html = await (await fetch(`${dev.url}notes/${name}/`)).text();
  return /<figure class="embed">.*?<\/figure>/s.exec(html)?.[0];
}

test.each(["plain", "component"])("the %s note shows another note as it is now", async (name) => {
  await expect.poll(() => shown(name)).toContain("<p>Before</p>");
  dev.write({ [`notes/in-${name}.md`]: "# Changed\n\nAfter" });
  await expect.poll(() => shown(name)).toContain("<p>After</p>");
});
