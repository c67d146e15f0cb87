import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { browserPaths } from "./engines/browser-paths.ts";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // Letters as wide as the font says: the smallest builds round them.
  "--font-render-hinting=none",
  // A process for each site and each sandboxed frame, as every reader's browser has it; the smallest builds do not.
  "--site-per-process",
];

const NONE =
  "No Chromium, Chrome or Edge was found for the browser tests: install one, or set CHROME_PATH to its program.";

/**
 * Finds a Chromium to test with: `CHROME_PATH`, else Playwright's own if it was downloaded, else the system's, else the
 * one packed inside an npm package (Linux x64 only).
 * @throws when `CHROME_PATH` names no file, or when there is no browser at all; the message says what to do.
 */
async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
  }
  const system = browserPaths(process.platform, process.env);
  const found = [chromium.executablePath(), ...system].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(NONE);
  return unpackBrowser();
}

async function unpackBrowser(): Promise<string> {
  // The package looks for a Lambda machine to choose its libraries, and leaves everything in the temporary folder.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs24.x";
  const folder = await mkdtemp(join(tmpdir(), "running-notes-chromium-"));
  process.env["TMPDIR"] = folder;
  const packed = await import("@sparticuz/chromium");
  const path = await packed.default.executablePath();
  // Its fonts are sought where Lambda has them; without a single font Chromium draws no text and soon dies.
  const fonts = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  await writeFile(join(folder, "fonts", "fonts.conf"), `<?xml version="1.0"?>\n${fonts}\n`);
  return path;
}

/** Starts a headless browser that talks to nobody but the pages it is given. */
export async function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findBrowser(),
    args: root ? [...QUIET, "--no-sandbox"] : QUIET,
  });
}
