/**
 * At least once
 *
 * A consumer dies with a message in its hands: how often does the message take effect?
 */
import { claim, client, cluster, database, kill, leastConnections, revive, sleep } from "lab";

const bank = database(
  "Database",
  `CREATE TABLE deposits (account TEXT NOT NULL, id TEXT UNIQUE);
   CREATE TABLE seen (message TEXT PRIMARY KEY);`,
);

const consumers = cluster({
  nodes: ["Consumer A", "Consumer B"],
  balancer: leastConnections(),
  serve(node) {
    const db = node.connect(bank);
    return async (request) => {
      const account = new URL(request.url).pathname.slice(1);
      const message = request.headers.get("message-id");
      if (!message) {
        return Response.json(await db.query("SELECT id FROM deposits WHERE account = ?", account));
      }
      const way = await request.text();
      if (way === "two steps") {
        const remember = "INSERT INTO seen VALUES (?) ON CONFLICT DO NOTHING RETURNING message";
        if ((await db.query(remember, message)).length === 0) return new Response("seen before");
      }
      // A deposit named by its message has effect and id in one row, so a crash cannot come between them.
      const id = way === "one step" ? message : crypto.randomUUID();
      await db.query("INSERT INTO deposits VALUES (?, ?) ON CONFLICT DO NOTHING", account, id);
      return new Response("done");
    };
  },
});

export default async function scenario() {
  /** Delivers a message to a consumer that dies so many milliseconds later, and counts the deposits. */
  const deposits = async (way: string, retries: number, diesAfter: number) => {
    const account = `/${way.replace(" ", "-")}-${retries}-${diesAfter}`;
    const message = { method: "POST", body: way, headers: { "message-id": crypto.randomUUID() } };
    const delivery = client("Queue", consumers, { retries }).fetch(account, message);
    await sleep(diesAfter);
    kill("Consumer A");
    await delivery;
    revive("Consumer A");
    const rows: unknown[] = await (await client("Auditor", consumers).fetch(account)).json();
    return rows.length;
  };
  const row = (...cells: unknown[]) =>
    console.log(cells.map((cell, index) => (index ? `${cell}`.padStart(19) : `${cell}`.padEnd(36))).join(""));
  /** `before`: the moment when the effect is still on its way to the database. */
  const both = async (title: string, way: string, retries: number, before: number) => {
    const counts = [await deposits(way, retries, before), await deposits(way, retries, before + 5)];
    row(title, ...counts);
    return counts.join();
  };
  row("Deposits, if the consumer dies", "before the effect", "after the effect");
  claim("lost-at-most-once", (await both("Delivered once, at most", "plain", 0, 7)) === "0,1");
  claim("twice-at-least-once", (await both("Delivered until acknowledged", "plain", 1, 7)) === "1,2");
  console.log("… and the id of each message is remembered");
  claim("lost-in-two-steps", (await both("  in a step before the effect", "two steps", 1, 17)) === "0,1");
  claim("once-in-one-step", (await both("  in one transaction with the effect", "one step", 1, 7)) === "1,1");
}
