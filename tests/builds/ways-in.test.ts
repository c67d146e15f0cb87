import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { words } from "../words-of.ts";

describe("a field that nobody has mapped", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ "a.md": "# A\n\n[[b]]\n", "b.md": "# B\n\n[[a]]\n" });
    expect(site.exitCode, site.output).toBe(0);
  });
  afterAll(() => site?.remove());

  test("has the home page that it had", () => {
    const home = site.read("index.html");
    expect(home).not.toMatch(/class="field"|Ways in|graph\//);
    expect(home).toContain("Most linked");
  });

  test("has a glossary that says that it is empty", () => {
    expect(words(site.read("glossary/index.html"))).toContain("No note defines a term yet.");
  });
});
