import { expect, test } from "vitest";
import { machineWords, tokensOf } from "./holding-words.ts";
import type { Holding, MachineState } from "./run-state.ts";

const holding = (where: Holding["where"], ...entries: [string, string][]): Holding => ({
  label: "Carts",
  where,
  entries: new Map(entries),
});
const up: MachineState = { life: "up", how: "started", isCutOff: false };
const down: MachineState = { life: "down", how: "killed", isCutOff: false };
const token = (where: Holding["where"], words: string, more = 0) => ({
  where,
  words,
  more,
  isEmpty: words === "empty",
});

test.each([
  ["nothing is known of it", undefined, []],
  [
    "an entry",
    { holdings: [holding("server", ["ana", "tea"])], isGone: false },
    [token("server", "ana: tea")],
  ],
  [
    "the last written of several",
    { holdings: [holding("outside", ["ana", "tea"], ["ben", "cup"], ["eve", "pot"])], isGone: false },
    [token("outside", "eve: pot", 2)],
  ],
  [
    "two places",
    { holdings: [holding("client", ["id", "k"]), holding("server", ["ana", ""])], isGone: false },
    [token("server", "ana"), token("client", "id: k")],
  ],
  [
    "an empty memory",
    { machine: up, holdings: [holding("server")], isGone: false },
    [token("server", "empty")],
  ],
  [
    "a memory that is gone with its machine",
    { machine: down, holdings: [holding("server")], isGone: false },
    [],
  ],
  ["a memory of machines that are down", { holdings: [holding("server")], isGone: true }, []],
  ["a store that nobody has written to", { holdings: [holding("outside")], isGone: false }, []],
  [
    "more than there is room for",
    { holdings: [holding("server", ["a".repeat(20), "b".repeat(30)])], isGone: false },
    [token("server", `${"a".repeat(11)}…: ${"b".repeat(17)}…`)],
  ],
])("%s", (_, look, tokens) => {
  expect(tokensOf(look)).toEqual(tokens);
});

test.each([
  [undefined, ""],
  [up, ""],
  [down, "killed"],
  [{ ...up, life: "draining" as const }, "draining"],
  [{ ...up, life: "absent" as const }, "not there yet"],
  [{ ...up, isCutOff: true }, "cut off"],
  [{ ...down, isCutOff: true }, "killed, cut off"],
])("%j: %s", (machine, words) => {
  expect(machineWords(machine)).toBe(words);
});
