import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findWebKit } from "./find-webkit.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "webkit-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("finds the driver and the screen, and says what is missing", () => {
  expect(findWebKit(folder)).toMatch(/^WebKitWebDriver and Xvfb not found: .*apt-get install/);
  writeFileSync(join(folder, "Xvfb"), "");
  expect(findWebKit(folder)).toMatch(/^WebKitWebDriver not found/);
  writeFileSync(join(folder, "WebKitWebDriver"), "");
  expect(findWebKit(folder)).toEqual({
    driver: join(folder, "WebKitWebDriver"),
    screen: join(folder, "Xvfb"),
  });
});
