import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { sceneOf } from "./scene.ts";
import { CART, EDGES, NODES } from "./testing.ts";

const scene = sceneOf(NODES, EDGES, CART);

test.each([
  [0, []],
  [
    1,
    [
      {
        from: "Client",
        to: "Server A",
        route: { edge: 0, isBackwards: false },
        label: "POST /ana",
        kind: "request",
      },
    ],
  ],
  [
    2,
    [
      {
        from: "Carts",
        to: "Server A",
        route: { edge: 2, isBackwards: true },
        label: "no ana",
        kind: "state",
        where: "server",
      },
    ],
  ],
  [
    3,
    [
      {
        from: "Server A",
        to: "Carts",
        route: { edge: 2, isBackwards: false },
        label: "tea",
        kind: "state",
        where: "server",
      },
    ],
  ],
  [
    4,
    [
      {
        from: "Server A",
        to: "Client",
        route: { edge: 0, isBackwards: true },
        label: "200",
        kind: "response",
      },
    ],
  ],
  [5, [{ from: "Client", label: "k1", kind: "state", where: "client" }]],
  [6, []],
  [7, [{ to: "Client", label: "503", kind: "trouble" }]],
  [8, []],
  [
    9,
    [
      {
        from: "Server B",
        to: "Store",
        route: { edge: 3, isBackwards: false },
        label: "cup",
        kind: "state",
        where: "outside",
      },
    ],
  ],
])("shows at step %d what travels", (step, travels) => {
  expect(scene.travels(step)).toEqual(travels.map((travel) => ({ count: 1, isLost: false, ...travel })));
});

const looks = (step: number, nodes = NODES) => {
  const own = sceneOf(nodes, EDGES, CART);
  return [...own.looks(own.state(step))].map(([name, { machine, holdings, isGone }]) =>
    [
      name,
      machine?.how,
      isGone ? "gone" : "",
      ...holdings.map(({ label, entries }) => `${label} ${[...entries]}`),
    ]
      .filter(Boolean)
      .join("; "),
  );
};

test.each([
  [3, ["Server A; started", "Server B; started", "Carts; Carts ana,tea"]],
  [6, ["Server A; killed", "Server B; started", "Carts; gone; Carts ", "Client; Cookies id,k1"]],
  [8, ["Server A; revived", "Server B; started", "Carts; Carts ", "Client; Cookies id,k1"]],
])("shows at step %d how nodes are and what they keep", (step, expected) => {
  expect(looks(step)).toEqual(expected);
});

test("shows a memory that is not drawn in the server that has it", () => {
  const nodes = NODES.filter(({ name }) => name !== "Carts");
  expect(looks(3, nodes)).toEqual(["Server A; started; Carts ana,tea", "Server B; started"]);
});

test("leaves out what happens between those that are not drawn", () => {
  const client = sceneOf([{ name: "Client", label: "Client" }], [], CART);
  expect(client.steps.slice(1).map(({ events }) => events[0]?.kind)).toEqual([
    "request",
    "response",
    "state",
    "response",
  ]);
  expect(sceneOf([], [], CART).steps).toHaveLength(1);
});

test("takes the drawn lines between two in turn, and shows what goes the same way at once as one", () => {
  const twice = [EDGES[0], EDGES[0]].filter((edge) => edge !== undefined);
  const request = (t: number, key: string): TraceEvent => ({
    t,
    kind: "request",
    from: "Client",
    to: "Server A",
    key,
  });
  const both = sceneOf(NODES, twice, [request(0, "a"), request(5, "a"), request(9, "b")]);
  expect([1, 2, 3].map((step) => both.travels(step)[0]?.route?.edge)).toEqual([0, 1, 0]);
  const burst = sceneOf(NODES, EDGES, [request(0, "a"), request(0, "a"), request(0, "a")]);
  expect(burst.travels(1).map(({ label, count }) => [label, count])).toEqual([["a", 3]]);
  const mixed = sceneOf(NODES, EDGES, [request(0, "a"), request(0, "b")]);
  expect(mixed.travels(1).map(({ label, count }) => [label, count])).toEqual([["", 2]]);
});

test("knows what the run calls a node", () => {
  const named = sceneOf([{ name: "Left/Server A", label: "Server A" }], [], CART);
  expect([...named.actors]).toEqual([["Left/Server A", "Server A"]]);
});
