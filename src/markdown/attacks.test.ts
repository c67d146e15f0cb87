import { expect, test } from "vitest";
import { htmlDiagnostics } from "./html-diagnostics.ts";
import { render } from "./testing.ts";
import { ATTACKS } from "./testing-attacks.ts";

const rows = Object.entries(ATTACKS).flatMap(([where, sources]) =>
  sources.map((source) => [where, source] as const),
);

test.each(rows)("%s: %j stays text", async (_, source) => {
  const embedded = { "outer.md": "![[note]]\n\n[[note]]", "note.md": source };
  expect(htmlDiagnostics(await render(source, { assets: ["ok.png", "ok.svg"] }))).toEqual([]);
  expect(htmlDiagnostics(await render(embedded, { assets: ["ok.png", "ok.svg"] }))).toEqual([]);
});

test.each([
  "title: '\"><script>alert(1)</script>'",
  "aliases: ['\"><script>']\ntitle: <img src=x onerror=alert(1)>",
])("front matter: %j stays text", async (matter) => {
  const note = `---\n${matter}\n---\ntext`;
  expect(
    htmlDiagnostics(await render({ "a.md": "[[note]] ![[note]]\n\n![[note]]", "note.md": note })),
  ).toEqual([]);
});

test("the name of a file stays text", async () => {
  const name = '"><script>alert(1)<';
  const html = await render(
    { "a.md": "![[b]]\n\n![x](ok.png)", "b.md": `![[${name}.png]]` },
    { assets: [`${name}.png`, "ok.png"] },
  );
  expect(html).toContain("/media/%22%3E%3Cscript%3Ealert(1)%3C.png");
});
