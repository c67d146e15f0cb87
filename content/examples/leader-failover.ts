/**
 * Failover of a leader
 *
 * A leader has confirmed a write and dies. Does the follower that takes over know of it?
 *
 * @try Asynchronous/Leader: PUT /9:00 -d Ana
 * @try Asynchronous/Leader: GET /9:00
 */
import { claim, client, cluster, kill, type Node, sleep } from "lab";

/** A diary on two nodes. The first that is up leads, and sends each change on before it answers, or later. */
function diary(world: string, isSynchronous: boolean) {
  return cluster({
    nodes: [`${world}/Leader`, `${world}/Follower`],
    balancer: { choose: (_, up) => up[0] },
    serve(node) {
      const entries = node.memory<string>("Diary");
      return async (request) => {
        const hour = new URL(request.url).pathname.slice(1);
        if (request.method === "GET") return new Response(entries.get(hour) ?? "nothing");
        const name = await request.text();
        entries.set(hour, name);
        if (request.headers.has("x-copy")) return new Response("copied");
        const send = () => sendOn(node, hour, name);
        if (isSynchronous) return new Response(null, { status: (await send()) ? 200 : 503 });
        sleep(50)
          .then(send)
          .catch(() => {});
        return new Response();
      };
    },
  });
}

/** Gives a change to the follower, and tells whether it has it. */
async function sendOn(node: Node, hour: string, name: string): Promise<boolean> {
  const init = { method: "PUT", body: name, headers: { "x-copy": "1" } };
  const answers = await Promise.all(node.peers.map((peer) => node.fetch(peer, `/${hour}`, init)));
  return answers.some(({ ok }) => ok);
}

const asynchronous = diary("Asynchronous", false);
const synchronous = diary("Synchronous", true);

async function book(world: string, service: typeof asynchronous) {
  console.log(`${world}:`);
  const ana = client(`${world}/Client`, service);
  const write = async (hour: string) => {
    const start = performance.now();
    const { status } = await ana.fetch(`/${hour}`, { method: "PUT", body: "Ana" });
    const ms = performance.now() - start;
    console.log(`  Book ${hour.padEnd(5)} → ${status} (${ms} ms)`);
    return { status, ms };
  };
  const read = async (hour: string) => {
    const name = await (await ana.fetch(`/${hour}`)).text();
    console.log(`  Read ${hour.padEnd(5)} → ${name}`);
    return name;
  };
  await write("9:00");
  await sleep(1_000);
  const last = await write("10:00");
  kill(`${world}/Leader`);
  console.log("  The leader dies, the follower takes over:");
  return { last, kept: await read("9:00"), found: await read("10:00"), alone: await write("11:00") };
}

export default async function scenario() {
  const one = await book("Asynchronous", asynchronous);
  claim("confirmed-write-lost", one.last.status === 200 && one.found === "nothing");
  claim("only-what-was-on-its-way", one.kept === "Ana");

  const two = await book("Synchronous", synchronous);
  claim("waiting-keeps-it", two.last.status === 200 && two.found === "Ana");
  claim("waiting-takes-time", two.last.ms > one.last.ms);
  claim("nobody-to-wait-for", two.alone.status === 503);
}
