import { describe, expect, test } from "vitest";
import { formatShare, MOST_FAULTS, parseShare, type Share } from "./share.ts";

const kill = { at: 200, do: "kill", node: "Server A" } as const;

describe("what was written is read again", () => {
  test.each<[hash: string, share: Share]>([
    ["#example:carts", { name: "carts", faults: [] }],
    ["#example:carts&seed=0", { name: "carts", seed: 0, faults: [] }],
    ["#example:carts&fault=200,kill,Server%20A", { name: "carts", faults: [kill] }],
    [
      "#example:carts&seed=4294967295&fault=0.5,heal,A%2CB&fault=200,kill,Server%20A&edit=q1-_",
      { name: "carts", seed: 4294967295, faults: [{ at: 0.5, do: "heal", node: "A,B" }, kill], edit: "q1-_" },
    ],
    [
      "#example:carts&fault=1,drain,Stateful%2FServer%20A%20%26%3D%23%20%C3%A9",
      { name: "carts", faults: [{ at: 1, do: "drain", node: "Stateful/Server A &=# é" }] },
    ],
  ])("%s", (hash, share) => {
    expect(formatShare(share)).toBe(hash);
    expect(parseShare(hash)).toEqual({ ...share, diagnostics: [] });
  });
});

test("an address that was escaped once more on its way still says the same", () => {
  expect(parseShare("#example:carts&fault=200%2Ckill%2CServer%20A")?.faults).toEqual([kill]);
});

test.each(["", "#", "#core-idea", "#example", "example:carts"])("%j is about no example", (hash) => {
  expect(parseShare(hash)).toBeUndefined();
});

test.each<[part: string, diagnostic: string]>([
  ["seed=", "gives “” as the seed, which is no whole number from 0 to 4294967295"],
  ["seed=-1", "gives “-1” as the seed"],
  ["seed=1e3", "gives “1e3” as the seed"],
  ["seed=4294967296", "gives “4294967296” as the seed"],
  ["seed=%E0%A4%A", "has a part that cannot be read: “seed=%E0%A4%A”"],
  ["fault=", "has a fault without a time in milliseconds: “”"],
  ["fault=soon,kill,A", "has a fault without a time"],
  ["fault=-5,kill,A", "has a fault without a time"],
  ["fault=86400001,kill,A", "has a fault without a time"],
  ["fault=Infinity,kill,A", "has a fault without a time"],
  ["fault=1,explode,A", "none of kill, revive, drain, scale, partition, heal"],
  ["fault=1,__proto__,A", "none of kill"],
  ["fault=1,kill", "has a fault without a time"],
  ["fault=1,kill,", "names no node"],
  ["fault=1,kill,%20", "names no node"],
  ["fault=1,kill,A%0AB", "names no node"],
  ["fault=1,kill,A%E2%80%AEB", "names no node"],
  [`fault=1,kill,${"A".repeat(101)}`, "names no node"],
  ["edit=", "has an edit that cannot be read"],
  ["edit=%3Cscript%3E", "has an edit that cannot be read"],
  ["__proto__=1", "says “__proto__”, which this page does not know"],
  ["", "says “”, which this page does not know"],
])("%j is left out, with a reason", (part, diagnostic) => {
  const { diagnostics, ...rest } = parseShare(`#example:carts&${part}`) ?? { diagnostics: [] };
  expect(rest).toEqual({ name: "carts", faults: [] });
  expect(diagnostics).toEqual([expect.stringContaining(diagnostic)]);
  expect(diagnostics[0]).toMatch(/^This link [^\n]{0,160}\.$/);
});

test("what is good beside what is bad is taken", () => {
  const read = parseShare("#example:carts&seed=x&seed=7&fault=?&fault=200,kill,Server%20A");
  expect(read).toMatchObject({ seed: 7, faults: [kill] });
  expect(read?.diagnostics).toHaveLength(2);
});

test("more faults than anyone writes, and addresses without end, are refused", () => {
  const many = parseShare(`#example:carts${"&fault=1,kill,A".repeat(MOST_FAULTS + 1)}`);
  expect(many?.faults).toHaveLength(MOST_FAULTS);
  expect(many?.diagnostics).toEqual(["This link has more than 20 faults; the rest are left out."]);
  expect(parseShare(`#example:carts&edit=${"A".repeat(100_000)}`)).toEqual({
    name: "carts",
    faults: [],
    diagnostics: ["This link is too long to be read."],
  });
});

test("a strange word is quoted short and harmless", () => {
  const [diagnostic] =
    parseShare(`#example:carts&seed=${encodeURIComponent("\u202e".repeat(50))}`)?.diagnostics ?? [];
  expect(diagnostic).toContain(`“${"�".repeat(40)}…”`);
});
