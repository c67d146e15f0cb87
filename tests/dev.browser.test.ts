import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DevServer, startDev } from "./dev-server.ts";
import { launch } from "./find-browser.ts";

// A few steps of a writer with the dev server; tests/builds has the whole session.

const ONE = "# One\n\nSee [[two]].\n";

let dev: DevServer;
let browser: Browser;
beforeAll(async () => {
  [dev, browser] = await Promise.all([
    startDev(
      {
        "notes/one.md": ONE,
        "notes/two.md": "# Two\n\nSee [[one]].\n",
        "notes/plain.md": "# Plain\n\n![[other]]",
        "notes/component.mdx": "# Component\n\n![[other]]",
        "notes/other.md": "# Other\n\nBefore",
      },
      "/repo",
    ),
    launch(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await dev?.stop();
});

/** What a page shows of a note that its own note embeds. */
async function embedded(name: string): Promise<string | undefined> {
  const html = await (await fetch(`${dev.url}notes/${name}/`)).text();
  return /<figure class="embed">.*?<\/figure>/s.exec(html)?.[0];
}

test("what is wrong shows in the page and in the terminal, as text, and heals when it is mended", async () => {
  const page = await browser.newPage();
  await page.goto(`${dev.url}notes/one/`);
  const panel = page.getByRole("region", { name: "Problems" });
  expect(await panel.isVisible()).toBe(false);
  dev.write({ "notes/one.md": "# One\n\nSee [[twoo]] and [[<img src=x onerror=alert(1)>]].\n" });
  // The page loads anew under the hands of whoever looks.
  const said = () => panel.innerText().catch(() => "");
  await expect.poll(said).toContain(`${dev.notesDir}/one.md:3:5 error There is no note "twoo".`);
  expect(await said()).toContain("<img src=x onerror=alert(1)>");
  expect(await panel.locator("img").count()).toBe(0);
  expect(dev.said()).toContain(`${dev.notesDir}/one.md:3:5  error  There is no note "twoo".`);
  dev.write({ "notes/one.md": ONE });
  await expect.poll(() => panel.isVisible()).toBe(false);
  await expect.poll(() => page.locator(".prose a.note-link").count()).toBe(1);
  await page.close();
});

test("a page shows what the notes around it say now, and a note comes and goes", async () => {
  const status = async (path: string) => (await fetch(dev.url + path)).status;
  for (const name of ["plain", "component"])
    await expect.poll(() => embedded(name)).toContain("<p>Before</p>");
  dev.write({ "notes/other.md": "# Changed\n\nAfter", "notes/three.md": "# Three\n\nSee [[one]].\n" });
  for (const name of ["plain", "component"])
    await expect.poll(() => embedded(name)).toContain("<p>After</p>");
  await expect.poll(() => status("notes/three/")).toBe(200);
  dev.write({ "notes/three.md": null });
  await expect.poll(() => status("notes/three/")).toBe(404);
});

test("no build holds any of it", () => {
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(html|js|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(
    files.filter((file) => /data-problems|running-notes:problems/.test(readFileSync(`dist/${file}`, "utf8"))),
  ).toEqual([]);
});
