import { describe, expect, test } from "vitest";
import { labelsOf } from "../links/link-label.ts";
import { notebook } from "../testing.ts";
import { shownSentence, shownText } from "./shown-words.ts";

const others = {
  "lock.md": "# Lock Contention\n\n## Cost\n\nWords.",
  "20250104-wal.md": "# Write-Ahead Log\n\nWords.",
  "why.md": "# Who's there? Nobody",
};

function read(source: string) {
  const { book, note } = notebook({ ...others, "a.md": source }, ["lock.png"]);
  const { id, summary } = note("a.md");
  const links = book.graph.links.get(id) ?? [];
  return { summary, links, labels: labelsOf(links) };
}

describe("the words of a text are those that its page shows", () => {
  test.each([
    ["Clocks drift, a blocked one waits: [[lock]].", "Clocks drift, a blocked one waits: Lock Contention."],
    ["[[lock]], [[lock]] and a lock", "Lock Contention, Lock Contention and a lock"],
    ["`lock` or **[[lock]]**", "lock or Lock Contention"],
    [
      "*See [[20250104-wal]]*: [[20250104-wal|the log]] 20250104-wal",
      "See Write-Ahead Log: the log 20250104-wal",
    ],
    ["[lock](lock.md) is [[Lock Contention]], not [[LOCK]]", "lock is Lock Contention, not Lock Contention"],
    ["[[lock#Cost]] and [](lock.md)", "Lock Contention: Cost and Lock Contention"],
    ["![lock](lock.png) with [[lock]]", "with Lock Contention"],
    ["See ![lock](lock.png) here, ![[lock#Cost]] there", "See here, Lock Contention: Cost there"],
    ["[[why]] is a question", "Who\u2019s there? Nobody is a question"],
    ["A claim[^1] of [[lock]].\n\n[^1]: lock", "A claim of Lock Contention."],
    ["次の[[lock]]です。", "次のLock Contentionです。"],
    ["[[nobody]] of [[lock]]", "nobody of Lock Contention"],
  ])("%s", (source, shown) => {
    const { summary, labels } = read(source);
    expect(shownText(summary, labels)).toBe(shown);
  });
});

test("so are those of the sentence around a link, whatever other links are in it", () => {
  const { links, labels } = read(
    "Zero. A clock, [[20250104-wal]], `lock` and [[lock]] by [[why]] are it. End.",
  );
  expect(links.map(({ link }) => shownSentence(link.sentence, link.offset, labels).join("|"))).toEqual([
    "A clock, |Write-Ahead Log|, lock and Lock Contention by Who\u2019s there? Nobody are it.",
    "A clock, Write-Ahead Log, lock and |Lock Contention| by Who\u2019s there? Nobody are it.",
    "A clock, Write-Ahead Log, lock and Lock Contention by |Who\u2019s there? Nobody| are it.",
  ]);
});
