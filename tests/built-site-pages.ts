import type { BrowserContextOptions, Page } from "playwright-core";
import { launch } from "./find-browser.ts";
import { serve } from "./serve.ts";

/** A page in a profile of its own. */
interface OpenedPage {
  readonly page: Page;
  /** What the browser complained about so far. */
  readonly said: readonly string[];
  /** The paths that it asked for so far, without the first slash. */
  readonly asked: ReadonlySet<string>;
}

/** The built site in Chromium. */
export interface BuiltSitePages {
  readonly origin: string;
  open(path: string, options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Serves `dist` and starts a browser. */
export async function openBuiltSite(): Promise<BuiltSitePages> {
  const [browser, site] = await Promise.all([launch(), serve("dist")]);
  return {
    origin: site.origin,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const said: string[] = [];
      const asked = new Set<string>();
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("request", (request) => asked.add(new URL(request.url()).pathname.slice(1)));
      await page.goto(site.origin + path, { waitUntil: "load" });
      return { page, said, asked };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Scrolls through the whole page and waits for everything that comes after its load: fonts, the index. */
export async function settle(page: Page): Promise<void> {
  for (const diagram of await page.locator("live-diagram").all()) await diagram.scrollIntoViewIfNeeded();
  if (new URL(page.url()).pathname === "/search/") {
    // The tags to choose from come out of the index, once it is open.
    await page.locator("main [data-search-tag] option").nth(1).waitFor({ state: "attached" });
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Observers of sizes are told in the frame after.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
