import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ExampleSite, openExampleSite } from "./run-example-fixture.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: ExampleSite;
let page: Page;
let said: string[] = [];
let fetched: string[] = [];

beforeAll(async () => {
  site = await openExampleSite();
});
afterAll(() => site?.close());
// Whatever a test does, the policy of the page lets it, and nothing goes wrong unseen.
afterEach(async () => {
  expect(said).toEqual([]);
  await page.context().close();
});

async function open(options?: BrowserContextOptions, hash?: string): Promise<void> {
  ({ page, said, fetched } = await site.open(options, hash));
}

const example = (name: string) => page.locator(`run-example[name=${name}]`);
const button = (name: string, action: string) => example(name).locator(`[data-action=${action}]`);
const press = (name: string, action: string) => button(name, action).click();
const text = (name: string, part: string) => example(name).locator(part).textContent();
const state = (name: string) => example(name).getAttribute("data-state");
const output = (name: string) => text(name, ".output pre");
const claims = (name: string) =>
  example(name)
    .locator(".claims li")
    .evaluateAll((items) => items.map((item) => `${item.textContent} ${item.getAttribute("data-holds")}`));
const focused = () =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner?.className.split(" ")[0] ?? document.activeElement?.textContent;
  });

/** Presses Run and waits for the end. */
async function run(name: string): Promise<void> {
  await press(name, "run");
  await ended(name);
}

const ended = (name: string) => expect.poll(() => state(name)).toMatch(/done|failed/);

/** Opens the editor, with the caret before everything. */
async function edit(name: string): Promise<Locator> {
  await press(name, "edit");
  const content = example(name).locator(".cm-content");
  await content.waitFor();
  await expect.poll(focused).toBe("cm-content");
  await page.keyboard.press("Control+Home");
  return content;
}

/** What of an example a reader sees and a script reads, but for what is only said. */
const look = (name: string) =>
  example(name).evaluate((element) => ({
    data: { ...(element as HTMLElement).dataset },
    text: [...element.querySelectorAll<HTMLElement>(".source, .claims, .recorded, .output pre")].map(
      (part) => part.innerText,
    ),
    links: [...document.querySelectorAll<HTMLElement>("a[data-claim]")].map((link) => link.dataset.holds),
    enabled: [...element.querySelectorAll<HTMLButtonElement>("[data-action]")].map(
      (each) => !each.disabled && each.ariaDisabled !== "true",
    ),
  }));

