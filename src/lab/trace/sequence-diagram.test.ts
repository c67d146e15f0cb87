import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TraceEvent } from "./event.ts";
import { sequenceDiagram } from "./sequence-diagram.ts";

const linesOf = (trace: readonly TraceEvent[]) =>
  sequenceDiagram(trace)
    .trimEnd()
    .split("\n")
    .map((line) => line.trim());

test("draws messages, state and what becomes of machines, in order", () => {
  const trace: readonly TraceEvent[] = [
    { t: 0, kind: "node", to: "A", value: "started" },
    { t: 0, kind: "request", from: "Client", to: "A", key: "POST /ana" },
    { t: 5, kind: "state", from: "Memory", to: "A", where: "server", key: "ana", value: null },
    { t: 5, kind: "state", from: "A", to: "Memory", where: "server", key: "ana", value: "tea" },
    {
      t: 5,
      kind: "state",
      from: "A",
      to: "Store",
      where: "outside",
      key: "REPLACE INTO t VALUES (?, ?)",
      value: ["ana", "tea"],
    },
    { t: 6, kind: "state", from: "Store", to: "A", where: "outside", key: "SELECT * FROM t", value: [] },
    { t: 6, kind: "state", from: "Store", to: "A", where: "outside", key: "SELECT * FROM t", value: [] },
    { t: 7, kind: "response", from: "A", to: "Client", key: "POST /ana", status: 200, value: "lost" },
    { t: 8, kind: "log", value: "printed" },
    { t: 8, kind: "node", to: "A", value: "killed" },
    { t: 8, kind: "state", to: "Memory", where: "server", key: "*", value: null },
    { t: 8, kind: "response", to: "Client", key: "GET /ana", status: 503 },
    { t: 9, kind: "claim", key: "lost", value: true },
  ];
  expect(linesOf(trace)).toEqual([
    "sequenceDiagram",
    "participant p0 as Client",
    "participant p1 as A",
    "participant p2 as Store",
    "p0->>p1: POST /ana",
    "Note over p1: Memory: no ana",
    "Note over p1: Memory: ana = tea",
    "p1->>p2: ana = tea",
    "p2-->>p1: no rows",
    "p1--xp0: 200",
    "Note over p1: killed",
    "Note over p1: Memory: everything is lost",
    "Note over p0: GET /ana: 503, no server takes it",
  ]);
});

test.each([
  ["a;b", "a#59;b"],
  ["#x", "#35;x"],
  ["<b>x</b> &lt;", "#60;b#62;x#60;/b#62; #38;lt#59;"],
  ["one\ntwo\u2028three", "one two three"],
  ["%%{init: {}}%%", "#37;#37;{init: {}}#37;#37;"],
  ["$$x$$", "#36;#36;x#36;#36;"],
  ["a@{ type }", "a#64;{ type }"],
  ["wrap: x", "wrap#58; x"],
  [" nowrap: x", "nowrap#58; x"],
  [":x", "#58;x"],
  ["end", "end"],
  ["100 %, 5 $, a@b: c", "100 %, 5 $, a@b: c"],
  ["x".repeat(99), `${"x".repeat(47)}…`],
  ["", "#32;"],
])("%j stays words", (text, written) => {
  const [, , , message] = linesOf([{ t: 0, kind: "request", from: "A", to: "B", key: text }]);
  expect(message).toBe(`p0->>p1: ${written}`);
});

test("says how much of a long run it leaves out", () => {
  const trace = Array.from(
    { length: 100 },
    (_, t): TraceEvent => ({ t, kind: "request", from: "A", to: "B", key: "x" }),
  );
  const lines = linesOf(trace);
  expect(lines.filter((line) => line.includes("->>"))).toHaveLength(60);
  expect(lines.at(-1)).toBe("Note over p0,p1: 40 more are left out");
});

test("keeps the number of participants bounded", () => {
  const trace = Array.from(
    { length: 30 },
    (_, t): TraceEvent => ({ t, kind: "request", from: "A", to: `B ${t}`, key: "x" }),
  );
  expect(linesOf(trace).filter((line) => line.startsWith("participant"))).toHaveLength(12);
  expect(linesOf(trace).at(-1)).toBe("Note over p0,p11: 19 more are left out");
});

test("says that nothing was sent", () => {
  expect(linesOf([{ t: 0, kind: "log", value: "x" }])).toEqual([
    "sequenceDiagram",
    "participant p0 as Nobody",
    "Note over p0: No message was sent.",
  ]);
});

const EXAMPLES = join(import.meta.dirname, "../../../content/examples");

test.each(readdirSync(EXAMPLES).filter((file) => file.endsWith(".run.json")))("draws %s", (file) => {
  const { trace } = JSON.parse(readFileSync(join(EXAMPLES, file), "utf8")) as { trace: TraceEvent[] };
  const line = /^(sequenceDiagram|participant p\d+ as .+|p\d+--?(>>|x)p\d+: .+|Note over p\d+(,p\d+)?: .+)$/;
  for (const each of linesOf(trace)) expect(each).toMatch(line);
});
