/**
 * Serverless functions
 *
 * What is left of an instance's memory at the next request?
 */
import { claim, client, database, functions, sleep } from "lab";

const store = database(
  "Database",
  `CREATE TABLE visits (page TEXT PRIMARY KEY, count INTEGER NOT NULL);
   INSERT INTO visits VALUES ('home', 0);`,
);

const count = functions({
  name: "Function",
  coldStart: 250,
  idleAfter: 60_000,
  serve(instance) {
    const memory = instance.memory<number>("Instance memory");
    const db = instance.connect(store);
    return async () => {
      const here = (memory.get("visits") ?? 0) + 1;
      memory.set("visits", here);
      const [row] = await db.query("UPDATE visits SET count = count + 1 WHERE page = 'home' RETURNING count");
      return new Response(`${instance.name},${here},${row?.["count"]}`);
    };
  },
});

export default async function scenario() {
  const visit = async () => {
    const start = performance.now();
    const response = await client("Client", count).fetch("/");
    const ms = performance.now() - start;
    const [instance = "", here, total] = (await response.text()).split(",");
    console.log(`${instance}: ${here} in its memory, ${total} in the store (${ms} ms)`);
    return { instance, here: Number(here), total: Number(total), ms };
  };
  const first = await visit();
  const second = await visit();
  claim("first-request-waits", first.ms > second.ms + 200);

  console.log("Two at once:");
  const [third, fourth] = await Promise.all([visit(), visit()]);
  claim("instances-share-no-memory", third.instance !== fourth.instance && fourth.here < fourth.total);

  await sleep(10 * 60_000);
  console.log("Ten minutes later:");
  const fifth = await visit();
  claim("memory-ends-with-idleness", fifth.here === 1);
  claim("the-store-remembers", fifth.total === 5);
}
