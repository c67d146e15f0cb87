import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite, run } from "./build-site.ts";

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`;

/** What diagrams may try; each stands in a note of its own. */
const HOSTILE = {
  "script in a label": 'flowchart LR\n  A["<script>alert(1)</script><img src=x onerror=alert(1)>"] --> B',
  "a script as link": 'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"',
  "a script as link, disguised": 'flowchart LR\n  A --> B\n  click A "java&#115;cript&colon;alert(1)"',
  "a callback": "flowchart LR\n  A --> B\n  click A call alert(1)",
  "style of another host":
    '%%{init: {"themeCSS": "* { background: url(https://evil.example/x) }"}}%%\nflowchart LR\n  A --> B',
  "fill of another host":
    "flowchart LR\n  A --> B\n  classDef x fill:url(https://evil.example/x)\n  class A x",
  "a looser setting":
    '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  A["<b onclick=alert(1)>q</b>"]',
  "an image of another host":
    'flowchart LR\n  A@{ img: "https://evil.example/x.png", label: "x", h: 60, w: 60 } --> B',
  "a prototype":
    '%%{init: {"__proto__": {"securityLevel": "loose"}}}%%\nflowchart LR\n  constructor --> __proto__',
};
// With empty lines: a note's text between two of them has a limit of its own.
const HUGE = `flowchart LR\n${Array.from({ length: 5000 }, (_, index) => `  N${index} --> N${index + 1}`).join("\n\n")}`;
const DEEP = `flowchart LR\n${Array.from({ length: 400 }, (_, index) => `subgraph S${index}`).join("\n")}\nA --> B\n${"end\n".repeat(400)}`;

const NOTES = {
  "broken.md": `# Broken\n\n${fence("flowchart LR\n  A[Client] --> B[Server]")}\n${fence("flowchart LR\n  A -->\n  --> [")}\n${fence('pie\n  "Reads" : 90\n  "Writes" : 10')}`,
  "links.md": `# Links\n\n${fence('flowchart LR\n  A[Client] --> B[Server]\n  click A "[[broken]]"\n  click B "https://example.org/"')}`,
  "huge.md": `# Huge\n\n${fence(HUGE)}\n${fence(DEEP)}`,
  "runs.md": `# Runs\n\n${fence("flowchart LR\n  Client --> S[Server A]")}\n![[ping.ts]]\n\n![[broken]]\n`,
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, source], index) => [
      `hostile-${index}.md`,
      `# ${name}\n\n${fence(source)}`,
    ]),
  ),
};
const PING = `import { claim, client, cluster } from "lab";

const site = cluster({ nodes: ["Server A"], serve: () => () => new Response("pong") });

export default async function scenario() {
  const answer = await client("Client", site).fetch("/ping");
  claim("answers", answer.status === 200);
}
`;

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite(NOTES, {}, { "ping.ts": PING });
  // Its run is recorded, as an author would.
  await run(["scripts/record.ts"], { NOTES_DIR: site.notesDir });
  site = await site.rebuild();
});
afterAll(() => site?.remove());

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
    for (const svg of html.match(/<svg class="diagram"[\s\S]*?<\/svg>/g) ?? [])
      expect(svg, path).not.toMatch(/<style|\sstyle=|<script|<foreignObject|\son\w+=|data-id=/i);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

test("nodes lead where they should", () => {
  const [links = ""] = diagrams("links");
  expect([...links.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    "/notes/broken/",
    "https://example.org/",
  ]);
  expect(page("broken")).toContain('href="/notes/links/"');
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