describe("reading", () => {
  test("fetches nothing to run examples, scroll and point as one likes", async () => {
    await open();
    await example("sessions").locator("pre").first().hover();
    await example("loop").scrollIntoViewIfNeeded();
    await example("loop").locator(".output").hover();
    expect(
      fetched.filter(
        (path) => !/^$|^page\.js$|^assets\/(page\.css|preload-helper-[\w-]+\.js|[\w-]+\.woff2)$/.test(path),
      ),
    ).toEqual([]);
  });

  test("is whole without JavaScript, and shows no button that does nothing", async () => {
    await open({ javaScriptEnabled: false });
    expect(await button("sessions", "run").isVisible()).toBe(false);
    expect(await example("sessions").getByText("Change the run").isVisible()).toBe(false);
    expect(await text("sessions", ".recorded")).toBe("Recorded at build");
    expect(await output("sessions")).toContain('Login: 200 { found: "Server A" }');
    expect(await claims("sessions")).toEqual(["login-works holds true", "forgotten-elsewhere holds true"]);
  });

  test("on paper: source and recorded output in full, no buttons", async () => {
    await open();
    await page.emulateMedia({ media: "print" });
    expect(await button("sessions", "run").isVisible()).toBe(false);
    expect(
      await example("many")
        .locator(".output pre")
        .evaluate((pre) => pre.scrollHeight - pre.clientHeight),
    ).toBe(0);
  });

  test.each([
    ["beside", 1280],
    ["below", 900],
    ["below", 390],
  ])("has the output %s the source in a window of %i pixels", async (place, width) => {
    await open({ viewport: { width, height: 900 } });
    const [source, bench] = await Promise.all(
      [".source", ".example-run"].map((part) => example("sessions").locator(part).boundingBox()),
    );
    const isBeside = (bench?.x ?? 0) >= (source?.x ?? 0) + (source?.width ?? 0);
    expect(isBeside ? "beside" : "below").toBe(place);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test("leaves the margin to what stands there already", async () => {
    await open();
    const gap = await page.evaluate(() => {
      const aside = document.createElement("aside");
      aside.className = "backlinks";
      aside.append(...Array.from({ length: 20 }, () => document.createElement("h2")));
      for (const heading of aside.children) heading.textContent = "A note";
      document.querySelector(".prose")?.before(aside);
      const right = document.querySelector("run-example")?.getBoundingClientRect().right ?? 0;
      return aside.getBoundingClientRect().left - right;
    });
    expect(gap).toBe(64);
  });

  test("fits a phone of 390 pixels, buttons large enough for a finger", async () => {
    await open({ viewport: { width: 390, height: 844 } });
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByRole("button", { name: "Add a fault" }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sizes = await page
      .locator("run-example :is(button, summary, input, select):visible")
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

describe("running", () => {
  test("gives the recorded output and the build's hash, and says so", async () => {
    await open();
    const [recorded, hash] = [await output("sessions"), await example("sessions").getAttribute("data-hash")];
    await run("sessions");
    expect(await state("sessions")).toBe("done");
    expect(await output("sessions")).toBe(recorded);
    expect(await example("sessions").getAttribute("data-hash")).toBe(hash);
    expect(await text("sessions", ".recorded")).toBe("This run");
    expect(await text("sessions", ".compared")).toBe("Same run as the build");
    expect(await claims("sessions")).toEqual(["login-works holds true", "forgotten-elsewhere holds true"]);
    expect(await text("sessions", ".output [role=status]")).toMatch(
      /^Same run as the build\. It printed: Login: 200 .*; warning: The other .*\. 2 of 2 claims hold\.$/,
    );
  });

  test("works from the first press, whether or not the pointer came near before", async () => {
    await open();
    await button("sessions", "run").dispatchEvent("click");
    await ended("sessions");
    expect(await text("sessions", ".compared")).toBe("Same run as the build");
  });

  test("moves nothing when the same is printed again", async () => {
    await open();
    await page.evaluate(async () => {
      // A code font that comes late is as wide as the one before, and not as high.
      await document.fonts.ready;
      const shifts: { value: number }[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as never[])));
      observer.observe({ type: "layout-shift" });
      Object.assign(globalThis, { shifts });
    });
    await run("sessions");
    await run("many");
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: { value: number }[] }).shifts,
    );
    // The words at the output's head change, and with them the room that they take of their line.
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.003);
  });

  test("hands out the events of the run, in order", async () => {
    await open();
    await page.evaluate(() => {
      const events: { kind: string }[] = [];
      document.addEventListener("trace", (event) => {
        const { detail } = event as CustomEvent<{ name: string; events: { kind: string }[] }>;
        if (detail.name === "sessions") events.push(...detail.events);
      });
      Object.assign(globalThis, { events });
    });
    await run("sessions");
    const recorded = JSON.parse(readFileSync(join(site.dir, "examples/sessions.run.json"), "utf8"));
    expect(await page.evaluate(() => (globalThis as unknown as { events: unknown }).events)).toEqual(
      recorded.trace,
    );
  });

  test("keeps the focus where the reader has it", async () => {
    await open();
    await button("sessions", "run").focus();
    await page.keyboard.press("Enter");
    await ended("sessions");
    expect(await focused()).toBe("Run");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Reset");
    await page.keyboard.press("Space");
    expect(await focused()).toBe("Run");
    expect(await button("sessions", "reset").isDisabled()).toBe(true);
  });

  test("says where a program fails, links to the line and marks it; what was not judged is said", async () => {
    await open();
    await run("broken");
    expect(await state("broken")).toBe("failed");
    expect(await output("broken")).toBe("first");
    expect(await text("broken", ".error")).toMatch(/^TypeError: .*undefined.* line 11, column \d+$/);
    expect(await claims("broken")).toEqual(["comes-first holds true", "comes-last not judged unjudged"]);
    expect(await text("broken", ".faulty")).toContain("cart.items!.push");
    await example("broken").locator(".error a").click();
    expect(new URL(page.url()).hash).toBe("#example:broken:L11");
    expect(await focused()).toContain("cart.items!.push");
  });

  test("of what says nothing says that it says nothing", async () => {
    await open();
    await run("silent");
    expect(await text("silent", ".recorded")).toBe("This run: it printed nothing.");
    expect(await text("silent", ".compared")).toBe("Same run as the build");
  });

  test("is stopped at any time; what came until then stays", async () => {
    await open();
    await press("loop", "run");
    await expect.poll(() => output("loop")).toBe("before");
    expect(await state("loop")).toBe("running");
    expect(await button("loop", "run").getAttribute("aria-disabled")).toBe("true");
    await button("loop", "stop").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => state("loop")).toBe("idle");
    expect(await text("loop", ".compared")).toBe("Stopped before its end");
    expect(await output("loop")).toBe("before");
    expect(await focused()).toBe("Run");
  });

  test("without a network says so, and can be tried again", async () => {
    await open();
    await page.route("**/examples/sessions.js", (route) => route.abort());
    await run("sessions");
    expect(await state("sessions")).toBe("failed");
    expect(await text("sessions", ".error")).toBe(
      "A file of this example could not be fetched. Are you offline?",
    );
    expect(said.splice(0).join()).toContain("net::ERR_FAILED");
    await page.unroute("**/examples/sessions.js");
    await press("sessions", "run");
    await expect.poll(() => text("sessions", ".compared")).toBe("Same run as the build");
  });
});

