import { expect, test } from "vitest";
import { browserPaths } from "./browser-paths.ts";

test("on macOS: Chrome first, then Chromium and Edge", () => {
  expect(browserPaths("darwin", {})).toEqual([
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]);
});

test("on Windows: Chrome in each folder of programs, then Edge", () => {
  const env = {
    ProgramFiles: "D:\\Programs",
    "ProgramFiles(x86)": "D:\\Programs (x86)",
    LOCALAPPDATA: "C:\\Users\\ana\\AppData\\Local",
  };
  expect(browserPaths("win32", env)).toEqual([
    "D:\\Programs\\Google\\Chrome\\Application\\chrome.exe",
    "D:\\Programs (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Users\\ana\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    "D:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe",
    "D:\\Programs (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Users\\ana\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
});

test("on Windows a folder that the system does not name is passed over", () => {
  expect(browserPaths("win32", { ProgramFiles: "C:\\P" })).toHaveLength(2);
});

test("on Linux: the packages' own places", () => {
  expect(browserPaths("linux", {})).toContain("/usr/bin/chromium");
});
