import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite, run, writeSite } from "../build-site.ts";
import { EXAMPLES, NOTES, SESSIONS, TINY } from "../one-site/examples.ts";

const check = async ({ notesDir }: BuiltSite, ...args: string[]) =>
  run(["scripts/check.ts", ...args], { NOTES_DIR: notesDir });

let site: BuiltSite;
beforeAll(async () => {
  const written = writeSite(NOTES, { BASE: "/repo" }, EXAMPLES);
  expect((await written.build()).exitCode).toBe(1);
  await written.record();
  site = await written.build();
  expect(site.exitCode, site.output).toBe(0);
});
afterAll(() => site?.remove());

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
    const failed = await site.build();
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
  await site.record();
  const edited = await site.build();
  expect(edited.exitCode, edited.output).toBe(0);
  expect(edited.output).toContain("3 notes, 1 rendered");
  expect(edited.read("notes/sessions/index.html")).toContain("Who then remembers");
  expect(edited.read("notes/components/index.html")).toContain("Who then remembers");
});
