// Programs of the page in ./run-example-fixture.ts.

const head = (title: string, question: string) => `/**\n * ${title}\n *\n * ${question}\n */\n`;

/** Two servers that keep sessions; a reader's fault or seed changes what it prints. Line 12 has a type. */
const sessions = `${head("In-memory sessions", "Who remembers a login that one server keeps in its own memory?")}import { claim, client, cluster, roundRobin } from "lab";

const shop = cluster({
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const sessions = node.memory<string>("Sessions");
    return async (request: Request) => {
      if (request.method === "POST") sessions.set("ana", node.name);
      const found = sessions.get("ana");
      return Response.json({ found: found ?? null }, { status: found ? 200 : 401 });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", shop);
  const login = await ana.fetch("/login", { method: "POST" });
  console.log("Login:", login.status, await login.json());
  const page = await ana.fetch("/page");
  console.log("Page: ", page.status, await page.json());
  if (page.status === 401) console.warn("The other server knows nothing of it.");
  console.info({ draw: Math.floor(Math.random() * 1000), at: new Date() });
  claim("login-works", login.status === 200);
  claim("forgotten-elsewhere", page.status === 401);
}
`;

/** More lines than fit the box. */
const many = `${head("Many lines", "How is a long output shown?")}for (let line = 1; line <= 400; line++) console.log(\`line \${line}\`);
`;

/** Neither prints nor claims. */
const silent = `${head("Silent", "What is shown of a program that says nothing?")}const answer: number = 42;
if (answer < 0) console.log(answer);
`;

/** Throws in its line 11, between a claim that holds and one that is never judged. */
const broken = `${head("Broken", "Where does it go wrong?")}import { claim } from "lab";

interface Cart { items?: string[] }
const cart: Cart = {};
console.log("first");
claim("comes-first", true), cart.items!.push("book");
claim("comes-last", true);
`;

/** Prints a line and never ends. */
const loop = `${head("Endless", "How is it stopped?")}console.log("before");
await new Promise((resolve) => setTimeout(resolve, 10));
while (true);
`;

/** Run and recorded as the build does. */
export const GOOD = { sessions, many, silent };
/** Recorded by nobody. */
export const BAD = { broken, loop };
