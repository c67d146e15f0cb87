import { posix, win32 } from "node:path";

const LINUX = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
const WINDOWS_FOLDERS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

/** Lists the programs that a platform's Chromium, Chrome or Edge may be, the likeliest first. */
export function browserPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === "darwin")
    return MAC.map((name) => posix.join("/Applications", `${name}.app`, "Contents/MacOS", name));
  if (platform !== "win32") return LINUX;
  const folders = WINDOWS_FOLDERS.map((name) => env[name]).filter((folder) => folder !== undefined);
  return WINDOWS.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
}
