import { expect, test } from "vitest";
import { parse } from "./parse.ts";

test.each(["export </\\", "import '\\", "export const a = `\\", "a\\"])(
  "MDX may end with a backslash: %j",
  (source) => {
    // A failure of the parser itself would end this process.
    try {
      expect(parse(source, "mdx").type).toBe("root");
    } catch (error) {
      expect(String(error)).toMatch(/\d+:\d+: /);
    }
  },
);
