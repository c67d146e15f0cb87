/**
 * Session affinity
 *
 * How does a client come back to the server that knows it, and what breaks that?
 */
import { claim, client, cluster, cookieAffinity, kill } from "lab";

const site = cluster({
  name: "Load Balancer",
  nodes: ["Server A", "Server B"],
  balancer: cookieAffinity("server"),
  serve(node) {
    const sessions = node.memory<string>("Sessions");
    const headers = { "x-served-by": node.name };
    return async (request) => {
      if (new URL(request.url).pathname === "/login") {
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        sessions.set(id, await request.text());
        const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
        return new Response("Welcome", { headers: { ...headers, "set-cookie": cookie } });
      }
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      const user = sessions.get(id);
      if (user === undefined) return new Response("Log in first", { status: 401, headers });
      return new Response(`Hello, ${user}`, { headers });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const ask = async (method: string, path: string, body: string | null = null) => {
    const response = await ana.fetch(path, { method, body });
    const server = response.headers.get("x-served-by");
    console.log(`${`${method} ${path}`.padEnd(12)} ${server}: ${response.status} ${await response.text()}`);
    return { status: response.status, server };
  };
  const login = await ask("POST", "/login", "ana");
  const visits = [await ask("GET", "/me"), await ask("GET", "/me"), await ask("GET", "/me")];
  claim(
    "same-server-each-time",
    visits.every((each) => each.status === 200 && each.server === login.server),
  );

  console.log("The client loses the balancer's cookie, and keeps its session's:");
  ana.cookies.delete("server");
  const astray = await ask("GET", "/me");
  claim("another-server-does-not-know", astray.status === 401 && astray.server !== login.server);

  console.log("It logs in again, and that server dies:");
  const { server } = await ask("POST", "/login", "ana");
  if (server) kill(server);
  claim("session-lost-with-its-server", (await ask("GET", "/me")).status === 401);
}
