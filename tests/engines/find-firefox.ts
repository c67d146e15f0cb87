import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename } from "node:path";
import { onPath } from "./on-path.ts";

/** A Firefox as it is installed. */
export interface Firefox {
  readonly program: string;
}

/** Where it stands when no search path names it. */
const INSTALLED = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

const HINT = "install it (on Debian, apt-get install firefox-esr), or set FIREFOX_PATH to its program.";

/**
 * Finds a Firefox to test with: `FIREFOX_PATH`, else the system's. Says in a sentence what is missing.
 * @throws when `FIREFOX_PATH` names no file
 */
export function findFirefox({ FIREFOX_PATH: named, PATH = "" } = process.env): Firefox | string {
  if (named) {
    if (existsSync(named)) return { program: named };
    throw new Error(`FIREFOX_PATH is ${named}, but there is no such file.`);
  }
  const installed = [onPath("firefox-esr", PATH), onPath("firefox", PATH), ...INSTALLED].filter(
    (path) => path !== undefined && existsSync(path),
  );
  const program = installed.find((path) => path !== undefined && !isSnap(path));
  if (program) return { program };
  return installed.length > 0 ? `Snap's Firefox opens no profile of ours: ${HINT}` : `No Firefox: ${HINT}`;
}

/** Whether a program is Snap's, which sees neither the temporary folder nor a profile in it. */
function isSnap(path: string): boolean {
  if (basename(realpathSync(path)) === "snap") return true;
  const start = readFileSync(path).subarray(0, 2000).toString("latin1");
  return start.startsWith("#!") && start.includes("/snap/");
}
