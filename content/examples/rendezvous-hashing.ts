/**
 * Rendezvous hashing
 *
 * One of four servers goes: which keys lose their place?
 *
 * @try PUT /k1
 * @try GET /k1
 */
import { type Balancer, claim, client, cluster, kill } from "lab";

const keyOf = (request: Request) => new URL(request.url).pathname;

/** 32 bits that look random, and are always the same for the same text. */
function score(text: string): number {
  let bits = 0;
  for (const letter of text) {
    bits = Math.imul(bits + letter.charCodeAt(0), 0x9e3779b1);
    bits ^= bits >>> 15;
  }
  bits = Math.imul(bits, 0x85ebca77);
  return (bits ^ (bits >>> 13)) >>> 0;
}

/** The server whose name, together with the key, has the highest score. */
const rendezvous: Balancer = {
  choose(request, up) {
    const scoreOf = ({ name }: { name: string }) => score(`${name} ${keyOf(request)}`);
    return up.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  },
};

const remainder: Balancer = { choose: (request, up) => up[score(keyOf(request)) % up.length] };

function caches(world: string, balancer: Balancer) {
  return cluster({
    nodes: ["A", "B", "C", "D"].map((letter) => `${world}/Server ${letter}`),
    balancer,
    serve(node) {
      const entries = node.memory<string>("Entries");
      return async (request) => {
        if (request.method === "PUT") entries.set(keyOf(request), await request.text());
        return new Response(node.name.slice(-1), { status: entries.has(keyOf(request)) ? 200 : 404 });
      };
    },
  });
}

const scored = caches("Rendezvous", rendezvous);
const divided = caches("Remainder", remainder);

/** Stores forty values and ends Server D. Where is each key looked for now, and is it there? */
async function loseOne(world: string, service: typeof scored) {
  const reader = client(`${world}/Client`, service);
  const keys = Array.from({ length: 40 }, (_, index) => `/key-${index}`);
  const store = keys.map((key) => reader.fetch(key, { method: "PUT", body: "value" }));
  const before = await Promise.all((await Promise.all(store)).map((response) => response.text()));
  kill(`${world}/Server D`);
  const answers = await Promise.all(keys.map((key) => reader.fetch(key)));
  const now = await Promise.all(answers.map((response) => response.text()));
  const found = answers.filter(({ ok }) => ok).length;
  const rest = before.filter((server) => server !== "D").length;
  console.log(`${world}: Server D had ${40 - rest} of 40 keys. Of the other ${rest}, ${found} are found.`);
  return { found, rest, heirs: now.filter((_, index) => before[index] === "D") };
}

export default async function scenario() {
  const { found, rest, heirs } = await loseOne("Rendezvous", scored);
  claim("the-others-stay", found === rest);
  const shares = ["A", "B", "C"].map((letter) => heirs.filter((heir) => heir === letter).length);
  console.log(`  Its keys are now looked for on A, B and C: ${shares.join(", ")}.`);
  claim(
    "all-inherit",
    shares.every((share) => share > 0),
  );

  const other = await loseOne("Remainder", divided);
  claim("remainder-moves-the-others-too", other.found < other.rest / 2);
}
