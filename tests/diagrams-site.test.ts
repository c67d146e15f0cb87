import { beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, run } from "./build-site.ts";
import { HOSTILE } from "./one-site/diagrams.ts";
import { oneSite } from "./one-site/one-site.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

const page = (id: string) => site.read(`notes/${id}/index.html`);
const diagrams = (id: string) => page(id).match(/<live-diagram[\s\S]*?<\/live-diagram>/g) ?? [];

describe("a diagram that cannot be drawn", () => {
  test("does not break the build, and the others stand there drawn", () => {
    expect(site.exitCode, site.output).toBe(0);
    const [first = "", wrong = "", last = ""] = diagrams("broken");
    for (const drawn of [first, last]) expect(drawn).toMatch(/<svg class="diagram"/);
    expect(wrong).not.toContain("<svg");
    expect(wrong).toContain("This diagram cannot be drawn. Parse error on line 3");
    expect(wrong).toContain("<mark>  --&gt; [</mark>");
    expect(wrong).toContain('data-state="failed"');
  });

  test("is named by the check, with file, line and exit code 1", async () => {
    const { exitCode, stdout } = await run(["scripts/check.ts", "--format", "json"], {
      NOTES_DIR: site.notesDir,
    });
    expect(exitCode).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    const found = diagnostics.filter(({ file }: { file: string }) => file.endsWith("broken.md"));
    expect(found).toMatchObject([{ kind: "diagram-syntax", severity: "error", line: 11, column: 3 }]);
  });
});

test("a drawing has neither style nor script, and no two elements of a page one id", () => {
  for (const path of site.files().filter((each) => /^(notes|examples)\/.*index\.html$/.test(each))) {
    const html = site.read(path);
    for (const svg of html.match(/<svg class="diagram"[\s\S]*?<\/svg>/g) ?? []) {
      // Without what the attributes say: a label may tell of an attack.
      const tags = svg
        .match(/<[^>]*>/g)
        ?.join("")
        .replace(/"[^"]*"/g, '""');
      expect(tags, path).not.toMatch(/<style|\sstyle=|<script|<foreignObject|\son\w+=|data-id=/i);
    }
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

test("nodes lead where they should", () => {
  const [links = ""] = diagrams("links");
  expect([...links.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    "/repo/notes/broken/",
    "https://example.org/",
  ]);
  expect(page("broken")).toContain('href="/repo/notes/links/"');
});

test("nodes and edges bear the names that a run has for them", () => {
  const [runs = ""] = diagrams("runs");
  expect(runs).toContain('data-follows="ping"');
  expect(runs).toContain('data-action="watch"');
  expect([...runs.matchAll(/data-node="([^"]*)"/g)].map(([, name]) => name)).toEqual(["Client", "Server A"]);
  expect(runs).toMatch(/data-from="Client" data-to="Server A"/);
});

test("the recorded run of an example is drawn in order, on its page and as a file", () => {
  const example = site.read("examples/ping/index.html");
  expect(example).toMatch(/What happened, in order[\s\S]*<svg class="diagram"[\s\S]*GET \/ping/);
  expect(site.read("examples/ping.sequence.svg")).toContain("GET /ping");
});

test("what is beyond all bounds is said to be, in good time", () => {
  const [huge = "", deep = ""] = diagrams("huge");
  for (const html of [huge, deep])
    expect(html).toMatch(/data-state="failed"[\s\S]*This diagram cannot be drawn/);
});

describe.each(Object.keys(HOSTILE).map((name, index) => [name, `hostile-${index}`] as const))(
  "%s",
  (_, id) => {
    test("is inert", () => {
      const html = page(id);
      const prose = html.slice(
        html.indexOf('<div class="prose">'),
        html.indexOf('<footer class="note-foot"'),
      );
      const tags = (prose.match(/<[^>]*>/g) ?? []).join("");
      expect(tags).toContain("<live-diagram");
      expect(tags).not.toMatch(/<script|<img|<image|<foreignObject|\son\w+\s*=|url\((?!#)|xlink/i);
      for (const [, href = ""] of tags.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^(#|\/|https:\/\/example)/);
    });
  },
);
