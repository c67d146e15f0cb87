/**
 * Stateful TCP connections
 *
 * What does a server know of a client only because their connection is open?
 */
import { claim, client, cluster, kill } from "lab";

// A file server in the manner of FTP (RFC 959): CWD changes the current folder, PWD names it.
const files = cluster({
  nodes: ["Server A", "Server B"],
  accept(node) {
    const folders = node.memory<string>("Current folders");
    return async (connection) => {
      await connection.send(`220 ${node.name} is ready`);
      for await (const line of connection.lines()) {
        const [command, folder = "/"] = line.split(" ");
        if (command === "CWD") folders.set(connection.peer, folder);
        const current = folders.get(connection.peer) ?? "/";
        await connection.send(command === "CWD" ? "250 Changed" : `257 "${current}"`);
      }
      folders.delete(connection.peer);
    };
  },
});

async function dial(name: string) {
  const connection = await client(name, files).connect();
  const replies = connection.lines();
  const next = async () => (await replies.next()).value ?? "";
  console.log(`${name} connects      → ${await next()}`);
  return {
    connection,
    async say(line: string) {
      await connection.send(line);
      const reply = await next();
      console.log(`${name} ${line.padEnd(13)} → ${reply}`);
      return reply;
    },
  };
}

export default async function scenario() {
  const first = await dial("Client");
  await first.say("CWD /notes");
  const here = await first.say("PWD");

  // The same person on a second connection, which the balancer gives to the other server.
  const second = await dial("Client");
  const there = await second.say("PWD");
  claim("state-belongs-to-the-connection", here.includes("/notes") && !there.includes("/notes"));
  second.connection.close();

  kill("Server A");
  const end = await first.connection.closed.then(
    () => "closed",
    (error: Error) => error.message,
  );
  console.log(`Server A dies        → ${end}`);
  claim("dies-with-its-server", end.includes("reset"));

  const again = await dial("Client");
  claim("a-new-connection-starts-anew", (await again.say("PWD")) === '257 "/"');
}
