/**
 * Partitioning by range and by hash
 *
 * Thirty orders are divided among three servers: who has the newest, and who must be asked?
 */
import { type Balancer, claim, client, cluster, hashRing, kill } from "lab";

const letters = ["A", "B", "C"];
const ring = hashRing(letters);
const rules = {
  "By range": (order: number) => letters[Math.min(Math.floor((order - 1) / 10), 2)],
  "By hash": (order: number) => ring.nodeFor(`order ${order}`),
};
type World = keyof typeof rules;

/** Whoever asks knows the rule, and names the server. */
const asTold: Balancer = {
  choose: (request, up) => up.find(({ name }) => name.endsWith(request.headers.get("x-server") ?? "?")),
};

function orders(world: World) {
  return cluster({
    nodes: letters.map((letter) => `${world}/Server ${letter}`),
    balancer: asTold,
    serve(node) {
      const part = node.memory<string>("Orders");
      return (request) => {
        const { pathname, searchParams } = new URL(request.url);
        if (request.method === "PUT") part.set(pathname.slice(1), "tea");
        const [from, to] = [Number(searchParams.get("from")), Number(searchParams.get("to"))];
        return Response.json([...part.keys()].map(Number).filter((order) => order >= from && order <= to));
      };
    },
  });
}

const services = { "By range": orders("By range"), "By hash": orders("By hash") };

async function tryOut(world: World) {
  const shop = client(`${world}/Client`, services[world]);
  const on = (server = "") => ({ headers: { "x-server": server } });
  const placeOf = rules[world];
  for (let order = 1; order <= 30; order++)
    await shop.fetch(`/${order}`, { method: "PUT", ...on(placeOf(order)) });

  const range = async (from: number, to: number) => {
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const servers = letters.filter((letter) => numbers.some((order) => placeOf(order) === letter));
    const parts = servers.map((server) => shop.fetch(`/?from=${from}&to=${to}`, on(server)));
    const found: number[][] = await Promise.all(
      (await Promise.all(parts)).map((part) => (part.ok ? part.json() : [])),
    );
    return { servers, sizes: found.map((part) => part.length), found: found.flat().length };
  };
  const newest = await range(21, 30);
  const share = newest.servers.map((server, index) => `${server} ${newest.sizes[index]}`).join(", ");
  const few = await range(12, 17);
  console.log(`${world}: of the newest ten orders, ${share}.`);
  console.log(`  For orders 12 to 17, ${few.servers.length} of 3 servers must be asked.`);
  kill(`${world}/Server B`);
  const left = (await range(1, 30)).found;
  console.log(`  Without Server B, ${left} of 30 are found.`);
  return { newest: newest.servers.length, asked: few.servers.length, left };
}

export default async function scenario() {
  const ranges = await tryOut("By range");
  const hashes = await tryOut("By hash");
  claim("newest-meet-on-one", ranges.newest === 1);
  claim("hash-spreads-the-newest", hashes.newest === 3);
  claim("range-asks-one", ranges.asked === 1);
  claim("hash-asks-all", hashes.asked === 3);
  claim("the-rest-is-found", ranges.left === 20 && hashes.left > 10 && hashes.left < 30);
}
