/**
 * Scaling out a stateful service
 *
 * What must happen to the state when servers are added that keep it?
 *
 * @try PUT /ana -d tea
 * @try GET /ana
 */
import { claim, client, cluster, consistentHash, type Handler, hashRing, type Node } from "lab";

const userOf = (request: Request) => new URL(request.url).pathname.slice(1);

/** Keeps carts in memory and, where it is told to, sends each change to all its peers. */
function carts(node: Node, replicates: boolean): Handler {
  const memory = node.memory<string>("Carts");
  return async (request) => {
    const user = userOf(request);
    const cart = memory.get(user);
    if (request.method === "GET") return new Response(cart ?? "", { status: cart === undefined ? 404 : 200 });
    const body = await request.text();
    memory.set(user, body);
    // A copy is not copied on, or it would go round for ever.
    if (replicates && !request.headers.has("x-copy")) {
      const init = { method: "PUT", body, headers: { "x-copy": "1" } };
      await Promise.all(node.peers.map((peer) => node.fetch(peer, `/${user}`, init)));
    }
    return new Response(null, { status: 204 });
  };
}

const names = (world: string) => ["A", "B", "C"].map((letter) => `${world}/Server ${letter}`);
const neither = cluster({ nodes: names("Neither"), serve: (node) => carts(node, false) });
const replicated = cluster({ nodes: names("Replicated"), serve: (node) => carts(node, true) });
const partitioned = cluster({
  nodes: names("Partitioned"),
  balancer: consistentHash(userOf),
  serve: (node) => carts(node, false),
});

async function countFound(world: string, service: typeof neither): Promise<number> {
  const users = ["ana", "ben", "eve", "joe"];
  const shopper = client(`${world}/Client`, service);
  for (const user of users) await shopper.fetch(`/${user}`, { method: "PUT", body: "tea" });
  const answers = await Promise.all(users.map((user) => shopper.fetch(`/${user}`)));
  const found = answers.filter(({ ok }) => ok).length;
  console.log(`${world}: ${found} of ${users.length} carts are found.`);
  return found;
}

export default async function scenario() {
  claim("needs-one-of-them", (await countFound("Neither", neither)) < 4);
  claim("replication-finds-all", (await countFound("Replicated", replicated)) === 4);
  claim("partitioning-finds-all", (await countFound("Partitioned", partitioned)) === 4);

  const [three, four] = [hashRing(["A", "B", "C"]), hashRing(["A", "B", "C", "D"])];
  const keys = Array.from({ length: 1_000 }, (_, index) => index);
  const onRing = keys.filter((key) => three.nodeFor(`${key}`) !== four.nodeFor(`${key}`)).length;
  const byRemainder = keys.filter((key) => key % 3 !== key % 4).length;
  console.log("Of 1,000 partitioned carts, a fourth server moves");
  console.log(`  ${onRing} on a ring of hashes, ${byRemainder} by the remainder of key / servers.`);
  claim("few-keys-move", onRing < 1_000 / 3 && byRemainder > 2_000 / 3);
}
