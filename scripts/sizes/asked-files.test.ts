import { expect, test } from "vitest";
import { askedFiles } from "./asked-files.ts";
import { NotBuilt } from "./built-site.ts";
import { siteOfTexts } from "./testing.ts";

const ASSETS = {
  "_astro/a.css": '@font-face { src: url(/_astro/one.woff2) format("woff2") } p { background: url(b.png) }',
  "_astro/page.js": 'import { b } from "./b.js"; import "./c.js"; const later = () => import("./later.js");',
  "_astro/b.js": 'export * from "./c.js"; export const b = "import from ./none.js";',
  "_astro/c.js": "",
};
const asked = (html: string, files: Readonly<Record<string, string>> = ASSETS, base = "/") =>
  askedFiles(siteOfTexts({ ...files, "notes/a/index.html": html }), "notes/a/index.html", base);
const NOTHING = { styles: [], scripts: [], images: [], fonts: [] };

test("a page that names nothing asks for nothing", () => {
  expect(asked("<p>Text</p><a href='/b/'>b</a><link rel=icon href=/i.svg><script>1</script>")).toEqual(
    NOTHING,
  );
});

test("styles bring the fonts that they name, each once", () => {
  const head =
    '<link rel="preload" as="font" href="/_astro/one.woff2"><link rel="preload" as="font" href="/_astro/two.woff2">';
  const style = '<link rel="stylesheet" href="/_astro/a.css">';
  expect(asked(head + style + style)).toEqual({
    ...NOTHING,
    styles: ["_astro/a.css"],
    fonts: ["_astro/one.woff2", "_astro/two.woff2"],
  });
});

test("scripts bring what they import at once, and not what they may import later", () => {
  const { scripts } = asked('<script type="module" src="/_astro/page.js"></script>');
  expect(scripts).toEqual(["_astro/page.js", "_astro/b.js", "_astro/c.js"]);
});

test("what is loaded ahead counts like a script", () => {
  expect(asked('<link rel="modulepreload" href="/_astro/c.js">').scripts).toEqual(["_astro/c.js"]);
});

test("images count, unless they wait until they are seen", () => {
  const { images } = asked('<img src="b.png"><img src="../c%20d.png"><img src="e.png" loading="lazy">');
  expect(images).toEqual(["notes/a/b.png", "notes/c d.png"]);
});

test("paths begin behind the base", () => {
  const html = '<script type="module" src="/repo/_astro/page.js"></script><script src="/other.js"></script>';
  expect(asked(html, ASSETS, "/repo").scripts).toEqual(["_astro/page.js", "_astro/b.js", "_astro/c.js"]);
});

test("what another host has, or no file at all, is not the site's", () => {
  expect(asked('<img src="https://a.example/b.png"><img src="data:,"><img src="">')).toEqual(NOTHING);
});

test("a script that the site has not got is an error", () => {
  const read = () => asked('<script src="/_astro/none.js"></script>');
  expect(read).toThrow(NotBuilt);
  expect(read).toThrow("_astro/none.js");
});
