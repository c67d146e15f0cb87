import { expect, test } from "vitest";
import { loadUntilStill } from "./load-until-still.ts";

/** Loads from a file whose text is each of these in turn: at each step, `settle` or `load`, as told. */
async function loaded(changes: Readonly<Record<string, string>>, known?: string): Promise<string[]> {
  let text = "old";
  let step = 0;
  const seen: string[] = [];
  const change = (what: string) => {
    text = changes[`${what} ${++step}`] ?? text;
  };
  const now = await loadUntilStill(
    async () => {
      seen.push(text);
      change("load");
    },
    () => text,
    async () => change("settle"),
    known,
  );
  expect(now).toBe(text);
  return seen;
}

test.each<[string, Record<string, string>, string[]]>([
  ["nothing changes", {}, ["old"]],
  ["a save ends before the load", { "settle 1": "new" }, ["new"]],
  ["a file is written during the load", { "load 2": "new" }, ["old", "new"]],
  ["it is emptied, then written", { "settle 1": "", "load 2": "new" }, ["", "new"]],
  ["it is written twice", { "load 2": "newer", "load 4": "newest" }, ["old", "newer", "newest"]],
])("%s", async (_, changes, seen) => {
  expect(await loaded(changes)).toEqual(seen);
});

test("what is as it was loaded is not loaded again", async () => {
  expect(await loaded({}, "old")).toEqual([]);
  expect(await loaded({}, "older")).toEqual(["old"]);
});
