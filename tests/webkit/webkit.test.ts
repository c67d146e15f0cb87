import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findWebKit } from "../engines/find-webkit.ts";
import { withEngine } from "../engines/with-engine.ts";
import { serve } from "../serve.ts";
import { CONTROL, type Driver, startWebKit } from "./driver.ts";

const SEED = "/notes/20251223-stateful-vs-stateless/";
const EXAMPLE = "/examples/in-memory-sessions/";
const [COPY_SOURCE, EDIT_DIAGRAM] = ["copy", "edit"].map((act) => `.diagram-foot > [data-action=${act}]`);
const [COPY_LINK, EDIT, RUN] = ["copy", "edit", "run"].map((act) => `run-example [data-action=${act}]`);
const EDITOR = 'document.querySelector(".editor, .diagram-editor").shadowRoot.activeElement';

withEngine("WebKit", findWebKit(), (webkit) => {
  let driver: Driver;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [driver, site] = await Promise.all([startWebKit(webkit), serve("dist")]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const open = (path: string) => driver.open(site.origin + path);
  const text = (selector: string) =>
    driver.read<string | undefined>(`document.querySelector(${JSON.stringify(selector)})?.textContent`);

  /** Presses a button and gives what it says of that, or what is said of it elsewhere. */
  async function said(button = "", elsewhere: string): Promise<string | undefined> {
    await expect.poll(() => text(button)).toBeTruthy();
    const before = await text(button);
    await driver.press(button);
    const changed = async () => {
      const now = await text(button);
      return now === before ? text(elsewhere) : now;
    };
    await expect.poll(changed).toBeTruthy();
    return changed();
  }

  /** Pastes the clipboard into the field of the search, and gives what came. */
  async function pasted(): Promise<string> {
    await open("/search/");
    await driver.press("main [data-search-input]");
    await driver.type("v", CONTROL);
    const value = () => driver.read<string>('document.querySelector("main [data-search-input]").value');
    await expect.poll(value).not.toBe("");
    return value();
  }

  /** Presses a button that opens an editor, and types at the start of what it holds. */
  async function edit(button: string | undefined, words: string): Promise<void> {
    await driver.press(button ?? "");
    await expect.poll(() => driver.read(`Boolean(${EDITOR})`)).toBe(true);
    await driver.type(words);
  }

  describe("the first press copies", () => {
    test("a diagram's source", async () => {
      await open(SEED);
      expect(await said(COPY_SOURCE, ".diagram-said")).toBe("Copied");
      expect(await pasted()).toMatch(/^flowchart/);
    });

    test("code", async () => {
      await open("/notes/20261122-load-balancing/");
      expect(await said("figure.code > .copy", "nothing")).toBe("Copied");
    });

    test("the link to an example, which nothing has made ready yet", async () => {
      await open(EXAMPLE);
      expect(await said(COPY_LINK, ".notice")).toBe("Copied");
      expect(await pasted()).toBe(`${site.origin}${EXAMPLE}#example:in-memory-sessions`);
    });

    test("the link to an example with an edit", async () => {
      await open(EXAMPLE);
      await edit(EDIT, "let a;\n");
      expect(await said(COPY_LINK, ".notice")).toBe("Copied");
      expect(await pasted()).toMatch(/#example:in-memory-sessions&edit=[\w-]+$/);
    });

    test.each([
      ["as it was built", ""],
      ["with an edit", "%%\n"],
    ])("the link to a diagram %s", async (_, words) => {
      await open(SEED);
      await edit(EDIT_DIAGRAM, words);
      expect(await said(".diagram-edit .diagram-tools button:nth-child(2)", "nothing")).toBe("Copied");
      expect(await pasted()).toMatch(/#diagram[\w-]*&source=[\w-]+$/);
    });
  });

  describe("a runtime error names its line", () => {
    beforeEach(() => open(EXAMPLE));

    test.each([
      ["thrown", 'throw Error("a");\n', /^a line 1, column \d+$/],
      ["of a type", "\nnull.x;\n", /^TypeError: .+ line 2, column \d+$/],
      ["in a nested call", "let f = () => null.x;\nf();\n", /^TypeError: .+ line 1, column \d+$/],
      ["after an await", "\nawait 0; null.x;\n", /^TypeError: .+ line 2, column \d+$/],
      ["in a built-in", '\nJSON.parse("{");\n', /^SyntaxError: .+ line 2, column \d+$/],
    ])("%s", async (_, words, complaint) => {
      await edit(EDIT, words);
      await driver.press(RUN ?? "");
      await expect.poll(() => text("run-example .error")).toMatch(complaint);
    });
  });

  test("the home page's figure ends where the page does, and the map's columns begin level", async () => {
    await open("/");
    const right = (selector: string) =>
      driver.read<number>(`document.querySelector("${selector}").getBoundingClientRect().right`);
    expect(await right(".places")).toBeCloseTo(await right(".home"), 0);
    const tops = await driver.read<number[]>(
      '[...Map.groupBy(document.querySelectorAll(".field h3"), (h) => h.getBoundingClientRect().x).values()].map(([h]) => h.getBoundingClientRect().y)',
    );
    expect(tops.length).toBeGreaterThan(1);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
  });
});