describe("changing", () => {
  test("another seed gives another run; Reset brings everything back", async () => {
    await open();
    const built = await look("sessions");
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByLabel("Seed").fill("7");
    expect(await text("sessions", ".compared")).toBe("Not run yet with seed 7");
    await page.keyboard.press("Enter");
    await ended("sessions");
    expect(await text("sessions", ".compared")).toBe("Differs from the recorded run: it had seed 7");
    expect(await example("sessions").getAttribute("data-hash")).not.toBe(built.data["hash"]);
    await press("sessions", "reset");
    expect(await example("sessions").getByLabel("Seed").inputValue()).toBe("1");
    await example("sessions").getByText("Change the run").click();
    expect(await look("sessions")).toEqual(built);
  });

  test("a fault breaks what the note says, and the note's own words show it", async () => {
    await open();
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByRole("button", { name: "Add a fault" }).click();
    expect(
      await example("sessions").getByLabel("To which machine").locator("option").allTextContents(),
    ).toEqual(["Server A", "Server B"]);
    await example("sessions").getByLabel("Time in milliseconds").fill("0");
    await example("sessions").getByLabel("To which machine").selectOption("Server B");
    await run("sessions");
    expect(await claims("sessions")).toEqual([
      "login-works holds true",
      "forgotten-elsewhere does not hold false",
    ]);
    const links = page.locator("a[data-claim='sessions/forgotten-elsewhere']");
    expect(await links.first().getAttribute("data-holds")).toBe("false");
    await example("sessions").getByRole("button", { name: "Remove this fault" }).click();
    expect(await focused()).toBe("Add a fault");
    await run("sessions");
    expect(await text("sessions", ".compared")).toBe("Same run as the build");
    expect(await links.first().getAttribute("data-holds")).toBe("true");
  });

  test.each(["", "-1", "1.5", "4294967296"])("a seed of “%s” is asked for again", async (seed) => {
    await open();
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByLabel("Seed").fill(seed);
    await press("sessions", "run");
    expect(await state("sessions")).toBe("idle");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("seed");
  });
});

