/**
 * Cold start
 *
 * Who waits for an instance to start, and for how long does what it has learnt last?
 */
import { claim, client, database, functions, sleep } from "lab";

const MINUTE = 60_000;

const shop = database(
  "Database",
  `CREATE TABLE prices (item TEXT PRIMARY KEY, price INTEGER NOT NULL);
   INSERT INTO prices VALUES ('tea', 3), ('cup', 8);`,
);

const quote = functions({
  name: "Function",
  coldStart: 400,
  idleAfter: 10 * MINUTE,
  serve(instance) {
    const db = instance.connect(shop);
    const prices = instance.memory<number>("Prices");
    return async () => {
      const loads = !prices.has("tea");
      const rows = loads ? await db.query("SELECT item, price FROM prices") : [];
      for (const { item, price } of rows) prices.set(String(item), Number(price));
      return Response.json({ by: instance.name, loaded: loads, price: prices.get("tea") });
    };
  },
});

export default async function scenario() {
  const ask = async () => {
    const start = performance.now();
    const { by, loaded } = await (await client("Client", quote).fetch("/tea")).json();
    const ms = performance.now() - start;
    console.log(`  ${by}, ${loaded ? "loads the prices" : "knows the prices"}: ${ms} ms`);
    return { by, loaded, ms };
  };
  console.log("Two requests, one after the other");
  const [first, second] = [await ask(), await ask()];
  claim("first-request-pays", first.ms > 10 * second.ms && first.loaded && !second.loaded);

  console.log("Three at once");
  const burst = await Promise.all([ask(), ask(), ask()]);
  claim("each-new-instance-pays", burst.filter(({ ms }) => ms > 10 * second.ms).length === 2);

  await sleep(30 * MINUTE);
  console.log("Half an hour later");
  const later = await ask();
  claim("memory-gone-after-idling", later.loaded);

  console.log("Half an hour with a request every five minutes, then two at once");
  for (let pings = 0; pings < 6; pings++) {
    await sleep(5 * MINUTE);
    await client("Timer", quote).fetch("/tea");
  }
  const [kept, other] = await Promise.all([ask(), ask()]);
  claim("a-timer-keeps-one-warm", kept.by === later.by && !kept.loaded && other.loaded);
}
