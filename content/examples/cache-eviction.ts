/**
 * Cache eviction
 *
 * The cache is full: which entry goes, and what does that cost?
 */
import { type Cache, cache, claim, client, cluster, database } from "lab";

const catalog = database(
  "Database",
  `CREATE TABLE products (id TEXT PRIMARY KEY, price INTEGER NOT NULL);
   INSERT INTO products VALUES ('tea', 4), ('cup', 6), ('pot', 30), ('jar', 5), ('tin', 7), ('lid', 2);`,
);

/** A shop that looks into a cache before it asks the database. */
function shop(server: string, entries: Cache) {
  return cluster({
    nodes: [server],
    serve(node) {
      const db = node.connect(catalog);
      const cached = node.connect(entries);
      return async (request) => {
        const id = new URL(request.url).pathname.slice(1);
        const known = await cached.get<number>(id);
        if (known !== undefined) return Response.json(known, { headers: { "x-cache": "hit" } });
        const [row] = await db.query("SELECT price FROM products WHERE id = ?", id);
        const price = row?.["price"] ?? null;
        if (request.headers.get("cache-control") !== "no-store") await cached.set(id, price);
        return Response.json(price, { headers: { "x-cache": "miss" } });
      };
    },
  });
}

const small = shop("Server A", cache("Room for 3", { capacity: 3 }));
const large = shop("Server B", cache("Room for 4", { capacity: 4 }));

export default async function scenario() {
  const ask = async (service: typeof small, ids: string, headers = {}) => {
    const results: string[] = [];
    for (const id of ids.split(" ")) {
      const response = await client("Client", service).fetch(`/${id}`, { headers });
      results.push(response.headers.get("x-cache") ?? "");
    }
    console.log(`  ${ids}: ${results.join(", ")}`);
    return results.filter((result) => result === "hit").length;
  };
  console.log("Room for 3. Two products are in demand:");
  await ask(small, "tea cup");
  claim("what-is-used-stays", (await ask(small, "jar tea cup tin tea cup lid tea cup")) === 6);

  console.log("A report reads everything once, then the two are asked for:");
  await ask(small, "tea cup pot jar tin lid");
  claim("a-scan-pushes-out", (await ask(small, "tea cup")) === 0);

  console.log("The same report, but it leaves nothing in the cache:");
  await ask(small, "tea cup pot jar tin lid", { "cache-control": "no-store" });
  claim("a-scan-may-pass-by", (await ask(small, "tea cup")) === 2);

  console.log("Four products in turn, room for 3:");
  claim("one-too-many", (await ask(small, "pot jar tea cup pot jar tea cup")) === 0);
  console.log("Four products in turn, room for 4:");
  claim("just-enough", (await ask(large, "pot jar tea cup pot jar tea cup")) === 4);
}
