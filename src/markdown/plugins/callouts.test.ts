import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("callouts", () => expectFixture("callouts.md", { "other.md": "Another note." }));

test.each([
  ["note", "note"],
  ["TIP", "tip"],
  ["Important", "important"],
  ["warning", "warning"],
  ["caution", "caution"],
  ["abstract", "note"],
  ["success", "tip"],
  ["attention", "warning"],
  ["danger", "caution"],
  ["constructor", "note"],
])("[!%s] looks like a %s", async (kind, look) => {
  expect(await render(`> [!${kind}]\n> text`)).toContain(`data-look="${look}"`);
});
