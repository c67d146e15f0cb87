import { describe, expect, test } from "vitest";
import { type Balancer, consistentHash, cookieAffinity, leastConnections, roundRobin } from "./balancers.ts";

const up = (...names: string[]) => names.map((name) => ({ name, active: 0 }));
const ask = (cookie?: string, path = "/") =>
  new Request(`http://lab.test${path}`, cookie === undefined ? {} : { headers: { cookie } });
const choices = (balancer: Balancer, names: readonly string[], count: number) =>
  Array.from({ length: count }, () => balancer.choose(ask(), up(...names))?.name);

test("round robin takes turns, and nobody where there is none", () => {
  const balancer = roundRobin();
  expect(choices(balancer, ["A", "B", "C"], 4)).toEqual(["A", "B", "C", "A"]);
  expect(choices(balancer, ["A", "B"], 2)).toEqual(["A", "B"]);
  expect(choices(balancer, [], 1)).toEqual([undefined]);
});

test.each([
  [[3, 1, 2], "B"],
  [[1, 1, 1], "A"],
  [[2, 2, 0], "C"],
])("least connections, with %j at work, chooses %s", (active, name) => {
  const nodes = up("A", "B", "C").map((node, index) => ({ ...node, active: active[index] ?? 0 }));
  expect(leastConnections().choose(ask(), nodes)?.name).toBe(name);
});

describe("session affinity", () => {
  test.each([
    ["affinity=B", ["A", "B"], "B"],
    ["x=1; affinity=B", ["A", "B"], "B"],
    [undefined, ["A", "B"], "A"],
    ["affinity=C", ["A", "B"], "A"],
    ["affinity=B", [], undefined],
  ])("with %s and %j up goes to %s", (cookie, names, expected) => {
    expect(cookieAffinity().choose(ask(cookie), up(...names))?.name).toBe(expected);
  });

  test.each([
    [undefined, "affinity=Server%20A; Path=/"],
    ["affinity=Server%20A", null],
    ["affinity=Server%20B", "affinity=Server%20A; Path=/"],
  ])("with %s marks the answer of Server A by %s", (cookie, expected) => {
    const response = new Response();
    cookieAffinity().mark?.(response, ask(cookie), { name: "Server A", active: 0 });
    expect(response.headers.get("set-cookie")).toBe(expected);
  });

  test("the cookie may have another name", () => {
    expect(cookieAffinity("stay").choose(ask("stay=B"), up("A", "B"))?.name).toBe("B");
  });
});

test("consistent hashing keeps a key where it is when another node goes", () => {
  const balancer = consistentHash((request) => new URL(request.url).pathname);
  const nodeOf = (path: string, names: string[]) => balancer.choose(ask(undefined, path), up(...names))?.name;
  const paths = Array.from({ length: 50 }, (_, index) => `/cart/${index}`);
  const before = paths.map((path) => nodeOf(path, ["A", "B", "C"]));
  expect(new Set(before)).toEqual(new Set(["A", "B", "C"]));
  paths.forEach((path, index) => {
    if (before[index] !== "C") expect(nodeOf(path, ["A", "B"])).toBe(before[index]);
  });
  expect(nodeOf("/", [])).toBeUndefined();
});
