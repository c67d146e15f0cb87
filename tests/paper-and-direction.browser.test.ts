import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "./build-site.ts";
import { launch } from "./find-browser.ts";
import { serve } from "./serve.ts";

const NOTE = `# Folded

> [!NOTE]- A folded callout
> Its words.

HTTP هو بروتوكول يستخدم لنقل صفحات الويب بين الخادم والعميل.

\`\`\`ts
const code = "left to right";
\`\`\`

\`\`\`mermaid
flowchart LR
  A[Client] --> B[Server]
\`\`\`
`;

let browser: Browser;
let built: BuiltSite;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
  [browser, built] = await Promise.all([launch(), buildSite({ "folded.md": NOTE })]);
  expect(built.exitCode, built.output).toBe(0);
  site = await serve(built.dir);
  page = await browser.newPage({ colorScheme: "dark" });
  await page.goto(`${site.origin}/notes/folded/`);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  built?.remove();
});

test("what folds on the screen is open on paper, and ink is dark", async () => {
  const words = page.getByText("Its words.");
  const shown = () => words.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(shown).toBe(false);
  await page.emulateMedia({ media: "print" });
  const height = () => words.evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(0);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect.poll(paper).toBe("light");
  await page.emulateMedia({ media: "screen" });
});

test("a paragraph in Arabic that opens with a Latin word runs from right to left, code from left to right", async () => {
  const direction = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(".prose > p")).toBe("rtl");
  expect(await direction("figure.code pre")).toBe("ltr");
});
