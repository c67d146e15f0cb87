import { describe, expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import type { RecordedRun } from "../example.ts";
import { differenceFromRecord, differenceOfTraces } from "./difference.ts";

const log = (t: number, value: string): TraceEvent => ({ t, kind: "log", value });
const RUN: RecordedRun = {
  seed: 1,
  hash: "a",
  output: ["one", "two", "three"],
  claims: [{ id: "a", holds: true }],
  trace: [log(0, "one"), log(0, "two"), log(0, "three")],
};

describe("a run beside the recorded one", () => {
  test.each<[what: string, now: Partial<RecordedRun>, lines: string[] | undefined]>([
    ["is the same", {}, undefined],
    ["printed another line", { output: ["one", "2", "three"] }, ["output, line 2:", "- two", "+ 2"]],
    ["printed less", { output: ["one", "two"] }, ["output, line 3:", "- three"]],
    ["printed more", { output: ["zero", ...RUN.output] }, ["output, line 1:", "+ zero"]],
    ["printed the same twice", { output: [...RUN.output, "three"] }, ["output, line 4:", "+ three"]],
    [
      "printed several lines at once",
      { output: ["one\ntwo\nthree!"] },
      ["output, line 3:", "- three", "+ three!"],
    ],
    [
      "judged otherwise",
      { claims: [{ id: "a", holds: false }] },
      ["claims, from 1:", "- a holds", "+ a does not hold"],
    ],
    [
      "took longer",
      { trace: [log(0, "one"), log(7, "two"), log(0, "three")] },
      ["trace, event 2:", '- {"kind":"log","t":0,"value":"two"}', '+ {"kind":"log","t":7,"value":"two"}'],
    ],
    ["has another hash alone", { hash: "b" }, ["hash, line 1:", "- a", "+ b"]],
  ])("%s", (_, now, lines) => {
    expect(differenceFromRecord(RUN, { ...RUN, ...now })?.split("\n")).toEqual(lines);
  });

  test("of many lines, or long ones, the first are shown", () => {
    const many = Array.from({ length: 9 }, (_, index) => `${index}`.repeat(200));
    expect(differenceFromRecord(RUN, { ...RUN, output: many })?.split("\n")).toEqual([
      "output, line 1:",
      "- one",
      "- two",
      "- three",
      ...["0", "1", "2", "3"].map((digit) => `+ ${digit.repeat(99)}…`),
      "+ … 5 more",
    ]);
  });
});

test("two runs part at an event", () => {
  expect(differenceOfTraces([log(0, "a"), log(1, "b")], [log(0, "a"), log(1, "c")])?.split("\n")[0]).toBe(
    "event 2:",
  );
  expect(differenceOfTraces([log(0, "a")], [log(0, "a")])).toBeUndefined();
});
