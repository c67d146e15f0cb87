/**
 * State in a database
 *
 * What outlives a server, and what does everybody now depend on?
 *
 * @try POST /login -d user=ana
 * @try GET /me
 */
import { claim, client, cluster, database, kill, revive, roundRobin } from "lab";

const sessions = database("Session Store", "CREATE TABLE sessions (id TEXT PRIMARY KEY, user TEXT NOT NULL)");

const site = cluster({
  name: "Load Balancer",
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const db = node.connect(sessions);
    const headers = { "x-served-by": node.name };
    return async (request) => {
      if (new URL(request.url).pathname === "/login") {
        const user = new URLSearchParams(await request.text()).get("user") ?? "nobody";
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        await db.query("INSERT INTO sessions (id, user) VALUES (?, ?)", id, user);
        const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
        return Response.json({ user }, { headers: { ...headers, "set-cookie": cookie } });
      }
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      const [session] = await db.query("SELECT user FROM sessions WHERE id = ?", id);
      if (!session) return Response.json({ error: "Log in first." }, { status: 401, headers });
      return Response.json(session, { headers });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const me = async () => {
    const response = await ana.fetch("/me");
    const server = response.headers.get("x-served-by") ?? "an error";
    console.log(`GET /me → ${response.status}, ${server}: ${await response.text()}`);
    return { status: response.status, server };
  };
  await ana.fetch("/login", { method: "POST", body: new URLSearchParams({ user: "ana" }) });

  const both = [await me(), await me()];
  const servers = new Set(both.map(({ server }) => server));
  claim("every-server-knows", servers.size === 2 && both.every(({ status }) => status === 200));

  for (const name of ["Server A", "Server B"]) {
    kill(name);
    revive(name);
  }
  console.log("Both servers were restarted.");
  claim("survives-the-servers", (await me()).status === 200);

  kill("Session Store");
  console.log("The store is down.");
  claim("all-depend-on-the-store", (await me()).status === 500 && (await me()).status === 500);

  revive("Session Store");
  console.log("The store is back, with its rows.");
  claim("survives-the-store-restart", (await me()).status === 200);
}
