import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkExamples } from "../src/examples/check/check-examples.ts";
import { loadNotebook } from "../src/site/read/load-notebook.ts";
import { readPrograms } from "../src/site/read/read-programs.ts";
import { examplesCacheDir } from "../src/site/settings/cache-dir.ts";
import { type BuiltSite, buildSite, run } from "./build-site.ts";

const SESSIONS = `/**
 * In-memory sessions
 *
 * Who remembers a login that one server keeps in its own memory?
 */
import { claim, client, cluster, roundRobin } from "lab";

const shop = cluster({
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const zanzibar = node.memory<string>("In-Memory State");
    return async (request) => {
      if (request.method === "POST") zanzibar.set("ana", "here");
      return new Response(null, { status: zanzibar.has("ana") ? 200 : 401 });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", shop);
  const login = await ana.fetch("/login", { method: "POST" });
  const page = await ana.fetch("/page");
  console.log("quagga", login.status);
  console.warn("<page>", page.status);
  claim("login-works", login.status === 200);
  claim("forgotten-elsewhere", page.status === 401);
}
`;

const TINY = `/**
 * Tiny
 *
 * Does it add up?
 */
import { claim } from "lab";
claim("adds-up", 1 + 1 === 2);
`;

const NOTES = {
  "sessions.md": `# Sessions

A session lives in [one server's *memory*](claim:in-memory-sessions/forgotten-elsewhere), and
[a login works](claim:in-memory-sessions/login-works).

![[in-memory-sessions.ts]]

\`\`\`ts run name=tiny
${TINY}\`\`\`

Even [this adds up](claim:tiny/adds-up).
`,
  "components.mdx": `# Components

<State where="server">A session</State> is [elsewhere forgotten](claim:in-memory-sessions/forgotten-elsewhere).

![[in-memory-sessions.ts]]

![[sessions]]
`,
  "other.md": "# Other\n\nNo example, but a word on [[sessions]]: [it adds up](claim:tiny/adds-up).\n",
};

const EXAMPLES = { "in-memory-sessions.ts": SESSIONS };

/** Runs the examples of a site and writes their recorded runs. */
async function record({ notesDir, examplesDir }: BuiltSite): Promise<void> {
  const { programs } = readPrograms(loadNotebook(notesDir), { notesDir, examplesDir });
  const cacheDir = examplesCacheDir(notesDir, examplesDir);
  await checkExamples(programs, { recordsDir: examplesDir, cacheDir, record: true });
}

const check = async ({ notesDir }: BuiltSite, ...args: string[]) =>
  run(["scripts/check.ts", ...args], { NOTES_DIR: notesDir });

const counts = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
const text = (html: string) => html.replace(/<[^>]*>/g, "");

let site: BuiltSite;
beforeAll(async () => {
  const unrecorded = await buildSite(NOTES, { BASE: "/repo", REPO_URL: "https://forge.example/x" }, EXAMPLES);
  expect(unrecorded.exitCode).toBe(1);
  await record(unrecorded);
  site = await unrecorded.rebuild();
  expect(site.exitCode, site.output).toBe(0);
});
afterAll(() => site.remove());

describe("a note's page", () => {
  test("holds the example, whole: source, claims with their verdicts, recorded output", () => {
    const page = site.read("notes/sessions/index.html");
    const example = /<run-example id="example:in-memory-sessions".*?<\/run-example>/s.exec(page)?.[0] ?? "";
    const { hash } = JSON.parse(site.read("examples/in-memory-sessions.run.json"));
    expect(example).toContain(` name="in-memory-sessions" `);
    expect(example).toContain(` data-state="idle" data-hash="${hash}" data-seed="1" `);
    expect(example).toContain(` data-href="/repo/examples/in-memory-sessions" `);
    const source = /<code>(.*?)<\/code>/s.exec(example)?.[1] ?? "";
    const read = text(source).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    expect(`${read}\n`).toBe(SESSIONS);
    expect(counts(example, /<li data-claim="[\w-]+" data-holds="true">.*?holds<\/span>/g)).toBe(2);
    expect(example).toMatch(/Recorded at build.*quagga 200<\/span>\n.*data-level="warn">&lt;page&gt; 401</s);
    expect(example).toContain('<button type="button" data-action="run">Run</button>');
  });

  test("holds the program of a fence, and leads claims to what proves them", () => {
    const page = site.read("notes/sessions/index.html");
    expect(page).toContain('<run-example id="example:tiny"');
    expect(page).toContain(
      '<a href="#example:in-memory-sessions" data-claim="in-memory-sessions/forgotten-elsewhere" data-holds="true">one server\'s <em>memory</em></a>'.replaceAll(
        "'",
        "’",
      ),
    );
    expect(site.read("notes/other/index.html")).toContain(
      '<a href="/repo/examples/tiny/" data-claim="tiny/adds-up" data-holds="true">it adds up</a>',
    );
  });

  test("is the same in MDX, and shows what an embedded note shows: no id twice", () => {
    const page = site.read("notes/components/index.html");
    expect(counts(page, /<run-example /g)).toBe(3);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, anchor = ""] of page.matchAll(/href="#([^"]+)"/g))
      expect(ids, anchor).toContain(decodeURIComponent(anchor));
  });
});

