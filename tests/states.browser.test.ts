import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERY_RULE, RULES_OF_COLOUR, violationsOf } from "./axe.ts";
import { type BuiltSitePages, openBuiltSite } from "./built-site-pages.ts";

// What a page becomes under its reader's hands is for everyone, too.

const DIAGRAM = 'live-diagram[data-follows~="request-handling"]';

let site: BuiltSitePages;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site?.close());

/**
 * The states that a note's page comes into, one after the other, each with the part of the page that it
 * changes and what brings it about.
 */
const STATES: readonly [name: string, within: string, bringAbout: (page: Page) => Promise<unknown>][] = [
  [
    "a diagram that follows a run, with what may happen to a server",
    DIAGRAM,
    async (page) => {
      await page.locator(`${DIAGRAM} [data-action=watch]`).click();
      await page.locator(DIAGRAM).getByRole("button", { name: "Pause" }).press(" ");
      await page.locator(`${DIAGRAM} [data-target="Stateful/Server A"]`).press("Enter");
      await page
        .locator(DIAGRAM)
        .getByText(/^Kill Server A at/)
        .waitFor();
      await page.keyboard.press("Escape");
    },
  ],
  [
    "a diagram enlarged",
    "dialog[open]",
    async (page) => {
      await page.locator(`${DIAGRAM} [data-action=enlarge]`).click();
      await page.locator("dialog[open] svg.diagram").waitFor();
    },
  ],
  [
    "a diagram edited",
    "dialog[open]",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(`${DIAGRAM} [data-action=edit]`).click();
      await page.locator("dialog [data-drawn]").waitFor();
    },
  ],
  [
    "a search with answers",
    "dialog[open]",
    async (page) => {
      await page.locator("dialog").getByRole("button", { name: "Close" }).click();
      await page.locator("dialog[open]").waitFor({ state: "detached" });
      await page.locator("header.site [data-search-open]").click();
      await page.locator("dialog input").fill("session");
      await page.locator("dialog [role=option]").first().waitFor();
    },
  ],
  [
    "the preview of a link",
    ".preview",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".prose a.note-link").first().hover();
      await page.locator(".preview:popover-open").waitFor();
    },
  ],
  [
    "an example that has run",
    "run-example",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("run-example").getByRole("button", { name: "Run", exact: true }).click();
      await page.locator("run-example[data-state=done]").waitFor();
    },
  ],
  [
    "a change to the run",
    "run-example",
    async (page) => {
      await page.getByText("Change the run").click();
      await page.getByRole("button", { name: "Add a fault" }).click();
    },
  ],
  [
    "an edit that is no TypeScript",
    "run-example",
    async (page) => {
      await page.locator("run-example [data-action=edit]").click();
      await page.locator("run-example .cm-content").focus();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("const = 5;\n");
      await page.locator("run-example .editor-foot.problem").waitFor();
    },
  ],
];

test("axe finds nothing wrong with any state of a note's page, light and dark", async () => {
  const { page, said } = await site.open("/notes/20251223-stateful-vs-stateless/", {
    reducedMotion: "reduce",
  });
  for (const [name, within, bringAbout] of STATES) {
    await page.emulateMedia({ colorScheme: "light" });
    await bringAbout(page);
    expect(await violationsOf(page, EVERY_RULE, within), name).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violationsOf(page, RULES_OF_COLOUR, within), `${name}, dark`).toEqual([]);
  }
  expect(said).toEqual([]);
  await page.context().close();
});
