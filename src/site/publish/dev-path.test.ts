import { expect, test } from "vitest";
import { devPath } from "./dev-path.ts";

test.each([
  ["/notes/a.md", "/", "notes/a.md"],
  ["/repo/notes/a.md", "/repo", "notes/a.md"],
  ["/repo/notes/a.md?x=1", "/repo/", "notes/a.md"],
  ["/notes/a.md", "/repo", "notes/a.md"],
  ["/notes/%E6%97%A5.md", "/", "notes/日.md"],
  [undefined, "/", ""],
])("%s below %s is %s", (url, base, path) => {
  expect(devPath(url, base)).toBe(path);
});
