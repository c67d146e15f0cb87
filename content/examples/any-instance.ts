/**
 * Any instance
 *
 * Does it matter which server a request goes to?
 *
 * @try POST /ana -d tea
 * @try GET /ana
 */
import { type Balancer, claim, client, cluster, database, type Handler } from "lab";

interface Carts {
  get(user: string): unknown;
  set(user: string, cart: string): unknown;
}

/** The same server everywhere; only where it keeps the carts differs. */
function shop(carts: Carts): Handler {
  return async (request) => {
    const user = new URL(request.url).pathname.slice(1);
    const cart = [await carts.get(user), await request.text()].filter(Boolean).join("+");
    if (request.method === "POST") await carts.set(user, cart);
    return new Response(cart || "nothing");
  };
}

const shuffled: Balancer = { choose: (_, up) => up[Math.floor(Math.random() * up.length)] };

const stateful = cluster({
  nodes: ["Stateful/Server A", "Stateful/Server B", "Stateful/Server C"],
  balancer: shuffled,
  serve: (node) => shop(node.memory<string>("In-Memory State")),
});

const store = database("External State Store", "CREATE TABLE carts (user TEXT PRIMARY KEY, items TEXT)");

const stateless = cluster({
  nodes: ["Stateless/Server A", "Stateless/Server B", "Stateless/Server C"],
  balancer: shuffled,
  serve(node) {
    const db = node.connect(store);
    return shop({
      get: async (user) => (await db.query("SELECT items FROM carts WHERE user = ?", user))[0]?.["items"],
      set: (user, items) => db.query("REPLACE INTO carts VALUES (?, ?)", user, items),
    });
  },
});

/** The same six requests for three users: what each is told. */
async function ask(name: string, service: typeof stateful): Promise<string[]> {
  const guest = client(name, service);
  const told: string[] = [];
  for (const user of ["ana", "ben", "eve"]) {
    const carts: string[] = [];
    for (const item of ["tea", "cup", "", "pot", ""]) {
      const response = await guest.fetch(`/${user}`, item ? { method: "POST", body: item } : {});
      carts.push(await response.text());
    }
    told.push(carts.join(", "));
    console.log(`${name}, ${user}: ${carts.join(", ")}`);
  }
  return told;
}

export default async function scenario() {
  const right = "tea, tea+cup, tea+cup, tea+cup+pot, tea+cup+pot";
  claim(
    "same-answers-anywhere",
    (await ask("Stateless/Client", stateless)).every((told) => told === right),
  );
  claim(
    "stateful-answers-differ",
    (await ask("Stateful/Client", stateful)).some((told) => told !== right),
  );
}
