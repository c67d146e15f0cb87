import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type DevServer, startDev } from "../dev-server.ts";
import { launch } from "../find-browser.ts";

// A writer's session with the dev server: what is wrong shows in the page and in the terminal, and nothing
// needs a restart.

const note = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const ONE = note("One", "See [[two]].");
const TWO = note("Two", "See [[one]].");

let dev: DevServer;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  [dev, browser] = await Promise.all([
    startDev({ "notes/one.md": ONE, "notes/two.md": TWO }, "/repo"),
    launch(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await dev?.stop();
});
afterEach(async () => {
  await page?.context().close();
  expect(said.splice(0)).toEqual([]);
});

/** Opens a page as in a new window: one that is open may be loading anew at this moment. */
async function open(path: string): Promise<void> {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    const { url } = message.location();
    // What asks for this is a redirect on its way to a page.
    if (["error", "warning"].includes(message.type()) && !url.endsWith("/favicon.ico"))
      said.push(`${message.text()} ${url}`);
  });
  await page.goto(dev.url + path);
}

const panel = () => page.getByRole("region", { name: "Problems" });
const status = async (path: string) => (await fetch(dev.url + path)).status;
const heads = () => page.locator("main h1").innerText();
const showsUp = (what: string) =>
  expect
    .poll(() =>
      panel()
        .innerText()
        .catch(() => ""),
    )
    .toContain(what);
const goesAway = () => expect.poll(() => panel().isVisible()).toBe(false);

// Half a second after a change Astro has the page load anew: under the hands of whoever is at it just then.
// They try again.
const RETRY = { retry: 2 };

describe("what is wrong with the note", RETRY, () => {
  afterEach(async () => {
    dev.write({ "notes/one.md": ONE, "notes/two.md": TWO });
    await goesAway();
  });

  test("shows in the page and in the terminal with file, line and suggestion, and heals when it is mended", async () => {
    await open("notes/one/");
    expect(await panel().isVisible()).toBe(false);
    dev.write({ "notes/one.md": note("One", "See [[twoo]].") });
    await showsUp(`${dev.notesDir}/one.md:3:5 error There is no note "twoo".\ndid you mean [[two]]?`);
    expect(await page.getByRole("status").innerText()).toBe("1 problem here.");
    expect(dev.said()).toContain(`${dev.notesDir}/one.md:3:5  error  There is no note "twoo".`);
    await expect.poll(() => page.locator(".prose .unwritten").count()).toBe(1);
    dev.write({ "notes/one.md": ONE });
    await goesAway();
    await expect.poll(() => page.locator(".prose a.note-link").count()).toBe(1);
    expect(dev.said()).toContain("No problems in 2 notes.");
  });

  test("is told from what is wrong elsewhere, which links to its page", async () => {
    dev.write({ "notes/two.md": note("Two", "See [[one]] and [[nowhere]].") });
    await open("notes/one/");
    await showsUp("Nothing is wrong here, 1 problem elsewhere.");
    const there = panel().getByRole("link", { name: "two.md:3:17" });
    await expect
      .poll(() =>
        there.click({ timeout: 1000 }).then(
          () => page.url(),
          () => page.url(),
        ),
      )
      .toMatch(/\/notes\/two\/$/);
    await showsUp("1 problem here.");
    await open("notes/");
    await showsUp("Nothing is wrong here, 1 problem elsewhere.");
  });

  test("can be hidden by pointer and by key, until something else is wrong", async () => {
    await open("notes/one/");
    dev.write({ "notes/one.md": note("One", "See [[twoo]].") });
    await showsUp("twoo");
    await expect.poll(() => page.locator(".prose .unwritten").count()).toBe(1);
    await panel().getByRole("button", { name: "Hide" }).click();
    await goesAway();
    dev.write({ "notes/one.md": note("One", "See [[twooo]].") });
    await showsUp("twooo");
    await expect.poll(() => page.locator(".prose .unwritten").innerText()).toBe("twooo");
    await panel().getByRole("button", { name: "Hide" }).focus();
    await page.keyboard.press("Escape");
    await goesAway();
  });

  test("takes no focus, hides no text, and is for everyone's eyes and hands", async () => {
    await open("notes/one/");
    dev.write({ "notes/one.md": note("One", "See [[twoo]] and [[nowhere]].") });
    await expect.poll(() => page.locator(".prose .unwritten").count()).toBe(2);
    await showsUp("2 problems here.");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [foot, top] = await Promise.all([page.locator("footer.site").boundingBox(), panel().boundingBox()]);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((top?.y ?? 0) + 1);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { run } = (
          globalThis as unknown as { axe: { run: (o: unknown) => Promise<{ violations: unknown[] }> } }
        ).axe;
        return (await run("[data-problems]")).violations;
      });
      expect(violations).toEqual([]);
    }
  });

  test("stays text, whatever a note says", async () => {
    dev.write({ "notes/one.md": note("One", "[[<img src=x onerror=alert(1)>]]") });
    await open("notes/one/");
    await showsUp("<img src=x onerror=alert(1)>");
    expect(await panel().locator("img").count()).toBe(0);
  });
});

