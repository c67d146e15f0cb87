/**
 * Rate limiter
 *
 * Three servers allow a client five requests a minute: how many does it get?
 *
 * @try Shared/Server A: GET /in-one-step
 */
import { type Client, claim, client, cluster, database, sleep } from "lab";

const LIMIT = 5;
const minute = () => Math.floor(Date.now() / 60_000);
const judge = (count: number) => new Response(null, { status: count <= LIMIT ? 200 : 429 });

const own = cluster({
  nodes: ["Own/Server A", "Own/Server B", "Own/Server C"],
  serve(node) {
    const counts = node.memory<number>(`Counter of ${node.name}`);
    return () => {
      const count = (counts.get(`minute ${minute()}`) ?? 0) + 1;
      counts.set(`minute ${minute()}`, count);
      return judge(count);
    };
  },
});

const counter = database(
  "Counter",
  "CREATE TABLE counts (minute INTEGER, path TEXT, count INTEGER NOT NULL, PRIMARY KEY (minute, path))",
);
const INCREMENT = `INSERT INTO counts VALUES (?, ?, 1)
  ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count`;

const shared = cluster({
  nodes: ["Shared/Server A", "Shared/Server B", "Shared/Server C"],
  serve(node) {
    const db = node.connect(counter);
    return async (request) => {
      const path = new URL(request.url).pathname;
      if (path === "/in-one-step") {
        const [row] = await db.query(INCREMENT, minute(), path);
        return judge(Number(row?.["count"]));
      }
      const [row] = await db.query("SELECT count FROM counts WHERE minute = ? AND path = ?", minute(), path);
      const count = Number(row?.["count"] ?? 0) + 1;
      await db.query("INSERT OR REPLACE INTO counts VALUES (?, ?, ?)", minute(), path, count);
      return judge(count);
    };
  },
});

async function burst(from: Client, path: string, what: string): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 20 }, () => from.fetch(path)));
  const through = answers.filter(({ ok }) => ok).length;
  console.log(`${what.padEnd(45)} ${`${through}`.padStart(2)} of 20 get through`);
  return through;
}

export default async function scenario() {
  const [ana, ben] = [client("Own/Client", own), client("Shared/Client", shared)];
  console.log(`The limit is ${LIMIT} a minute. Twenty requests come at once.`);
  claim("own-counters-multiply", (await burst(ana, "/", "Each server counts for itself:")) === 3 * LIMIT);
  const raced = await burst(ben, "/in-two-steps", "One counter, read and then written:");
  claim("two-steps-let-more-through", raced > LIMIT);
  const first = await burst(ben, "/in-one-step", "One counter, read and written in one step:");
  claim("shared-counter-holds", first === LIMIT);

  await sleep(119_000);
  const before = await burst(ben, "/in-one-step", "In the last second of a minute:");
  await sleep(1_000);
  const after = await burst(ben, "/in-one-step", "In the first second of the next one:");
  claim("twice-around-the-boundary", before + after === 2 * LIMIT);
}
