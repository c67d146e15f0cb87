/**
 * State in a distributed cache
 *
 * What does a cache forget, and what does that change?
 *
 * @try GET /tea
 */
import { cache, claim, client, cluster, database, kill } from "lab";

const catalog = database(
  "Database",
  `CREATE TABLE products (id TEXT PRIMARY KEY, price INTEGER NOT NULL);
   INSERT INTO products VALUES ('tea', 4), ('pot', 30), ('honey', 9), ('jar', 6);`,
);
const prices = cache("Cache", { nodes: ["Cache A", "Cache B"], capacity: 2 });

const shop = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(catalog);
    const cached = node.connect(prices);
    return async (request) => {
      const id = new URL(request.url).pathname.slice(1);
      const known = await cached.get<number>(id);
      if (known !== undefined) return Response.json(known, { headers: { "x-cache": "hit" } });
      const [row] = await db.query("SELECT price FROM products WHERE id = ?", id);
      const price = row?.["price"] ?? null;
      await cached.set(id, price);
      return Response.json(price, { headers: { "x-cache": "miss" } });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", shop);
  const right: Readonly<Record<string, string>> = { tea: "4", pot: "30", honey: "9", jar: "6" };
  let wrong = 0;
  const ask = async (...ids: string[]) => {
    const results: string[] = [];
    for (const id of ids) {
      const response = await ana.fetch(`/${id}`);
      if ((await response.text()) !== right[id]) wrong++;
      results.push(response.headers.get("x-cache") ?? "");
    }
    console.log(`${ids.join(", ")}: ${results.join(", ")}`);
    return results.join();
  };
  // Another server each time; the cache is the same for all.
  claim("shared-by-servers", (await ask("tea", "tea", "jar", "jar")) === "miss,hit,miss,hit");

  console.log("Cache A has room for two of tea, pot and honey:");
  await ask("pot", "honey");
  claim("least-recently-used-goes", (await ask("honey", "pot", "tea")) === "hit,hit,miss");

  kill("Cache A");
  console.log("Cache A dies; jar was in Cache B:");
  claim("lost-with-its-node", (await ask("jar", "tea")) === "hit,miss");
  claim("answers-stay-right", wrong === 0);
}
