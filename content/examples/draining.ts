/**
 * Draining a server
 *
 * What is lost when a server is drained, and what when it is killed?
 */
import { claim, client, cluster, cookieAffinity, drain, kill, sleep } from "lab";

const site = cluster({
  name: "Load Balancer",
  nodes: ["Server A", "Server B", "Server C"],
  balancer: cookieAffinity("server"),
  serve(node) {
    const sessions = node.memory<string>("Sessions");
    const headers = { "x-served-by": node.name };
    return async (request) => {
      if (request.method === "POST") {
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        sessions.set(id, await request.text());
        const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
        return new Response("Welcome", { headers: { ...headers, "set-cookie": cookie } });
      }
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      if (!sessions.has(id)) return new Response("Log in first", { status: 401, headers });
      await sleep(200);
      return new Response("Your report", { headers });
    };
  },
});

async function logIn(user: string) {
  const browser = client("Client", site);
  const login = await browser.fetch("/login", { method: "POST", body: user });
  console.log(`${user} logs in at ${login.headers.get("x-served-by")}`);
  return async () => {
    const response = await browser.fetch("/report");
    const by = response.headers.get("x-served-by") ?? "the balancer";
    console.log(`  ${user}: ${response.status} from ${by}`);
    return { status: response.status, by };
  };
}

export default async function scenario() {
  const [ana, ben, eve] = [await logIn("ana"), await logIn("ben"), await logIn("eve")];

  console.log("Each asks for a report, which takes 200 ms. Halfway, Server A is drained.");
  console.log("Ana, in a hurry, asks once more, and is answered first:");
  const reports = [ana(), ben(), eve()];
  await sleep(100);
  drain("Server A");
  const second = await ana();
  claim("no-new-request-comes", second.by !== "Server A");
  const statuses = (await Promise.all(reports)).map(({ status }) => status);
  claim(
    "drained-finishes",
    statuses.every((status) => status === 200),
  );

  console.log("Ben and eve ask again. Halfway, Server B is killed:");
  const again = [ben(), eve()];
  await sleep(100);
  kill("Server B");
  const [lost, kept] = await Promise.all(again);
  claim("killed-loses-requests", lost?.status === 502 && kept?.status === 200);

  console.log("Their cookies are as good as before:");
  const after = [await ana(), await ben()];
  claim(
    "sessions-gone-either-way",
    after.every(({ status }) => status === 401),
  );
}
