import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const files = {
  "s-ident.md": "---\ntags: [area/db, C#]\nformerly: [ident]\n---\n# Identifiers\n\n## Cost\n\nText. ^one",
  "my note.md": "Text.",
  "math/MOC.md": "Text.",
  "math/calc/deriv.md": "Text.",
  "state/deep.md": "Text.",
  "paper.pdf": "",
  "math/clip.mp4": "",
};

function read(source: string, file = "paths.md") {
  const { targets, book, note } = notebook({ ...files, [file]: source }, ["math/p.png"]);
  const [link] = book.graph.links.get(note(file).id) ?? [];
  const to = link?.resolution.to === "url" ? `url ${link.resolution.url}` : targets(file)[0];
  const said = book.diagnostics.filter((found) => found.file === file);
  return { to, said: said.map(({ message, suggestion }) => `${message} ${suggestion}`) };
}

test.each<[written: string, leads: string, file?: string]>([
  ["./s-ident", "s-ident.md"],
  ["s-ident", "s-ident.md"],
  ["s-ident/", "s-ident.md"],
  ["s-ident.html", "s-ident.md"],
  ["s-ident/index.html", "s-ident.md"],
  ["S-Ident.md", "s-ident.md"],
  ["my%20note", "my note.md"],
  ["s-ident?x=1#cost", "s-ident.md#cost"],
  ["s-ident#Cost", "s-ident.md#cost"],
  ["s-ident#^one", "s-ident.md#^one"],
  ["../s-ident/", "s-ident.md"],
  ["/notes/s-ident/", "s-ident.md"],
  ["/notes/s-ident", "s-ident.md"],
  ["/notes/s-ident/#cost", "s-ident.md#cost"],
  ["/notes/my-note/index.html", "my note.md"],
  ["/s-ident", "s-ident.md"],
  ["math/calc/deriv.md", "math/calc/deriv.md", "math/a.md"],
  ["calc/deriv", "math/calc/deriv.md", "math/a.md"],
  ["../s-ident", "s-ident.md", "math/a.md"],
  ["../../s-ident/", "s-ident.md", "math/a.md"],
  ["math/p.png", "math/p.png"],
  ["../math/p.png", "math/p.png", "state/a.md"],
  ["/media/math/p.png", "math/p.png"],
  ["/", "url /"],
  ["/tags/area-db/", "url /tags/area-db/"],
  ["/tags/area-db", "url /tags/area-db/"],
  ["../../tags/c-sharp/", "url /tags/c-sharp/"],
  ["../", "url /notes/"],
  ["/search/?q=state", "url /search/?q=state"],
  ["/graph/#s-ident", "url /graph/#s-ident"],
  ["/glossary/", "url /glossary/"],
  ["/rss.xml", "url /rss.xml"],
  ["/favicon.svg", "url /favicon.svg"],
  ["/notes/s-ident.json", "url /notes/s-ident.json"],
  ["/examples/node-failure/", "example node-failure"],
  ["/examples/node-failure.ts", "url /examples/node-failure.ts"],
  ["../examples/node-failure.ts", "example node-failure"],
  ["?q=1", "url ?q=1"],
])("(%s) leads to %s", (written, leads, file) => {
  expect(read(`[words](${written})`, file)).toEqual({ to: leads, said: [] });
  expect(read(`[words][ref]\n\n[ref]: ${written}`, file)).toEqual({ to: leads, said: [] });
});

const page = (path: string, hint = "link to a note by its file, to a tag by /tags/its-name/") =>
  `There is no page "${path}" on this site. ${hint}`;
const noFile = (path: string) => `There is no file "${path}". link to what is there`;
const unpublished = (path: string) =>
  `"${path}" is there, but files of this kind are not published. say in the note what matters of it, or link to where it is published`;

test.each<[source: string, said: string]>([
  ["[a](nothing-here)", 'There is no note "nothing-here". undefined'],
  ["[a](s-idend)", 'There is no note "s-idend". did you mean s-ident.md?'],
  ["[a](../math/nope.html)", 'There is no note "../math/nope". undefined'],
  ["[a](/notes/nope/)", page("/notes/nope/")],
  ["[a](/notes/s-idnt/)", page("/notes/s-idnt/", "did you mean /notes/s-ident/?")],
  ["[a](/repo/tags/area-db/)", page("/repo/tags/area-db/", "did you mean /tags/area-db/?")],
  ["[a](/nope)", page("/nope")],
  ["[a](/tags/nope/)", page("/tags/nope/")],
  ["[a](/constructor)", page("/constructor")],
  ["[a](../../etc/x.txt)", noFile("../../etc/x.txt")],
  ["[a](missing.pdf)", noFile("missing.pdf")],
  ["[a](missing.png)", 'There is no image "missing.png". put the file beside the note'],
  ["[a](paper.pdf#page=2)", unpublished("paper.pdf")],
  ["[[paper.pdf]]", unpublished("paper.pdf")],
  ["![[clip.mp4]]", unpublished("math/clip.mp4")],
  ["![a](math/clip.mp4)", unpublished("math/clip.mp4")],
  ["[a](s-ident#Gone)", 's-ident.md has no heading "Gone". undefined'],
  ["[a](/notes/s-ident/#Cots)", 's-ident.md has no heading "Cots". did you mean #Cost?'],
  ["[a](s-ident.html#^gone)", "s-ident.md has no block ^gone. did you mean #^one?"],
  ["[a](/notes/ident/)", "This link finds s-ident.md by an id that it once had. write s-ident.md"],
  ["[a](#nope)", 'paths.md has no heading "nope". undefined'],
  [
    "[a](example.org/x)",
    'The address "example.org/x" does not say how to get there. write https://example.org/x',
  ],
])("%s: %s", (source, said) => {
  expect(read(source).said).toEqual([said]);
});
