/**
 * Replication lag
 *
 * What does a client read that has just written?
 *
 * @try PUT / -H "x-ask: Leader" -d "9 Oak Street"
 * @try GET / -H "x-ask: Follower B"
 */
import { claim, client, cluster, sleep } from "lab";

/** Milliseconds until a follower has applied a change. B is busy. */
const LAG: Readonly<Record<string, number>> = { "Follower A": 20, "Follower B": 300 };

const address = cluster({
  nodes: ["Leader", "Follower A", "Follower B"],
  balancer: { choose: (request, up) => up.find(({ name }) => name === request.headers.get("x-ask")) },
  serve(node) {
    // All changes in their order: the last one is the address, their number is the position.
    const log = node.memory<string>("Log");
    const lag = LAG[node.name];
    return async (request) => {
      if (request.method === "PUT") {
        const body = await request.text();
        if (lag !== undefined) await sleep(lag);
        log.set(`${log.size + 1}`, body);
        // The leader tells its followers, and answers without waiting for them.
        if (lag === undefined)
          for (const peer of node.peers) node.fetch(peer, "/", { method: "PUT", body }).catch(() => {});
      }
      const after = Number(request.headers.get("x-after") ?? 0);
      for (let waited = 0; log.size < after && waited < 1_000; waited += 10) await sleep(10);
      const status = log.size < after ? 503 : 200;
      return new Response(log.get(`${log.size}`), { status, headers: { "x-position": `${log.size}` } });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", address);
  const ask = async (node: string, init: RequestInit = {}) => {
    const start = performance.now();
    const response = await ana.fetch("/", { ...init, headers: { "x-ask": node, ...init.headers } });
    const position = response.headers.get("x-position") ?? "0";
    const text = await response.text();
    const ms = performance.now() - start;
    console.log(`  ${init.method ?? "GET"} ${node.padEnd(10)} → ${position}: ${text} (${ms} ms)`);
    return { text, position };
  };
  console.log("The first address, and a second for everybody to get it:");
  await ask("Leader", { method: "PUT", body: "5 Elm Street" });
  await sleep(1_000);

  console.log("The client moves, and reads at once:");
  const { position } = await ask("Leader", { method: "PUT", body: "9 Oak Street" });
  claim("own-write-missing", (await ask("Follower B")).text === "5 Elm Street");
  claim("the-leader-has-it", (await ask("Leader")).text === "9 Oak Street");

  console.log("It reads from one follower, then from the other:");
  const [first, second] = [await ask("Follower A"), await ask("Follower B")];
  claim("back-in-time", first.text === "9 Oak Street" && second.text === "5 Elm Street");

  console.log(`It asks for position ${position} or later:`);
  const waited = await ask("Follower B", { headers: { "x-after": position } });
  claim("waiting-for-a-position", waited.text === "9 Oak Street");
}
