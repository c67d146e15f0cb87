/**
 * A counter without conflicts
 *
 * Two doors count visitors while the network is down: what is the sum?
 */
import { claim, client, cluster, drop, heal, kill, partition, revive } from "lab";

/** A G-Counter: each replica raises an entry of its own, and no other. */
type Counter = Readonly<Record<string, number>>;

const total = (counter: Counter) => Object.values(counter).reduce((sum, each) => sum + each, 0);

/** Of each entry the greater one. */
function merge(one: Counter, other: Counter): Counter {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(names.map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]));
}

const museum = cluster({
  nodes: ["Server"],
  serve(node) {
    const visitors = node.memory<Counter>("Visitors");
    return async (request) => {
      const rule = new URL(request.url).pathname;
      const sent: Counter = await request.json();
      const kept = rule === "/merge" ? merge(visitors.get(rule) ?? {}, sent) : sent;
      visitors.set(rule, kept);
      return Response.json(kept);
    };
  },
});

function door(name: string) {
  const device = client(name, museum, { timeout: 1_000, retries: 1 });
  const memory = device.memory<Counter>("Own counter");
  const own = () => memory.get("visitors") ?? {};
  return {
    own,
    count: (people: number) => memory.set("visitors", { ...own(), [name]: (own()[name] ?? 0) + people }),
    async send(rule: "/replace" | "/merge"): Promise<number> {
      const sent = own();
      const response = await device.fetch(rule, { method: "PUT", body: JSON.stringify(sent) });
      const kept: Counter = await response.json();
      memory.set("visitors", merge(sent, kept));
      console.log(`  ${name} sends`, sent, `→ the server has ${total(kept)}`);
      return total(kept);
    },
  };
}

export default async function scenario() {
  const [a, b] = [door("Door A"), door("Door B")];
  partition(["Door A", "Door B"], "Server");
  a.count(10);
  const early = a.own();
  a.count(20);
  b.count(12);
  const [late, other] = [a.own(), b.own()];
  heal();
  console.log("Cut off, Door A has counted 30 and Door B 12. The server keeps what it was sent last:");
  await a.send("/replace");
  claim("last-write-loses", (await b.send("/replace")) === 12);

  console.log("The same messages, but the server merges:");
  await a.send("/merge");
  claim("merge-loses-nothing", (await b.send("/merge")) === 42);

  console.log("The answer to Door A is lost, so it sends again:");
  drop("Server", "Door A");
  claim("twice-is-once", (await a.send("/merge")) === 42);

  const orders = [
    [early, late, other],
    [other, late, early],
    [late, other, early, late, other],
  ];
  const sums = orders.map((order) => total(order.reduce(merge, {})));
  console.log(`In other orders, with an old message last, or some twice: ${sums.join(", ")}`);
  claim("any-order", new Set(sums).size === 1 && sums[0] === 42);

  kill("Server");
  revive("Server");
  console.log("The server dies with all it knew. One door brings it back:");
  claim("a-replica-restores-the-server", (await b.send("/merge")) === 42);
}
