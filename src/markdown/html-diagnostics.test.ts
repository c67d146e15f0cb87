import { expect, test } from "vitest";
import { htmlDiagnostics } from "./html-diagnostics.ts";

test("sound HTML has no faults", () => {
  expect(
    htmlDiagnostics('<p id="a">text <a href="#a" class="note-link">b</a> <code>&lt;b&gt;</code></p>\n<hr>'),
  ).toEqual([]);
});

test.each([
  ["<script>x</script>", "<script>"],
  ["<p><b>x</b></p>", "<b>"],
  ["<svg onload=x></svg>", "<svg>"],
  ['<p onclick="x">x</p>', "<p onClick>"],
  ['<p style="color: red">x</p>', "<p style>"],
  ['<p srcdoc="x">x</p>', "<p srcDoc>"],
  ['<a href="javascript:x">x</a>', '<a href="javascript:x">'],
  ['<a href="java\tscript:x">x</a>', '<a href="java\tscript:x">'],
  ['<a href="&#106;avascript:x">x</a>', '<a href="javascript:x">'],
  ['<img src="data:image/svg+xml,x" alt="x">', '<img src="data:image/svg+xml,x">'],
  ['<a href="https://a%3E">x</a>', "https://a%3E is no address"],
  ['<a href="//e%3Evil">x</a>', "//e%3Evil is no address"],
  ['<a href="#50%">x</a>', "no id for #50%"],
  ["<!-- x -->", "a comment"],
  ['<p id="a">x</p><p id="a">y</p>', "the id a twice"],
  ['<a href="#nowhere">x</a>', "no id for #nowhere"],
  ["<p>a<p>b</p></p>", "p p is read as p p p"],
  ["<p><figure>x</figure></p>", "p figure is read as p figure p"],
  ["<table><p>x</p></table>", "table p is read as p table"],
  ['<a href="/x">a <span><a href="/y">b</a></span></a>', "a link in a link"],
  ["<em><strong>x</em></strong>", "</em> out of place"],
  ["<div><p>x</p>", "<div> never closed"],
])("%s is at fault", (html, fault) => {
  expect(htmlDiagnostics(html).join("\n")).toContain(fault);
});
