/**
 * A rolling update
 *
 * Servers are replaced one by one while users work: who is logged out, and how often?
 */
import { cache, claim, client, cluster, cookieAffinity, drain, type Handler, revive } from "lab";

type Sessions = { get(id: string): unknown; set(id: string, user: string): unknown };

/** What a server runs that starts now. */
let release = 1;

function site(sessions: Sessions): Handler {
  const headers = { "x-release": `${release}` };
  return async (request) => {
    if (request.method === "POST") {
      const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
      await sessions.set(id, await request.text());
      const cookie = `session=${id}; Path=/; HttpOnly; SameSite=Lax`;
      return new Response("Welcome", { headers: { ...headers, "set-cookie": cookie } });
    }
    const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
    const isKnown = (await sessions.get(id)) !== undefined;
    return new Response(null, { status: isKnown ? 200 : 401, headers });
  };
}

const inside = cluster({
  nodes: ["Inside/Server A", "Inside/Server B", "Inside/Server C"],
  balancer: cookieAffinity("server"),
  serve: (node) => site(node.memory<string>("Sessions")),
});

const store = cache("Session Store");
const outside = cluster({
  nodes: ["Outside/Server A", "Outside/Server B", "Outside/Server C"],
  serve: (node) => site(node.connect(store)),
});

/** Replaces every server, one after the other, and counts what the users notice. */
async function update(world: string, service: typeof inside) {
  const users = Array.from({ length: 5 }, () => {
    const browser = client(`${world}/Client`, service);
    const logIn = () => browser.fetch("/login", { method: "POST", body: "me" });
    return { browser, logIn, met: 1, stepsBack: 0, logouts: 0, failures: 0 };
  });
  for (const { logIn } of users) await logIn();
  const everybodyVisits = async () => {
    for (const user of users) {
      const { status, headers } = await user.browser.fetch("/");
      const met = Number(headers.get("x-release") ?? user.met);
      if (met < user.met) user.stepsBack++;
      user.met = met;
      if (status >= 500) user.failures++;
      if (status === 401) user.logouts++;
      if (status === 401) await user.logIn();
    }
  };

  release = 2;
  for (const server of service.nodes) {
    drain(server);
    await everybodyVisits();
    revive(server);
    await everybodyVisits();
    console.log(`${server} is replaced. Logouts so far: ${users.map(({ logouts }) => logouts).join(", ")}`);
  }
  const stepsBack = users.filter((user) => user.stepsBack > 0).length;
  console.log(`  ${stepsBack} of 5 users have met release 2 and then release 1 again.`);
  return users;
}

export default async function scenario() {
  const memory = await update("Inside", inside);
  claim(
    "memory-logs-everybody-out",
    memory.every(({ logouts }) => logouts > 0),
  );
  claim(
    "some-are-logged-out-again",
    memory.some(({ logouts }) => logouts > 1),
  );
  const shared = await update("Outside", outside);
  claim(
    "store-logs-nobody-out",
    shared.every(({ logouts }) => logouts === 0),
  );
  claim(
    "releases-mix",
    shared.some(({ stepsBack }) => stepsBack > 0),
  );
  claim(
    "no-request-fails",
    [...memory, ...shared].every(({ failures }) => failures === 0),
  );
}
