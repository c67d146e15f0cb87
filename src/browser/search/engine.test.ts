import { expect, test, vi } from "vitest";
import { answer } from "./engine.ts";
import type { Index, Match } from "./pagefind.ts";
import { parseQuery } from "./query.ts";
import { parseWordList } from "./spelling.ts";

const NOTES: Record<string, string> = {
  stateful: "a session in memory",
  idempotency: "idempotency makes retry safe",
  storms: "retry storms",
  train: "新 幹 線 と 新 し い 駅",
  airport: "新 し い 線 と 幹 部",
};
const WORDS = parseWordList("retry\nsession\nmemory\nidempotency\nstorms");

/** Answers as Pagefind does: unknown words fall back to their longest known beginning, or are passed over. */
const index: Index = {
  filters: async () => ({}),
  search: async (query, options) => {
    const phrase = query?.startsWith('"') ? query.slice(1, -1) : null;
    const results = Object.keys(NOTES)
      .filter((id) => (options?.filters?.tag ?? id) === id)
      .flatMap((id) => match(id, phrase, query ?? ""));
    return { results, unfilteredResultCount: results.length };
  },
};

function match(id: string, phrase: string | null, query: string): Match[] {
  const words = (NOTES[id] ?? "").split(" ");
  const all = Object.values(NOTES).flatMap((text) => text.split(" "));
  const terms = (phrase === null ? query.split(" ") : []).filter(Boolean).flatMap((term) => {
    const known = Array.from(term, (_, n) => term.slice(0, term.length - n));
    return (
      known.find((beginning, n) =>
        all.some((word) => (n === 0 ? word.startsWith(beginning) : word === beginning)),
      ) ?? []
    );
  });
  const hit = (word: string) => terms.some((term) => word.startsWith(term));
  const matches =
    phrase === null
      ? terms.every((term) => words.some((word) => word.startsWith(term))) &&
        (terms.length > 0 || query === "")
      : words.join(" ").includes(phrase);
  const data = async () => ({
    url: `/${id}/`,
    content: words.join(" "),
    meta: { id, title: "" },
    filters: {},
    anchors: [],
  });
  return matches
    ? [{ id, score: 1, words: [...words.keys()].filter((at) => hit(words[at] ?? "")), data }]
    : [];
}

async function ask(typed: string, tag = "") {
  const words = vi.fn(async () => WORDS);
  const given = await answer(index, parseQuery(typed), tag, words);
  const notes = await Promise.all(given.notes.map(async (load) => (await load()).id));
  return { notes, unknown: given.unknown, each: given.each, asked: words.mock.calls.length };
}

test.each([
  ["session", ["stateful"]],
  ["retr", ["idempotency", "storms"]],
  ["retry safe", ["idempotency"]],
  ['"retry storms"', ["storms"]],
  ["新幹線", ["train"]],
  ["新しい", ["train", "airport"]],
])("%j finds %j without the list of words", async (typed, ids) => {
  expect(await ask(typed)).toEqual({ notes: ids, unknown: [], each: [], asked: 0 });
});

test("a misspelt word is corrected", async () => {
  expect(await ask("idempotancy")).toMatchObject({
    notes: ["idempotency"],
    unknown: [{ typed: "idempotancy", meant: "idempotency" }],
    asked: 1,
  });
});

test("each unknown word of several is corrected on its own", async () => {
  expect(await ask("sesion memroy")).toMatchObject({
    notes: ["stateful"],
    unknown: [
      { typed: "sesion", meant: "session" },
      { typed: "memroy", meant: "memory" },
    ],
  });
});

test("an unknown word beside known ones is left out, and said", async () => {
  expect(await ask("storms kubernetes")).toMatchObject({
    notes: ["storms"],
    unknown: [{ typed: "kubernetes", meant: null }],
  });
});

test("an unknown word alone finds nothing, whatever the index falls back to", async () => {
  expect(await ask("retrospective")).toMatchObject({
    notes: [],
    unknown: [{ typed: "retrospective", meant: null }],
  });
});

test("where words are known but never together, each is counted and the list is not fetched", async () => {
  expect(await ask("session storms")).toEqual({
    notes: [],
    unknown: [],
    each: [
      { text: "session", notes: 1 },
      { text: "storms", notes: 1 },
    ],
    asked: 0,
  });
});

test("the small words of a question are passed over, unless there are no others", async () => {
  expect(await ask("what is a session?")).toMatchObject({ notes: ["stateful"], unknown: [], asked: 0 });
  expect(await ask("what is in")).toMatchObject({ notes: ["stateful"] });
});

test("of three words a note may lack one", async () => {
  expect(await ask("idempotency retry session")).toMatchObject({ notes: ["idempotency"], unknown: [] });
});

test("without a list of words the search still answers", async () => {
  const given = await answer(index, parseQuery("storms kubernetes"), "", () =>
    Promise.reject(new Error("offline")),
  );
  expect(given).toMatchObject({ unknown: [{ typed: "kubernetes", meant: null }] });
  expect(given.notes).toHaveLength(1);
});

test("a tag alone lists its notes, and narrows a search", async () => {
  expect(await ask("", "storms")).toMatchObject({ notes: ["storms"] });
  expect(await ask("retry", "storms")).toMatchObject({ notes: ["storms"] });
});
