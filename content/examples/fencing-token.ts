/**
 * Fencing tokens
 *
 * A client holds a lock, stops for a while, and goes on as if it still held it. Who notices?
 *
 * @try Lock Service: POST /file
 * @try Storage: PUT /file -H "x-token: 1" -d hello
 */
import { claim, client, cluster, sleep } from "lab";

const LEASE = 1_000;

const locks = cluster({
  nodes: ["Lock Service"],
  serve(node) {
    const leases = node.memory<{ token: number; ends: number }>("Leases");
    return (request) => {
      const lock = new URL(request.url).pathname;
      const lease = leases.get(lock) ?? { token: 0, ends: 0 };
      if (Date.now() < lease.ends) return new Response("Somebody has it", { status: 409 });
      leases.set(lock, { token: lease.token + 1, ends: Date.now() + LEASE });
      return Response.json(lease.token + 1);
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
      if (token !== null) {
        // Lower than one that was shown before: the lock has passed on to somebody else.
        if (Number(token) < (highest.get(path) ?? 0)) return new Response(null, { status: 409 });
        highest.set(path, Number(token));
      }
      if (request.method === "PUT") file.set(path, await request.text());
      return new Response(file.get(path) ?? "");
    };
  },
});

/** Two clients, each under the lock: read the file, are away for some time, write it back with their name. */
async function play(path: string, isFenced: boolean, away: Readonly<Record<string, number>>) {
  const start = performance.now();
  const say = (text: string) => console.log(`${`${performance.now() - start}`.padStart(4)} ms  ${text}`);
  const add = async (name: string) => {
    const lock = await client(name, locks).fetch(path, { method: "POST" });
    const token = await lock.text();
    say(`${name} ${lock.ok ? `has the lock, token ${token}` : "does not get the lock"}`);
    if (!lock.ok) return lock.status;
    const storage = client(name, files);
    const headers: Record<string, string> = isFenced ? { "x-token": token } : {};
    const before = await (await storage.fetch(path, { headers })).text();
    await sleep(away[name] ?? 0);
    const body = `${before}${name}. `;
    const { status } = await storage.fetch(path, { method: "PUT", body, headers });
    say(`${name} writes: ${status}`);
    return status;
  };
  const late = add("Client 1");
  await sleep(LEASE / 2);
  claim("one-holder-at-a-time", (await add("Client 2")) === 409);
  await sleep(LEASE / 2);
  const next = await add("Client 2");
  const result = { next, late: await late };
  const file = await (await client("Client 2", files).fetch(path)).text();
  console.log(`         The file: ${file}`);
  return { ...result, file };
}

export default async function scenario() {
  console.log("Client 1 stops for longer than its lease. Nobody shows a token:");
  const open = await play("/a", false, { "Client 1": 1_500, "Client 2": 100 });
  claim("late-write-taken", open.late === 200 && !open.file.includes("Client 2"));

  console.log("The same, and each request shows its token:");
  const fenced = await play("/b", true, { "Client 1": 1_500, "Client 2": 100 });
  claim("late-write-refused", fenced.late === 409 && fenced.file === "Client 2. ");

  console.log("Client 1 comes back when Client 2 has read, and not yet written:");
  const between = await play("/c", true, { "Client 1": 1_500, "Client 2": 800 });
  claim("reading-counts", between.late === 409 && between.next === 200);
}
