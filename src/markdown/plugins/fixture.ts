import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { render, type TestSite } from "../testing.ts";

const path = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** Renders `fixtures/<file>` and compares the result with the `.html` beside it. */
export async function expectFixture(
  file: string,
  others: Readonly<Record<string, string>> = {},
  site: TestSite = {},
): Promise<void> {
  const html = await render({ [file]: readFileSync(path(file), "utf8"), ...others }, site);
  await expect(html).toMatchFileSnapshot(path(file.replace(/\.mdx?$/, ".html")));
}
