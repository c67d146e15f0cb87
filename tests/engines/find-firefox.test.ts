import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFirefox } from "./find-firefox.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "firefox-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Puts a program in a folder, and gives its path. */
function program(name: string, text = "\x7fELF /snap/"): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Where Firefox stands outside every search path, as on macOS and Windows, it is found there. */
const NOWHERE = findFirefox({ PATH: "" });
const inFolders = (...names: readonly string[]) =>
  findFirefox({ PATH: names.map((name) => join(root, name)).join(delimiter) });

test("the one that is named comes before all others", () => {
  const named = program("own/firefox");
  program("bin/firefox");
  expect(findFirefox({ FIREFOX_PATH: named, PATH: join(root, "bin") })).toEqual({ program: named });
});

test("one that is named and not there is an error", () => {
  expect(() => findFirefox({ FIREFOX_PATH: join(root, "none"), PATH: "" })).toThrow("none");
});

test("the long-supported one comes before the other, wherever each stands", () => {
  const [esr, other] = [program("b/firefox-esr"), program("a/firefox")];
  expect(inFolders("a", "b")).toEqual({ program: esr });
  expect(inFolders("a")).toEqual({ program: other });
});

test("Snap's is passed over, as a link and as a script", () => {
  const snaps = typeof NOWHERE === "string" ? expect.stringContaining("Snap's Firefox") : NOWHERE;
  program("snap/bin/snap");
  symlinkSync(join(root, "snap/bin/snap"), join(root, "snap/bin/firefox"));
  program("bin/firefox", '#!/bin/sh\nexec /snap/bin/firefox "$@"\n');
  expect(inFolders("snap/bin")).toEqual(snaps);
  expect(inFolders("bin")).toEqual(snaps);
  const own = program("own/firefox", "#!/bin/sh\nexec /usr/lib/firefox/firefox\n");
  expect(inFolders("own")).toEqual({ program: own });
});

test.skipIf(typeof NOWHERE !== "string")("where there is none, it is said how to come by one", () => {
  expect(inFolders("bin")).toMatch(/^No Firefox: install it .*FIREFOX_PATH/);
});
