/**
 * A cache stampede
 *
 * A popular entry expires while fifty clients want it: how often is the database asked?
 *
 * @try GET /each
 * @try GET /shared
 */
import { cache, claim, client, cluster, database, sleep } from "lab";

const sales = database("Database", "CREATE TABLE sales (price INTEGER); INSERT INTO sales VALUES (4), (30);");
const reports = cache("Cache", { ttl: 60_000 });

const site = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(sales);
    const cached = node.connect(reports);
    const flights = new Map<string, Promise<number>>();

    async function compute(key: string): Promise<number> {
      const [row] = await db.query("SELECT sum(price) AS total FROM sales");
      await sleep(500); // A larger table would take this long.
      const total = Number(row?.["total"]);
      await cached.set(key, total);
      return total;
    }

    /** Whoever comes while it is being computed waits for the same result. */
    function computeOnce(key: string): Promise<number> {
      const flight = flights.get(key) ?? compute(key).finally(() => flights.delete(key));
      flights.set(key, flight);
      return flight;
    }

    return async (request) => {
      const key = new URL(request.url).pathname;
      const known = await cached.get<number>(key);
      if (known !== undefined) return Response.json(known, { headers: { "x-from": "cache" } });
      const from = flights.has(key) ? "flight" : "database";
      const total = await (key === "/shared" ? computeOnce(key) : compute(key));
      return Response.json(total, { headers: { "x-from": from } });
    };
  },
});

export default async function scenario() {
  const crowd = client("Clients", site);
  const fifty = async (path: string) => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => crowd.fetch(path)));
    const count = (from: string) => answers.filter(({ headers }) => headers.get("x-from") === from).length;
    const counts = { cache: count("cache"), flight: count("flight"), database: count("database") };
    console.log(`  50 requests: ${counts.cache} hits, ${counts.flight} wait, ${counts.database} queries`);
    return counts;
  };
  for (const path of ["/each", "/shared"]) await crowd.fetch(path);
  console.log("While the entry lives:");
  claim("no-query-while-it-lives", (await fifty("/each")).database === 0);

  await sleep(60_000);
  console.log("It has expired, and each server asks for each request:");
  claim("all-ask-at-once", (await fifty("/each")).database === 50);

  console.log("It has expired, and each server asks once for all who wait:");
  const { database: queries, flight } = await fifty("/shared");
  claim("one-query-per-server", queries === 2 && flight === 48);
}
