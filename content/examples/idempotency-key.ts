/**
 * Idempotency key
 *
 * The answer to an order is lost and the client sends it again: how many orders are there?
 */
import { claim, client, cluster, database, drop } from "lab";

const orders = database(
  "Database",
  "CREATE TABLE orders (id INTEGER PRIMARY KEY, idempotency_key TEXT UNIQUE, item TEXT NOT NULL)",
);

const shop = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(orders);
    return async (request) => {
      if (request.method === "GET") return Response.json(await db.query("SELECT id, item FROM orders"));
      const item = await request.text();
      const key = request.headers.get("idempotency-key") ?? crypto.randomUUID();
      // Key and order are one row, so a crash cannot come between them.
      const insert = "INSERT INTO orders (idempotency_key, item) VALUES (?, ?) ON CONFLICT DO NOTHING";
      await db.query(insert, key, item);
      const [order] = await db.query("SELECT id, item FROM orders WHERE idempotency_key = ?", key);
      if (order?.["item"] !== item) return new Response("This key has another order", { status: 422 });
      return new Response(`order ${order["id"]}, says ${node.name}`, { status: 201 });
    };
  },
});

export default async function scenario() {
  const buyer = client("Client", shop, { timeout: 1_000, retries: 1 });
  const order = async (item: string, headers: Record<string, string> = {}) => {
    const response = await buyer.fetch("/orders", { method: "POST", body: item, headers });
    const answer = `${response.status} ${await response.text()}`;
    console.log(`${item}, ${headers["idempotency-key"] ?? "no key"} → ${answer}`);
    return answer;
  };
  const ordersOf = async (wanted: string) => {
    const response = await buyer.fetch("/orders");
    const rows: { id: number; item: string }[] = response.ok ? await response.json() : [];
    const ids = rows.filter(({ item }) => item === wanted).map(({ id }) => id);
    console.log(`  Orders of ${wanted}: ${ids.join(", ")}`);
    return ids.length;
  };
  console.log("Each time the first answer is lost, and the other server gets the retry.");
  drop("Server A", "Client");
  await order("tea");
  claim("twice-without-a-key", (await ordersOf("tea")) === 2);

  drop("Server B", "Client");
  const answer = await order("cup", { "idempotency-key": '"k1"' });
  claim("once-with-a-key", answer === "201 order 3, says Server A" && (await ordersOf("cup")) === 1);
  claim("a-key-has-one-order", (await order("pot", { "idempotency-key": '"k1"' })).startsWith("422"));
}
