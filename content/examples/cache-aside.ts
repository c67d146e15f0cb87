/**
 * Cache-aside
 *
 * Reads fill the cache and writes only change the database: how does the entry keep up?
 *
 * @try GET /tea
 * @try PUT /tea -d 5
 */
import { cache, claim, client, cluster, database, sleep } from "lab";

const catalog = database(
  "Database",
  `CREATE TABLE products (id TEXT PRIMARY KEY, price INTEGER NOT NULL);
   INSERT INTO products VALUES ('tea', 4);`,
);
const prices = cache("Cache", { ttl: 60_000 });

const shop = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(catalog);
    const cached = node.connect(prices);
    return async (request) => {
      const id = new URL(request.url).pathname.slice(1);
      // A server may be held up between its two steps: a busy processor, a slow network.
      const heldUp = () => sleep(Number(request.headers.get("x-held-up-ms")));
      if (request.method === "PUT") {
        const price = Number(await request.text());
        await db.query("UPDATE products SET price = ? WHERE id = ?", price, id);
        await heldUp();
        if (request.headers.has("x-set-entry")) await cached.set(id, price);
        else await cached.delete(id);
        return new Response(null, { status: 204 });
      }
      const known = await cached.get<number>(id);
      if (known !== undefined) return new Response(`${known} (hit, ${node.name})`);
      const [row] = await db.query("SELECT price FROM products WHERE id = ?", id);
      await heldUp();
      const price = Number(row?.["price"]);
      await cached.set(id, price);
      return new Response(`${price} (miss, ${node.name})`);
    };
  },
});

const late = { "x-held-up-ms": "100" };

export default async function scenario() {
  const buyer = client("Client", shop);
  const put = (price: number, headers = {}) =>
    buyer.fetch("/tea", { method: "PUT", body: `${price}`, headers });
  const read = async (headers = {}) => {
    const answer = await (await buyer.fetch("/tea", { headers })).text();
    console.log(`  read ${answer}`);
    return answer;
  };
  const reads = async () => [await read(), await read()].join();

  console.log("The price is 4.");
  claim("first-misses-next-hits", (await reads()) === "4 (miss, Server A),4 (hit, Server B)");
  await put(5);
  console.log("5 is written, which deletes the entry:");
  claim("right-after-a-write", (await reads()) === "5 (miss, Server B),5 (hit, Server A)");

  const setting = { "x-set-entry": "yes" };
  await Promise.all([put(6, { ...setting, ...late }), put(7, setting)]);
  console.log("6 is written, then 7. Each then sets the entry, but 6 is late:");
  claim("setting-keeps-the-older", (await read()).startsWith("6 (hit"));

  await Promise.all([put(8, late), put(9)]);
  console.log("8 is written, then 9. Each then deletes the entry, and 8 is late:");
  claim("deleting-keeps-neither", (await read()).startsWith("9 (miss"));

  await put(10);
  console.log("10 is written. A reader is late: before it fills the cache, 11 is written:");
  const reading = read(late);
  await sleep(30);
  await put(11);
  await reading;
  claim("late-reader-brings-back-the-old", (await read()).startsWith("10 (hit"));
  await sleep(60_000);
  console.log("A minute later the entry has expired:");
  claim("expiry-ends-it", (await read()).startsWith("11 (miss"));
}