describe("editing", () => {
  test("takes the source's place without moving anything, and runs what was typed", async () => {
    await open();
    const box = () => example("sessions").locator(".source").boundingBox();
    const before = await box();
    await edit("sessions");
    expect(await box()).toEqual(before);
    await page.keyboard.type('console.log("typed" as string);\n');
    expect(await text("sessions", ".compared")).toBe("Not run yet with an edit");
    await page.keyboard.press("Control+Enter");
    await ended("sessions");
    expect(await output("sessions")).toMatch(/^typed\nLogin: 200/);
    expect(await text("sessions", ".compared")).toBe("Differs from the recorded run: it had an edit");
    expect(await claims("sessions")).toEqual(["login-works holds true", "forgotten-elsewhere holds true"]);
  });

  test("is left by Escape; Tab indents; Reset shows the source as built", async () => {
    await open();
    const content = await edit("silent");
    await page.keyboard.press("Tab");
    await page.keyboard.type("// x\n");
    expect(await content.innerText()).toMatch(/^ {2}\/\/ x\n/);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Edit");
    await press("silent", "reset");
    expect(await content.isVisible()).toBe(false);
    expect(await example("silent").locator(".source pre").isVisible()).toBe(true);
    expect(await text("silent", ".compared")).toBe("");
    await edit("silent");
    expect(await content.innerText()).toMatch(/^\/\*\*\n/);
    await page.keyboard.press("Control+z");
    expect(await content.innerText()).toMatch(/^ {2}\/\/ x\n/);
  });

  test("marks what is no TypeScript, and says why; a run says it too", async () => {
    await open();
    await edit("sessions");
    await page.keyboard.type("\nconst = 5;\n");
    const foot = example("sessions").locator(".editor-foot");
    await expect.poll(() => foot.textContent()).toBe("Line 2, column 7: Unexpected token");
    expect(await example("sessions").locator(".cm-lintRange-error").textContent()).toBe("=");
    await run("sessions");
    expect(await text("sessions", ".error")).toBe("SyntaxError: Unexpected token line 2, column 7");
    await example("sessions").locator(".error a").click();
    expect(await focused()).toBe("cm-content");
    await page.keyboard.press("Delete");
    await expect.poll(() => foot.textContent()).toBe("Esc leaves, Ctrl+Enter runs");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => output("sessions")).toContain("Login: 200");
  });

  test("an error of the edited program leads to its line in the editor", async () => {
    await open();
    await edit("silent");
    await page.keyboard.type('interface A { b: string }\n\nthrow new RangeError("here");\n');
    await run("silent");
    expect(await text("silent", ".error")).toMatch(/^RangeError: here line 3, column \d+$/);
    await example("silent").locator(".error a").click();
    await page.keyboard.type("1;");
    await run("silent");
    expect(await state("silent")).toBe("done");
  });

  test("adds a claim to the list when the reader's program makes one, until Reset", async () => {
    await open();
    await edit("silent");
    await page.keyboard.type('import { claim } from "lab";\nclaim("mine", 1 > 2);\n');
    await run("silent");
    expect(await claims("silent")).toEqual(["mine does not hold false"]);
    await press("silent", "reset");
    expect(await claims("silent")).toEqual([]);
  });

  test("never makes the page show more than it can bear", async () => {
    await open();
    await edit("silent");
    await page.keyboard.type('for (let n = 0; n < 30; n++) console.log("x".repeat(50_000));\n');
    await run("silent");
    expect((await output("silent"))?.length).toBeLessThan(250_000);
    expect(await text("silent", ".more")).toMatch(
      /^\d+ more lines printed, which this page does not show\.$/,
    );
  });
});

