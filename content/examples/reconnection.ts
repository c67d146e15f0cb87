/**
 * Reconnection
 *
 * A stream of events breaks with its server: what have its clients seen once they are connected again?
 */
import { type Connection, claim, client, cluster, database, kill, leastConnections, sleep } from "lab";

const log = database("Event Log", "CREATE TABLE events (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");

const news = cluster({
  nodes: ["Server A", "Server B"],
  balancer: leastConnections(),
  serve(node) {
    const db = node.connect(log);
    return async (request) => {
      await db.query("INSERT INTO events (text) VALUES (?)", await request.text());
      return new Response(null, { status: 201 });
    };
  },
  accept(node) {
    const db = node.connect(log);
    const places = node.memory<number>("Places");
    return async (connection) => {
      let isOpen = true;
      connection.closed.then(
        () => (isOpen = false),
        () => {},
      );
      const [, after] = /^after (\d+)$/.exec((await connection.lines().next()).value ?? "") ?? [];
      // Whoever does not say where it was gets what happens from now on.
      const [end] = await db.query("SELECT coalesce(max(id), 0) AS id FROM events");
      let place = Number(after ?? end?.["id"]);
      for (; isOpen; await sleep(50)) {
        const events = await db.query("SELECT id, text FROM events WHERE id > ? ORDER BY id", place);
        for (const { id, text } of events) await connection.send(`${id} ${text}`);
        place = Number(events.at(-1)?.["id"] ?? place);
        places.set(connection.peer, place);
      }
    };
  },
});

/** Somebody who reads the stream, and greets the server by the last event id that they know. */
function reader(name: string, greet: (last: string) => string) {
  const self = client(name, news);
  const memory = self.memory<string>("Last event id");
  const seen: string[] = [];
  let connection: Connection | undefined;
  const hangUp = () => connection?.close();
  const connect = async () => {
    hangUp();
    connection = await self.connect();
    await connection.send(greet(memory.get("id") ?? "0"));
    const lines = connection.lines();
    const read = async () => {
      for await (const line of lines) {
        const [id = ""] = line.split(" ");
        memory.set("id", id);
        seen.push(id);
      }
    };
    read().catch((error: Error) => console.log(`${name}: ${error.message}`));
    await sleep(50);
  };
  return { connect, hangUp, seen };
}

export default async function scenario() {
  const publish = async (text: string) => {
    await client("Publisher", news).fetch("/events", { method: "POST", body: text });
    await sleep(100);
  };
  const forgetful = reader("Forgetful Client", () => "from now on");
  const anxious = reader("Anxious Client", () => "after 0");
  const resuming = reader("Client", (last) => `after ${last}`);
  const all = [forgetful, anxious, resuming];

  await Promise.all(all.map(({ connect }) => connect()));
  for (const text of ["doors open", "kick-off"]) await publish(text);
  kill("Server A");
  await publish("goal");
  await Promise.all(all.map(({ connect }) => connect()));
  await publish("half-time");
  for (const { hangUp } of all) hangUp();

  const [gap, again, whole] = all.map(({ seen }) => seen.join(", "));
  console.log("Event 3 happened while they were not connected. They have seen:");
  console.log(`  ${gap?.padEnd(18)} by greeting both servers with "from now on"`);
  console.log(`  ${again?.padEnd(18)} by greeting both with "after 0"`);
  console.log(`  ${whole?.padEnd(18)} by greeting the second with "after 2", the last id seen`);
  claim("gap-without-a-place", gap === "1, 2, 4");
  claim("repeats-from-the-start", again === "1, 2, 1, 2, 3, 4");
  claim("resumes-without-gap-or-repeat", whole === "1, 2, 3, 4");
}
