import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { siteSize } from "./page-sizes.ts";
import { siteOfTexts } from "./testing.ts";

const CSS = "p { color: red } @font-face { src: url(f.woff2) }";
const STYLE = '<link rel="stylesheet" href="/_astro/a.css">';
const FILES = {
  "index.html": STYLE,
  "notes/a/index.html": `${STYLE}<script src="/_astro/a.js"></script><img src="b.png">${"Text. ".repeat(20)}`,
  "404.html": "",
  "runner/index.html": "<script>1</script>",
  "mermaid-frame/index.html": "<script>1</script>",
  "_astro/a.css": CSS,
  "_astro/a.js": "alert(1)",
  "_astro/f.woff2": "0123456789",
};
const gz = (text: string) => gzipSync(text, { level: 9 }).length;
const size = siteSize(siteOfTexts(FILES), "/");

test("every page but those of frames is measured, the largest first", () => {
  expect(size.pages.map(({ page }) => page)).toEqual(["/notes/a/", "/", "/404.html"]);
});

test("a page's size is what gzip makes of its files; fonts are as they are, and no request", () => {
  const [html, css, js] = [gz(FILES["notes/a/index.html"]), gz(CSS), gz("alert(1)")];
  expect(size.pages[0]).toEqual({
    page: "/notes/a/",
    html,
    css,
    js,
    sum: html + css + js,
    requests: 4,
    fonts: 10,
  });
  expect(size.pages[2]).toMatchObject({ css: 0, js: 0, requests: 1, fonts: 0 });
});

test("all pages together have each file once", () => {
  const html = size.pages.reduce((sum, page) => sum + page.html, 0);
  const [css, js] = [gz(CSS), gz("alert(1)")];
  expect(size.total).toEqual({ html, css, js, sum: html + css + js, requests: 6, fonts: 10 });
});