describe("sharing", () => {
  test("a link brings seed, faults and edit to another reader, who sees them before anything runs", async () => {
    await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await edit("sessions");
    await page.keyboard.type('console.log("shared ✓");\n');
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByLabel("Seed").fill("7");
    await example("sessions").getByRole("button", { name: "Add a fault" }).click();
    await example("sessions").getByLabel("Time in milliseconds").fill("200");
    await press("sessions", "copy");
    await example("sessions").getByText("Copied").waitFor();
    await run("sessions");
    const hash = await example("sessions").getAttribute("data-hash");
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.hash).toMatch(/^#example:sessions&seed=7&fault=200,kill,Server%20A&edit=[\w-]+$/);
    await page.context().close();

    await open({}, copied.hash);
    await expect
      .poll(() => text("sessions", ".notice"))
      .toBe(
        "This link brings seed 7, 1 fault and an edit. Nothing has run yet: look it over, then press Run.",
      );
    expect(await state("sessions")).toBe("idle");
    expect(await text("sessions", ".recorded")).toBe("Recorded at build");
    expect(await example("sessions").locator(".cm-content").innerText()).toMatch(
      /^console\.log\("shared ✓"\);\n/,
    );
    await expect.poll(() => example("sessions").getByLabel("Seed").inputValue()).toBe("7");
    expect(fetched.filter((path) => path.startsWith("runner"))).toEqual([]);
    await run("sessions");
    expect(await example("sessions").getAttribute("data-hash")).toBe(hash);
    await press("sessions", "reset");
    expect(await text("sessions", ".recorded")).toBe("Recorded at build");
  });

  test("a bad link is told from a good one, and breaks nothing", async () => {
    await open({}, "#example:sessions&seed=x&fault=1,explode,A&edit=AAAA&sed=2");
    await expect.poll(() => example("sessions").locator(".notice p").count()).toBe(4);
    expect(await text("sessions", ".notice")).toContain("“1,explode,A”");
    expect(await text("sessions", ".notice")).toContain("The edit in this link is damaged");
    await run("sessions");
    expect(await text("sessions", ".compared")).toBe("Same run as the build");
  });

  test("a link followed within the page is taken up, too", async () => {
    await open();
    await page.evaluate(() => {
      location.hash = "#example:sessions&seed=3";
    });
    await expect.poll(() => text("sessions", ".notice")).toContain("This link brings seed 3.");
    expect(await page.locator("run-example .notice").count()).toBe(1);
  });
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test("axe finds nothing, whatever the state", async () => {
    await open({ colorScheme });
    await run("sessions");
    await run("broken");
    await press("loop", "run");
    await edit("silent");
    await page.keyboard.type("const = 5;\n");
    await example("silent").locator(".editor-foot.problem").waitFor();
    await example("sessions").getByText("Change the run").click();
    await example("sessions").getByRole("button", { name: "Add a fault" }).click();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      type Axe = {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const found = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: tags });
      return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join("\n"));
    });
    expect(violations).toEqual([]);
  });
});

test("what is fetched before Run, on Run and on Edit is as small as it is said to be", async () => {
  await open();
  const kilobytes = (pattern: RegExp) =>
    readdirSync(join(site.dir, "assets"))
      .filter((name) => pattern.test(name))
      .reduce(
        (sum, name) => sum + brotliCompressSync(readFileSync(join(site.dir, "assets", name))).length,
        0,
      ) / 1024;
  expect(brotliCompressSync(readFileSync(join(site.dir, "page.js"))).length / 1024).toBeLessThan(4);
  expect(kilobytes(/^run-example-.*\.js$/)).toBeLessThan(7);
  expect(kilobytes(/^(editing|compile|shell)-.*\.js$/)).toBeLessThan(160);
});
