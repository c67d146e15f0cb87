import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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
  // A process for each site and each sandboxed frame, as every reader's browser has it; the smallest builds
  // do not.
  "--site-per-process",
];

const NONE =
  "No Chromium, Chrome or Edge was found for the browser tests: install one, or set CHROME_PATH to its program.";

/**
 * Finds a Chromium to test with: `CHROME_PATH`, else Playwright's own if it was downloaded, else the
 * system's, else the one packed inside an npm package (Linux x64 only).
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
  const { devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const folder = resolve(
    `node_modules/.cache/running-notes/chromium-${devDependencies["@sparticuz/chromium"]}`,
  );
  if (!existsSync(folder)) await unpackInto(folder);
  return join(folder, "chromium");
}

/**
 * Where a browser that was unpacked has its fonts, without which Chromium draws no text and soon dies, and
 * its libraries.
 */
function surroundings(path: string): Readonly<Record<string, string>> {
  const [fonts, libraries] = [join(dirname(path), "fonts"), join(dirname(path), "al2023/lib")];
  return existsSync(fonts) ? { FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: libraries } : {};
}

async function unpackInto(folder: string): Promise<void> {
  // The package looks for a Lambda machine to choose its libraries, and leaves everything in the temporary
  // folder.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs24.x";
  const { TMPDIR } = process.env;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  process.env["TMPDIR"] = unfinished;
  const packed = await import("@sparticuz/chromium");
  await packed.default.executablePath();
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
  const fonts = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  await writeFile(join(unfinished, "fonts", "fonts.conf"), `<?xml version="1.0"?>\n${fonts}\n`);
  // Another process may have unpacked the same meanwhile; then its work is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

/**
 * Finds the browser, with what it is started with to be headless and to talk to nobody but the pages it is
 * given.
 */
export async function chromiumProgram(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}> {
  const root = process.getuid?.() === 0;
  const executablePath = await findBrowser();
  const { HOME = "", PATH = "", TMPDIR = tmpdir() } = process.env;
  return {
    executablePath,
    env: { HOME, PATH, TMPDIR, ...surroundings(executablePath) },
    args: root ? [...QUIET, "--no-sandbox"] : QUIET,
  };
}

/** Starts a headless browser that talks to nobody but the pages it is given. */
export const launch = async (): Promise<Browser> => chromium.launch(await chromiumProgram());
