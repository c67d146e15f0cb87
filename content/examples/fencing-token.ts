/**
 * Fencing tokens
 *
 * A client holds a lock, stops for a while, and goes on as if it still held it. Who notices?
 *
 * @try Lock Service: POST /file
 * @try Storage: PUT /file -H "x-token: 1" -d hello
 */
import { claim, client, cluster, database, kill, revive, sleep } from "lab";

const LEASE = 1_000;

// Outside the memory of the lock service: after a crash neither the numbers nor the leases begin anew.
const leases = database(
  "Leases",
  "CREATE TABLE leases (lock TEXT PRIMARY KEY, token INTEGER NOT NULL, ends INTEGER NOT NULL)",
);
const GRANT = `INSERT INTO leases VALUES (?, 1, ?)
  ON CONFLICT DO UPDATE SET token = token + 1, ends = excluded.ends WHERE ends <= ? RETURNING token`;

const locks = cluster({
  nodes: ["Lock Service"],
  serve(node) {
    const db = node.connect(leases);
    return async (request) => {
      const [lock, now] = [new URL(request.url).pathname, Date.now()];
      const [lease] = await db.query(GRANT, lock, now + LEASE, now);
      return lease ? Response.json(lease["token"]) : new Response("Somebody has it", { status: 409 });
    };
  },
});

const files = cluster({
  nodes: ["Storage"],
  serve(node) {
    const file = node.memory<string>("File");
    const highest = node.memory<number>("Highest token");
    return async (request) => {
      const path = new URL(request.url).pathname;
      const token = request.headers.get("x-token");
      // Read first: from here on nothing comes between the comparison and the write.
      const body = await request.text();
      if (token !== null) {
        // Lower than one that was shown before: the lock has passed on to somebody else.
        if (Number(token) < (highest.get(path) ?? 0)) return new Response(null, { status: 409 });
        highest.set(path, Number(token));
      }
      if (request.method === "PUT") file.set(path, body);
      return new Response(file.get(path) ?? "");
    };
  },
});

/** Two clients, each under the lock: read the file, write it back with their name. Client 1 is away in between. */
async function play(path: string, { isFenced = true, isBackEarly = false, crash = false }) {
  const start = performance.now();
  const say = (text: string) => console.log(`${`${performance.now() - start}`.padStart(4)} ms  ${text}`);
  const ask = async (name: string) => {
    const answer = await client(name, locks, { retries: 5 }).fetch(path, { method: "POST" });
    const token = answer.ok ? await answer.text() : undefined;
    say(token ? `${name} has the lock, token ${token}` : `${name} does not get the lock`);
    return token;
  };
  const begin = async (name: string) => {
    let token = await ask(name);
    for (let tries = 1; !token && tries < 5; tries++) token = await sleep(LEASE / 2).then(() => ask(name));
    const storage = client(name, files);
    const headers: Record<string, string> = isFenced && token ? { "x-token": token } : {};
    const before = await (await storage.fetch(path, { headers })).text();
    const write = async () => {
      if (!token) return undefined;
      const { status } = await storage.fetch(path, { method: "PUT", body: `${before}${name}. `, headers });
      say(`${name} writes: ${status}`);
      return status;
    };
    return { token: Number(token), write };
  };
  const first = await begin("Client 1");
  await sleep(LEASE / 4);
  if (crash) {
    say("The lock service crashes");
    kill("Lock Service");
  }
  await sleep(LEASE / 4);
  if (crash) {
    revive("Lock Service");
    say("The lock service is back");
  }
  claim("one-holder-at-a-time", (await ask("Client 2")) === undefined);
  await sleep(LEASE / 2);
  const second = await begin("Client 2");
  await sleep(LEASE / 10);
  const early = isBackEarly ? await first.write() : undefined;
  const next = await second.write();
  const late = isBackEarly ? early : await first.write();
  const file = await (await client("Client 2", files).fetch(path)).text();
  console.log(`         The file: ${file}`);
  return { next, late, file, isHigher: second.token > first.token };
}

export default async function scenario() {
  console.log("Client 1 stops for longer than its lease. Nobody shows a token:");
  const open = await play("/a", { isFenced: false });
  claim("late-write-taken", open.late === 200 && !open.file.includes("Client 2"));

  console.log("The same, and each request shows its token:");
  const fenced = await play("/b", {});
  claim("late-write-refused", fenced.late === 409 && fenced.file === "Client 2. ");

  console.log("Client 1 comes back when Client 2 has read, and not yet written:");
  const between = await play("/c", { isBackEarly: true });
  claim("reading-counts", between.late === 409 && between.next === 200);

  console.log("While Client 1 is away, the lock service crashes and starts again:");
  const crashed = await play("/d", { crash: true });
  claim("grows-across-a-crash", crashed.isHigher && crashed.next === 200);
  claim("nothing-lost-in-a-crash", crashed.late === 409 && crashed.file === "Client 2. ");
}
