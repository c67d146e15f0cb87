/**
 * Scaling out a stateless service
 *
 * What does one more server change while the requests keep coming?
 */
import { claim, client, cluster, database, leastConnections, sleep } from "lab";

const store = database("Shared Store", "CREATE TABLE jobs (id INTEGER PRIMARY KEY, done INTEGER NOT NULL)");

const service = cluster({
  name: "Load Balancer",
  nodes: ["Server A", "Server B"],
  balancer: leastConnections(),
  // Two requests at a time on each server; whoever comes on top is refused with 503.
  concurrency: 2,
  serve(node) {
    const db = node.connect(store);
    return async (request) => {
      // What a request takes besides its query.
      await sleep(90);
      await db.query("INSERT INTO jobs VALUES (?, ?)", Number(await request.text()), Date.now());
      return new Response(node.name, { status: 201 });
    };
  },
});

let jobs = 0;

/** Sends a request every 20 milliseconds for half a second, whether or not the last ones are done. */
async function load(title: string) {
  const clients = client("Clients", service);
  const answers: Promise<Response>[] = [];
  for (let sent = 0; sent < 25; sent++) {
    answers.push(clients.fetch("/jobs", { method: "POST", body: String(++jobs) }));
    await sleep(20);
  }
  const responses = await Promise.all(answers);
  const servers = await Promise.all(responses.map((response) => response.text()));
  const done = responses.filter(({ ok }) => ok).length;
  const byNew = servers.filter((server) => server === "New Server").length;
  console.log(`${title}: ${done * 2} requests a second done, ${(25 - done) * 2} refused`);
  return { done, refused: 25 - done, byNew };
}

export default async function scenario() {
  const before = await load("Two servers");
  service.add("New Server");
  const after = await load("Three servers");
  console.log(`The new server did ${after.byNew} of the last ${after.done} requests.`);
  claim("throughput-grows", after.done > before.done);
  claim("errors-end", before.refused > 0 && after.refused === 0);
  claim("useful-at-once", after.byNew >= 7);
}