describe("an example", () => {
  test("has a page: title, question, program, what it proves, the notes that show it, its source", () => {
    const page = site.read("examples/in-memory-sessions/index.html");
    expect(page).toMatch(/<h1[^>]*>In-memory sessions<\/h1>/);
    expect(page).toContain('name="description" content="Who remembers a login that one server keeps');
    expect(page).toContain(
      '<link rel="canonical" href="http://localhost:4321/repo/examples/in-memory-sessions/">',
    );
    expect(page).toContain('<run-example id="example:in-memory-sessions"');
    expect(text(page)).toContain("is elsewhere forgotten.");
    expect(counts(page, /<a href="\/repo\/notes\/(sessions|components)\/"/g)).toBe(5);
    expect(page).toContain('href="/repo/examples/in-memory-sessions.ts"');
    expect(page).toMatch(
      /href="https:\/\/forge\.example\/x\/edit\/main\/[^"]*\/examples\/in-memory-sessions\.ts"/,
    );
  });

  test("is in the list of all, in the site's navigation and in the sitemap", () => {
    const list = site.read("examples/index.html");
    expect(list).toContain('<a href="/repo/examples/in-memory-sessions/">In-memory sessions</a>');
    expect(list).toContain('<a href="/repo/examples/tiny/">Tiny</a>');
    expect(site.read("index.html")).toContain('<a href="/repo/examples/">Examples</a>');
    expect(site.read("sitemap-0.xml")).toContain("/repo/examples/tiny/</loc>");
  });

  test("is published: as it was written, as JavaScript, and its run", () => {
    expect(site.read("examples/in-memory-sessions.ts")).toBe(SESSIONS);
    expect(site.read("examples/tiny.ts")).toBe(TINY);
    const code = site.read("examples/in-memory-sessions.js");
    expect(code).not.toContain("<string>");
    expect(code.split("\n").map(({ length }) => length)).toEqual(
      SESSIONS.split("\n").map(({ length }) => length),
    );
    const recorded = readFileSync(join(site.examplesDir, "in-memory-sessions.run.json"), "utf8");
    expect(JSON.parse(site.read("examples/in-memory-sessions.run.json"))).toEqual(JSON.parse(recorded));
  });

  test("is not what the search finds a note by, but for its title and question", () => {
    const folder = join(site.dir, "pagefind/fragment");
    const indexed = readdirSync(folder).map((name) =>
      gunzipSync(readFileSync(join(folder, name))).toString(),
    );
    expect(indexed.join()).toContain("Who remembers a login");
    expect(indexed.join()).not.toMatch(/zanzibar|quagga|Recorded at build|login-works/);
    expect(site.read("search/words.txt")).not.toMatch(/zanzibar|quagga/);
  });
});

