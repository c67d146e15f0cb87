/**
 * Request handling: stateful and stateless
 *
 * Who can answer a client's next request, and who still can when Server A dies?
 *
 * @try POST /ana -d tea
 * @try GET /ana
 */
import { claim, client, cluster, database, type Handler, kill, revive } from "lab";

interface Carts {
  get(user: string): unknown;
  set(user: string, cart: string): unknown;
}

/** One server for both halves; only where it keeps the carts differs. */
function shop(server: string, carts: Carts): Handler {
  return async (request) => {
    const user = new URL(request.url).pathname.slice(1);
    const cart = [await carts.get(user), await request.text()].filter(Boolean).join(", ");
    if (request.method === "POST") await carts.set(user, cart);
    return Response.json({ server, cart });
  };
}

const stateful = cluster({
  nodes: ["Stateful/Server A"],
  serve: (node) => shop(node.name, node.memory<string>("In-Memory State")),
});

const store = database("External State Store", "CREATE TABLE carts (user TEXT PRIMARY KEY, items TEXT)");

const stateless = cluster({
  nodes: ["Stateless/Server A", "Server B"],
  serve(node) {
    const db = node.connect(store);
    return shop(node.name, {
      get: async (user) => (await db.query("SELECT items FROM carts WHERE user = ?", user))[0]?.["items"],
      set: (user, items) => db.query("REPLACE INTO carts VALUES (?, ?)", user, items),
    });
  },
});

async function visit(name: string, service: typeof stateful, nodeThatDies: string) {
  const ana = client(name, service);
  const ask = async (method: string, item: string | null = null) => {
    const response = await ana.fetch("/ana", { method, body: item });
    const answer: { server?: string; cart?: string } = response.ok ? await response.json() : {};
    console.log(`${method} ${item ?? ""}`.padEnd(8), response.status, answer);
    return answer;
  };
  const answers = [await ask("POST", "tea"), await ask("POST", "cup"), await ask("GET")];
  kill(nodeThatDies);
  console.log(`${nodeThatDies} dies.`);
  const whileDown = await ask("GET");
  revive(nodeThatDies);
  console.log("It is back.");
  return { servers: new Set(answers.map(({ server }) => server)).size, whileDown, after: await ask("GET") };
}

export default async function scenario() {
  const left = await visit("Stateful/Client", stateful, "Stateful/Server A");
  claim("same-server", left.servers === 1);
  claim("state-loss", left.after.cart === "");
  const right = await visit("Stateless/Client", stateless, "Stateless/Server A");
  claim("any-server", right.servers === 2);
  claim("continuity", right.whileDown.cart === "tea, cup" && right.after.cart === "tea, cup");
}
