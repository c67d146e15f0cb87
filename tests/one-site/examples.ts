// Notes with examples: embedded, in a fence, and only claimed.

export const SESSIONS = `/**
 * In-memory sessions
 *
 * Who remembers a login that one server keeps in its own memory?
 */
import { claim, client, cluster, roundRobin } from "lab";

const shop = cluster({
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const zanzibar = node.memory<string>("In-Memory State");
    return async (request) => {
      if (request.method === "POST") zanzibar.set("ana", "here");
      return new Response(null, { status: zanzibar.has("ana") ? 200 : 401 });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", shop);
  const login = await ana.fetch("/login", { method: "POST" });
  const page = await ana.fetch("/page");
  console.log("quagga", login.status);
  console.warn("<page>", page.status);
  claim("login-works", login.status === 200);
  claim("forgotten-elsewhere", page.status === 401);
}
`;

export const TINY = `/**
 * Tiny
 *
 * Does it add up?
 */
import { claim } from "lab";
claim("adds-up", 1 + 1 === 2);
`;

export const NOTES = {
  "sessions.md": `# Sessions

A session lives in [one server's *memory*](claim:in-memory-sessions/forgotten-elsewhere), and
[a login works](claim:in-memory-sessions/login-works).

![[in-memory-sessions.ts]]

\`\`\`ts run name=tiny
${TINY}\`\`\`

Even [this adds up](claim:tiny/adds-up).
`,
  "components.mdx": `# Components

<State where="server">A session</State> is [elsewhere forgotten](claim:in-memory-sessions/forgotten-elsewhere).

![[in-memory-sessions.ts]]

![[sessions]]
`,
  "beside.md": "# Other\n\nNo example, but a word on [[sessions]]: [it adds up](claim:tiny/adds-up).\n",
};

export const EXAMPLES = { "in-memory-sessions.ts": SESSIONS };
