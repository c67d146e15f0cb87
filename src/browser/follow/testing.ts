import type { TraceEvent } from "../../lab/trace/event.ts";

/** A server that keeps a cart in its memory, is killed with it, and comes back without: for tests. */
export const CART: readonly TraceEvent[] = [
  { t: 0, kind: "node", to: "Server A", value: "started" },
  { t: 0, kind: "node", to: "Server B", value: "started" },
  { t: 0, kind: "request", from: "Client", to: "Server A", key: "POST /ana" },
  { t: 5, kind: "state", from: "Carts", to: "Server A", where: "server", key: "ana", value: null },
  { t: 5, kind: "state", from: "Server A", to: "Carts", where: "server", key: "ana", value: "tea" },
  { t: 5, kind: "response", from: "Server A", to: "Client", key: "POST /ana", status: 200 },
  { t: 10, kind: "state", from: "Client", to: "Cookies", where: "client", key: "id", value: "k1" },
  { t: 10, kind: "log", value: "POST 200" },
  { t: 10, kind: "node", to: "Server A", value: "killed" },
  { t: 10, kind: "state", to: "Carts", where: "server", key: "*", value: null },
  { t: 10, kind: "log", value: "It dies." },
  { t: 10, kind: "response", to: "Client", key: "GET /ana", status: 503 },
  { t: 10, kind: "node", to: "Server A", value: "revived" },
  {
    t: 20,
    kind: "state",
    from: "Server B",
    to: "Store",
    where: "outside",
    key: "INSERT INTO t VALUES (?, ?)",
    value: ["ana", "cup"],
  },
  { t: 20, kind: "claim", key: "lost", value: true },
];

export const NODES = ["Client", "Server A", "Server B", "Carts", "Store"].map((name) => ({
  name,
  label: name,
}));

export const EDGES = [
  { from: "Client", to: "Server A" },
  { from: "Client", to: "Server B" },
  { from: "Server A", to: "Carts" },
  { from: "Server B", to: "Store" },
];
