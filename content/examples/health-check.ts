/**
 * Health checks
 *
 * Should a server be taken out when it cannot reach the store, and what if none of them can?
 */
import { type Balancer, claim, client, cluster, database, heal, kill, partition } from "lab";

const names = ["Server A", "Server B", "Server C"];
const store = database("Session Store", "CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('ana')");

/** Only those that passed their last check get requests. A balancer that fails open uses all when none did. */
let passed = names;
let failsOpen = false;
let turn = 0;

const balancer: Balancer = {
  choose(request, up) {
    const checked = request.headers.get("x-check");
    const all = passed.length === 0 && failsOpen;
    const fit = up.filter(({ name }) => (checked === null ? all || passed.includes(name) : name === checked));
    return fit[turn++ % fit.length];
  },
};

const site = cluster({
  nodes: names,
  balancer,
  serve(node) {
    const db = node.connect(store);
    return async (request) => {
      const { pathname } = new URL(request.url);
      // The shallow check and the front page need no store; the deep check and the user's own page do.
      if (pathname === "/live" || pathname === "/front") return new Response("Fine");
      const rows = await db.query("SELECT name FROM users").catch(() => []);
      return new Response(null, { status: rows.length > 0 ? 200 : 503 });
    };
  },
});

async function send(from: string, path: string, headers: Record<string, string> = {}): Promise<boolean> {
  const sent = client(from, site, { timeout: 1_000 }).fetch(path, { headers });
  const answer = await sent.catch(() => undefined);
  return answer?.ok ?? false;
}

/** Checks every server by this path, then lets six users ask for that one, and counts who is answered. */
async function visit(check: string, path: string): Promise<number> {
  const results = await Promise.all(names.map((name) => send("Health Check", check, { "x-check": name })));
  passed = names.filter((_, index) => results[index]);
  const answers = await Promise.all(Array.from({ length: 6 }, () => send("Client", path)));
  const good = answers.filter((isGood) => isGood).length;
  console.log(`  By ${check.padEnd(6)} ${passed.length} of 3 pass: ${path} is answered ${good} times of 6`);
  return good;
}

export default async function scenario() {
  console.log("Server C cannot reach the store:");
  partition("Server C", "Session Store");
  claim("shallow-keeps-a-broken-server", (await visit("/live", "/me")) === 4);
  claim("deep-removes-it", (await visit("/ready", "/me")) === 6);
  heal();

  console.log("The store is down for all:");
  kill("Session Store");
  claim("shallow-keeps-what-works", (await visit("/live", "/front")) === 6);
  claim("deep-removes-everybody", (await visit("/ready", "/front")) === 0);

  console.log("The same, behind a balancer that fails open:");
  failsOpen = true;
  claim("fail-open-keeps-what-works", (await visit("/ready", "/front")) === 6);
}