describe("without a restart", RETRY, () => {
  test("a note that is added, renamed and deleted", async () => {
    await open("notes/");
    dev.write({ "notes/three.md": note("Three", "See [[one]].") });
    await expect.poll(() => page.getByRole("link", { name: "Three" }).count()).toBe(1);
    await open("notes/three/");
    expect(await heads()).toBe("Three");

    const renamed = await dev.run("scripts/rename.ts", "three", "third");
    expect(renamed.exitCode, renamed.output).toBe(0);
    await expect.poll(() => status("notes/third/")).toBe(200);
    // The page that is open goes along.
    await page.waitForURL("**/repo/notes/third/");
    expect(await heads()).toBe("Three");

    await open("notes/one/");
    expect(await page.getByRole("link", { name: "Three" }).count()).toBeGreaterThan(0);
    dev.write({ "notes/third.md": null });
    await expect.poll(() => page.getByRole("link", { name: "Three" }).count()).toBe(0);
    expect([await status("notes/third/"), await status("notes/three/")]).toEqual([404, 404]);
  });

  test("a note with its example, made by npm run new, recorded, renamed and deleted", async () => {
    const made = await dev.run("scripts/new.ts", "Last write", "--example", "last-write");
    expect(made.exitCode, made.output).toBe(0);
    const [, file = ""] = /created {2}\S*\/notes\/(\S+)\.md/.exec(made.stdout) ?? [];
    await expect.poll(() => status("examples/last-write/")).toBe(200);
    await open(`notes/${file}/`);
    await showsUp("npm run record -- last-write");
    const recorded = await dev.run("scripts/record.ts", "last-write");
    expect(recorded.exitCode, recorded.output).toBe(0);
    await goesAway();
    await expect.poll(() => page.locator("run-example").count()).toBe(1);

    const program = readFileSync(`${dev.examplesDir}/last-write.ts`, "utf8");
    dev.write({ "examples/last-write.ts": null, "examples/first-write.ts": program });
    await showsUp('There is no example "last-write".');
    await expect.poll(() => status("examples/first-write/")).toBe(200);
    expect(await status("examples/last-write/")).toBe(404);

    await open("notes/one/");
    await showsUp("elsewhere");
    dev.write({
      [`notes/${file}.md`]: null,
      "examples/first-write.ts": null,
      "examples/last-write.run.json": null,
    });
    await goesAway();
    await expect.poll(() => status("examples/first-write/")).toBe(404);
  });

  test("an MDX note, and one that it embeds", async () => {
    const text = async () => (await fetch(`${dev.url}notes/three/`)).text();
    dev.write({ "notes/three.mdx": note("Three", "Before [[one|]]\n\n![[one]]") });
    await expect.poll(text).toMatch(/Before <a [^>]*>One<\/a>[\s\S]*See <a/);
    dev.write({ "notes/one.md": note("First", "Look at [[two]].") });
    await expect.poll(text).toMatch(/Before <a [^>]*>First<\/a>[\s\S]*Look at <a/);
    dev.write({ "notes/three.mdx": note("Three", "After [[one|]]") });
    await expect.poll(text).toMatch(/After <a [^>]*>First<\/a>/);
    dev.write({ "notes/three.mdx": null, "notes/one.md": ONE });
    await expect.poll(() => status("notes/three/")).toBe(404);
  });

  test("a draft, marked as one, without its comments", async () => {
    const draft = note("Three", "See [[one]]. %%Not this.%%");
    dev.write({ "notes/three.md": `---\ndraft: true\n---\n${draft}` });
    await expect.poll(() => status("notes/three/")).toBe(200);
    await open("notes/three/");
    expect(await page.locator("main .slip").innerText()).toContain("Draft");
    expect(await page.content()).not.toContain("Not this.");
    await open("notes/");
    expect(await page.locator(".slips li", { hasText: "Three" }).innerText()).toContain("Draft");
    dev.write({ "notes/three.md": draft });
    await expect.poll(() => page.locator(".draft").count()).toBe(0);
    dev.write({ "notes/three.md": null });
    await expect.poll(() => status("notes/three/")).toBe(404);
  });

  test("what is said of a tag", async () => {
    dev.write({ "notes/three.md": `---\ntags: [caching]\n---\n${note("Three", "See [[one]].")}` });
    await expect.poll(() => status("tags/caching/")).toBe(200);
    await open("tags/caching/");
    dev.write({ "tags.yaml": "caching: Copies that are nearer.\n" });
    await expect.poll(() => page.locator("main").innerText()).toContain("Copies that are nearer.");
    await page.goto("about:blank");
    dev.write({ "notes/three.md": null, "tags.yaml": null });
    await expect.poll(() => status("tags/caching/")).toBe(404);
  });

  test("an image that was missing", async () => {
    dev.write({ "notes/one.md": note("One", "See [[two]].\n\n![A dot](dot.png)") });
    await open("notes/one/");
    await showsUp('There is no image "dot.png".');
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==";
    dev.write({ "notes/dot.png": Buffer.from(png, "base64") });
    await goesAway();
    dev.write({ "notes/one.md": ONE });
    await expect.poll(() => page.locator(".prose img").count()).toBe(0);
    dev.write({ "notes/dot.png": null });
  });
});
