/**
 * A node dies
 *
 * What does a client notice when the server that answered it dies?
 */
import { claim, client, cluster, cookieAffinity, database, type Handler, kill } from "lab";

type Sessions = { get(id: string): unknown; set(id: string, user: string): unknown };

/** The same server in both worlds; only where its sessions are differs. */
function site(server: string, sessions: Sessions): Handler {
  const headers = { "x-served-by": server };
  return async (request) => {
    if (request.method === "POST") {
      const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
      await sessions.set(id, await request.text());
      const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
      return new Response("Welcome", { headers: { ...headers, "set-cookie": cookie } });
    }
    const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
    const user = await sessions.get(id);
    if (user === undefined) return new Response("Log in first", { status: 401, headers });
    return new Response(`Hello, ${user}`, { headers });
  };
}

const stateful = cluster({
  nodes: ["Stateful/Server A", "Stateful/Server B"],
  balancer: cookieAffinity(),
  serve: (node) => site(node.name, node.memory<string>("In-Memory State")),
});

const store = database("External State Store", "CREATE TABLE sessions (id TEXT PRIMARY KEY, user TEXT)");

const stateless = cluster({
  nodes: ["Stateless/Server A", "Stateless/Server B"],
  balancer: cookieAffinity(),
  serve(node) {
    const db = node.connect(store);
    return site(node.name, {
      get: async (id) => (await db.query("SELECT user FROM sessions WHERE id = ?", id))[0]?.["user"],
      set: (id, user) => db.query("INSERT INTO sessions VALUES (?, ?)", id, user),
    });
  },
});

async function loseTheServerOf(name: string, service: typeof stateful): Promise<number> {
  const ana = client(name, service);
  const ask = async (path: string, init?: RequestInit) => {
    const response = await ana.fetch(path, init);
    const server = response.headers.get("x-served-by");
    console.log(`${path.padEnd(6)} ${server}: ${response.status} ${await response.text()}`);
    return { status: response.status, server };
  };
  await ask("/login", { method: "POST", body: "ana" });
  const { server } = await ask("/me");
  if (server) kill(server);
  console.log(`${server} dies.`);
  return (await ask("/me")).status;
}

export default async function scenario() {
  claim("state-loss", (await loseTheServerOf("Stateful/Client", stateful)) === 401);
  claim("continuity", (await loseTheServerOf("Stateless/Client", stateless)) === 200);
}
