/**
 * Write-through and write-behind
 *
 * A cache has said that a value is written, and dies: is it?
 */
import { claim, client, cluster, database, kill, revive, sleep } from "lab";

const table = "CREATE TABLE likes (page TEXT PRIMARY KEY, count INTEGER NOT NULL, writes INTEGER NOT NULL)";
const upsert = `INSERT INTO likes VALUES (?, ?, 1)
  ON CONFLICT DO UPDATE SET count = excluded.count, writes = writes + 1`;

/** A cache on a machine of its own that stands before a database, and does the writing for whoever asks it. */
function cacheBefore(world: string, isBehind: boolean) {
  const likes = database(`${world}/Database`, table);
  return cluster({
    nodes: [`${world}/Cache`],
    serve(node) {
      const db = node.connect(likes);
      const entries = node.memory<number>("Entries");
      const unwritten = node.memory<number>("Not written yet");

      async function writeLater() {
        await sleep(1_000);
        for (const [page, count] of unwritten) {
          unwritten.delete(page);
          await db.query(upsert, page, count);
        }
      }

      return async (request) => {
        const page = new URL(request.url).pathname;
        if (request.method === "PUT") {
          const count = Number(await request.text());
          if (isBehind) {
            if (unwritten.size === 0) void writeLater();
            unwritten.set(page, count);
          } else await db.query(upsert, page, count);
          entries.set(page, count);
          return new Response(null, { status: 204 });
        }
        // What the cache has needs no query. This one only tells how often the row was written.
        const [row] = await db.query("SELECT count, writes FROM likes WHERE page = ?", page);
        const count = entries.get(page) ?? Number(row?.["count"]);
        return Response.json({ count, writes: Number(row?.["writes"]) });
      };
    },
  });
}

const through = cacheBefore("Write-through", false);
const behind = cacheBefore("Write-behind", true);

async function tryOut(world: string, service: typeof through) {
  const application = client(`${world}/Application`, service);
  const put = (count: number) => application.fetch("/home", { method: "PUT", body: `${count}` });
  const get = async (): Promise<{ count: number; writes: number }> =>
    (await application.fetch("/home")).json();
  const start = performance.now();
  for (let count = 1; count <= 10; count++) await put(count);
  const ms = (performance.now() - start) / 10;
  await sleep(2_000);
  const { writes } = await get();
  console.log(
    `${world}: 10 writes, ${ms} ms each. The row was written ${writes === 1 ? "once" : `${writes} times`}.`,
  );

  const { status } = await put(11);
  kill(`${world}/Cache`);
  revive(`${world}/Cache`);
  const { count } = await get();
  console.log(`  11 is acknowledged (${status}), the cache dies and starts again. It says ${count}.`);
  return { ms, writes, status, count };
}

export default async function scenario() {
  const kept = await tryOut("Write-through", through);
  const lost = await tryOut("Write-behind", behind);
  claim("behind-answers-sooner", lost.ms < kept.ms);
  claim("behind-merges-writes", kept.writes === 10 && lost.writes === 1);
  claim("through-keeps-it", kept.status === 204 && kept.count === 11);
  claim("behind-loses-it", lost.status === 204 && lost.count === 10);
}
