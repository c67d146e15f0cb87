/**
 * Rate limiter
 *
 * Three servers allow a client five requests a minute: how many does it get?
 *
 * @try Shared/Server A: GET /in-one-step
 */
import { type Client, claim, client, cluster, database, sleep } from "lab";

const LIMIT = 5;
const minute = (clock: number) => Math.floor(clock / 60_000);
const judge = (count: number) => new Response(null, { status: count <= LIMIT ? 200 : 429 });

const own = cluster({
  nodes: ["Own/Server A", "Own/Server B", "Own/Server C"],
  serve(node) {
    const counts = node.memory<number>(`Counter of ${node.name}`);
    return () => {
      const count = (counts.get(`minute ${minute(Date.now())}`) ?? 0) + 1;
      counts.set(`minute ${minute(Date.now())}`, count);
      return judge(count);
    };
  },
});

const counter = database(
  "Counter",
  "CREATE TABLE counts (minute INTEGER, path TEXT, count INTEGER NOT NULL, PRIMARY KEY (minute, path))",
);
// Whose minute is it? The store's, unless a server brings one.
const INCREMENT = `INSERT INTO counts VALUES (coalesce(?, unixepoch() / 60), ?, 1)
  ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count`;
const READ = "SELECT count FROM counts WHERE minute = unixepoch() / 60 AND path = ?";
const WRITE = "INSERT OR REPLACE INTO counts VALUES (unixepoch() / 60, ?, ?)";

const shared = cluster({
  nodes: ["Shared/Server A", "Shared/Server B", "Shared/Server C"],
  serve(node) {
    const db = node.connect(counter);
    const fast = node.name.endsWith("C") ? 60_000 : 0;
    return async (request) => {
      const path = new URL(request.url).pathname;
      if (path === "/in-two-steps") {
        const [row] = await db.query(READ, path);
        const count = Number(row?.["count"] ?? 0) + 1;
        await db.query(WRITE, path, count);
        return judge(count);
      }
      const brought = path === "/by-their-clocks" ? minute(Date.now() + fast) : null;
      const [row] = await db.query(INCREMENT, brought, path);
      return judge(Number(row?.["count"]));
    };
  },
});

async function burst(from: Client, path: string, what: string): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 20 }, () => from.fetch(path)));
  const through = answers.filter(({ ok }) => ok).length;
  console.log(`${what.padEnd(48)} ${`${through}`.padStart(2)} of 20 get through`);
  return through;
}

export default async function scenario() {
  const [ana, ben] = [client("Own/Client", own), client("Shared/Client", shared)];
  console.log(`The limit is ${LIMIT} a minute. Twenty requests come at once.`);
  claim("own-counters-multiply", (await burst(ana, "/", "Each server counts for itself:")) === 3 * LIMIT);
  const raced = await burst(ben, "/in-two-steps", "One counter, read and then written:");
  claim("two-steps-let-more-through", raced > LIMIT);
  const skewed = await burst(ben, "/by-their-clocks", "One step, but Server C's clock is a minute fast:");
  claim("two-clocks-let-more-through", skewed > LIMIT);
  const first = await burst(ben, "/in-one-step", "One step, by the clock of the store:");
  claim("shared-counter-holds", first === LIMIT);

  await sleep(119_000);
  const before = await burst(ben, "/in-one-step", "In the last second of a minute:");
  await sleep(1_000);
  const after = await burst(ben, "/in-one-step", "In the first second of the next one:");
  claim("twice-around-the-boundary", before + after === 2 * LIMIT);
}
