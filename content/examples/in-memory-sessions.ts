/**
 * In-memory sessions
 *
 * Who remembers a login that one server keeps in its own memory?
 *
 * @try POST /login -d user=ana
 * @try GET /me
 */
import { claim, client, cluster, kill, revive, roundRobin } from "lab";

interface Session {
  readonly user: string;
}

const site = cluster({
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const sessions = node.memory<Session>(`Memory of ${node.name}`);
    const headers = { "x-served-by": node.name };
    return async (request) => {
      if (new URL(request.url).pathname === "/login") {
        const user = new URLSearchParams(await request.text()).get("user") ?? "nobody";
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        sessions.set(id, { user });
        const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
        return Response.json({ user }, { headers: { ...headers, "set-cookie": cookie } });
      }
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
      const session = id === undefined ? undefined : sessions.get(id);
      if (!session) return Response.json({ error: "Log in first." }, { status: 401, headers });
      return Response.json({ user: session.user }, { headers });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const show = async (title: string, response: Response) => {
    const server = response.headers.get("x-served-by");
    console.log(`${title.padEnd(12)} ${server}: ${response.status} ${await response.text()}`);
    return response.status;
  };
  const me = async () => show("GET /me", await ana.fetch("/me"));

  const body = new URLSearchParams({ user: "ana" });
  await show("POST /login", await ana.fetch("/login", { method: "POST", body }));

  // Round robin: every other request meets the server that did not see the login.
  const [onB, onA] = [await me(), await me()];
  claim("remembered-by-one-server", onA === 200);
  claim("unknown-to-the-other", onB === 401);

  kill("Server A");
  revive("Server A");
  console.log("Server A was restarted.");
  const afterRestart = [await me(), await me()];
  claim(
    "lost-at-restart",
    afterRestart.every((status) => status === 401),
  );
}