describe("the checker", () => {
  test("lists every example with its hash and its claims", async () => {
    const { hash } = JSON.parse(site.read("examples/in-memory-sessions.run.json"));
    const human = await check(site);
    expect(human.exitCode, human.output).toBe(0);
    const [first, second] = human.stdout.split("\n");
    expect(first).toBe(`in-memory-sessions  ${hash.slice(0, 8)}  ✓ login-works  ✓ forgotten-elsewhere`);
    expect(second).toMatch(/^tiny {16}[0-9a-f]{8} {2}✓ adds-up$/);
    const { counts, examples } = JSON.parse((await check(site, "--format", "json")).stdout);
    expect(counts).toMatchObject({ error: 0, warning: 0, examples: 2, claims: 3 });
    expect(examples[0]).toEqual({
      name: "in-memory-sessions",
      hash,
      claims: [
        { id: "login-works", holds: true },
        { id: "forgotten-elsewhere", holds: true },
      ],
    });
    expect((await check(site, "--format", "github")).stdout).not.toMatch(/^::(error|warning)/m);
  });
});

describe("what is wrong", () => {
  test("a claim that does not hold fails check and build, by file, line and claim; put right, all is well", async () => {
    site.writeExamples({
      "in-memory-sessions.ts": SESSIONS.replace("page.status === 401", "page.status === 200"),
    });
    const place = "examples/in-memory-sessions.ts:27:3  error  ";
    const checked = await check(site);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain(place);
    expect(checked.stdout).toMatch(/✓ login-works {2}✗ forgotten-elsewhere/);
    const failed = await site.rebuild();
    expect(failed.exitCode).toBe(1);
    expect(failed.output.split("\n").find((line) => line.includes(place))).toContain("forgotten-elsewhere");
    site.writeExamples(EXAMPLES);
    const again = await check(site);
    expect(again.exitCode, again.output).toBe(0);
  });

  test("where errors are let pass, the page says that the claim does not hold", async () => {
    const sources = {
      "a.md":
        "# A\n\n[So](claim:wrong/holds)\n\n![[wrong.ts]]\n\n![[throws.ts]]\n\n![[none.ts]]\n\n[x](claim:wrong/none)\n",
    };
    const wrong = {
      "wrong.ts": TINY.replace("adds-up", "holds").replace("=== 2", "=== 3"),
      "throws.ts": "throw 1;",
    };
    const built = await buildSite(sources, { CHECK_LEVEL: "warn" }, wrong);
    expect(built.exitCode, built.output).toBe(0);
    const page = built.read("notes/a/index.html");
    expect(page).toContain('<a href="#example:wrong" data-claim="wrong/holds" data-holds="false">So</a>');
    expect(page).toContain(
      'data-holds="false"><a href="#example:wrong:L7">holds</a> <span class="verdict">does not hold</span>',
    );
    expect(page).toContain('<p class="recorded">Run at build, not recorded: it printed nothing.</p>');
    expect(built.read("examples/wrong/index.html")).not.toContain("Recorded at build");
    expect(page).toContain('<span class="unwritten" title="There is no such example yet">none.ts</span>');
    expect(built.read("examples/throws/index.html")).toContain("did not run to its end");
    expect(built.has("examples/throws.run.json")).toBe(false);
    built.remove();
  });

  test("a link to no claim, an embed of no example and a name taken twice", async () => {
    const sources = {
      "a.md": `# A\n\n![[tini.ts]] [x](claim:tiny/add-up)\n\n\`\`\`ts run name=tiny\n${TINY}\`\`\`\n`,
    };
    const built = await buildSite(sources, {}, { "tiny.ts": TINY });
    expect(built.exitCode).toBe(1);
    expect(built.output).toContain(
      'notes/a.md:3:1  error  There is no example "tini".\n    did you mean ![[tiny.ts]]?',
    );
    expect(built.output).toContain("notes/a.md:3:14  error  ");
    expect(built.output).toContain("did you mean claim:tiny/adds-up?");
    expect(built.output).toMatch(
      /notes\/a\.md:5:11 {2}error {2}The example "tiny" is also in .*examples\/tiny\.ts\./,
    );
    built.remove();
  });
});

test("an edited example renders anew the notes that show it, and no others", async () => {
  site.writeExamples({ "in-memory-sessions.ts": SESSIONS.replace("Who remembers", "Who then remembers") });
  await record(site);
  const edited = await site.rebuild();
  expect(edited.exitCode, edited.output).toBe(0);
  expect(edited.output).toContain("3 notes, 1 rendered");
  expect(edited.read("notes/sessions/index.html")).toContain("Who then remembers");
  expect(edited.read("notes/components/index.html")).toContain("Who then remembers");
});
