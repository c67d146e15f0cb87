/**
 * Blue-green deployment
 *
 * All traffic moves from blue to green at once, and back again: who is still logged in?
 */
import { type Balancer, type Client, cache, claim, client, cluster, type Handler } from "lab";

type Sessions = { get(id: string): unknown; set(id: string, session: string): unknown };

/** Where the router sends everybody. */
let live = "Blue";
const router: Balancer = { choose: (_, up) => up.find(({ name }) => name.endsWith(live)) };

/** Blue writes a session as `ana` and reads only that. Green reads both forms, and writes: */
let greenForm = (user: string) => JSON.stringify({ user });

function site(server: string, sessions: Sessions): Handler {
  const isGreen = server.endsWith("Green");
  return async (request) => {
    if (request.method === "POST") {
      const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
      const user = await request.text();
      await sessions.set(id, isGreen ? greenForm(user) : user);
      const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
      return new Response("Welcome", { headers: { "set-cookie": cookie } });
    }
    const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
    const session = String((await sessions.get(id)) ?? "");
    const isKnown = session !== "" && (isGreen || !session.startsWith("{"));
    return new Response(null, { status: isKnown ? 200 : 401 });
  };
}

const memory = cluster({
  name: "Memory/Router",
  nodes: ["Memory/Blue", "Memory/Green"],
  balancer: router,
  serve: (node) => site(node.name, node.memory<string>("Sessions")),
});

const store = cache("Session Store");
const shared = cluster({
  name: "Shared/Router",
  nodes: ["Shared/Blue", "Shared/Green"],
  balancer: router,
  serve: (node) => site(node.name, node.connect(store)),
});

/** One user logs in at Blue and another at Green: what do they meet after the switch, and after the way back? */
async function thereAndBack(world: string, service: typeof memory) {
  const logIn = async (user: string) => {
    const browser = client(`${world}/Client`, service);
    await browser.fetch("/login", { method: "POST", body: user });
    return browser;
  };
  const ask = async (user: string, browser: Client) => {
    const { status } = await browser.fetch("/");
    console.log(`  ${user}, now at ${live}: ${status === 200 ? "still logged in" : "log in again"}`);
    return status;
  };
  live = "Blue";
  const ana = await logIn("ana");
  live = "Green";
  const switched = await ask("ana from Blue", ana);
  const ben = await logIn("ben");
  live = "Blue";
  return { switched, back: [await ask("ana from Blue", ana), await ask("ben from Green", ben)] };
}

export default async function scenario() {
  console.log("Sessions in memory:");
  const inMemory = await thereAndBack("Memory", memory);
  claim("green-knows-nobody", inMemory.switched === 401);

  console.log("Sessions in a shared store, where Green writes a new form:");
  const inStore = await thereAndBack("Shared", shared);
  claim("store-carries-over", inStore.switched === 200);
  claim("rollback-loses-new-sessions", inStore.back.join() === "200,401");

  console.log("The same, but Green writes the old form until Blue is gone:");
  greenForm = (user) => user;
  const careful = await thereAndBack("Shared", shared);
  claim("old-form-survives-rollback", [careful.switched, ...careful.back].join() === "200,200,200");
}
