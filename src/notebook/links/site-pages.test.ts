import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PAGES } from "./site-pages.ts";

test("the pages that every site has are those of the program", () => {
  const files = readdirSync(join(import.meta.dirname, "../../pages"));
  const pages = files.map((file) =>
    file.replace(/^(?:index\.astro)$/, "").replace(/^404\.astro$/, "404.html"),
  );
  const own = PAGES.filter((path) => !path.startsWith("sitemap"));
  expect(own.toSorted()).toEqual(pages.map((file) => file.replace(/\.(?:astro|ts)$/, "")).sort());
});
