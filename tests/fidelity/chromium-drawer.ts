import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { mermaidConfig } from "../../src/diagrams/theme.ts";
import { seeded } from "../../src/lab/run/random.ts";
import type { RawDrawer, RawDrawing } from "./drawing.ts";

const ORIGIN = "http://fidelity.test";
const ENTRY = fileURLToPath(import.meta.resolve("mermaid"));
const FONT = join(import.meta.dirname, "../../src/fonts/inter.woff2");
/** As in Node, where it is always the same day. */
const TODAY = "2026-01-01T00:00:00Z";

/** Whatever family a diagram asks for, it is lettered in the site's own, as it is in Node and on the site. */
const PAGE = `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: "Inter"; src: url(/inter.woff2); font-weight: 400 600 }
* { font-family: "Inter" !important }
</style><body></body>`;

/** In a canvas, too, where no style reaches. */
const CANVAS = `{
  const { prototype } = CanvasRenderingContext2D;
  const font = Object.getOwnPropertyDescriptor(prototype, "font");
  const set = function (value) { font.set.call(this, value.replace(/([\\d.]+px).*/, "$1 Inter")) };
  Object.defineProperty(prototype, "font", { ...font, set });
}`;

/** Opens a page in the site's font, which loads nothing else. */
export async function openFontPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    timezoneId: "UTC",
    locale: "en-US",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: PAGE });
    if (pathname === "/inter.woff2") return route.fulfill({ body: await readFile(FONT) });
    return route.fulfill({ status: 404 });
  });
  await page.addInitScript(CANVAS);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(async () => {
    for (const weight of [400, 500, 600]) await document.fonts.load(`${weight} 16px Inter`);
  });
  return page;
}

/** Draws with Mermaid in a browser. */
export async function openChromiumDrawer(browser: Browser): Promise<RawDrawer> {
  const page = await openFontPage(browser);
  await page.evaluate(`window.seeded = ${seeded.toString()}`);
  await page.addScriptTag({ content: await bundleMermaid() });
  return {
    draw: (source) => page.evaluate(drawInPage, { source, config: mermaidConfig("light") }),
    close: () => page.context().close(),
  };
}

/** Bundles the Mermaid that the build draws with into one script, which defines `mermaid`. */
async function bundleMermaid(): Promise<string> {
  const [bundle] = (await build({
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry: ENTRY, formats: ["iife"], name: "mermaid" } },
  })) as Rolldown.RolldownOutput[];
  if (!bundle) throw new Error("Vite made no bundle of Mermaid.");
  return bundle.output[0].code;
}

async function drawInPage(given: {
  source: string;
  config: ReturnType<typeof mermaidConfig>;
}): Promise<RawDrawing> {
  const { mermaid, seeded: random } = window as unknown as {
    mermaid: typeof import("mermaid").default;
    seeded: typeof seeded;
  };
  const start = performance.now();
  try {
    mermaid.initialize(given.config);
    Math.random = random(1);
    const { svg, diagramType } = await mermaid.render("drawing", given.source);
    return {
      svg,
      kind: diagramType,
      unmeasured: "",
      substituted: "",
      milliseconds: performance.now() - start,
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    document.body.replaceChildren();
  }
}
