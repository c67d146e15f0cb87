import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes examples of three kinds, each unlike the others in its words and numbers: about 35 lines, two
 * claims.
 */
export function writeExamples(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const kind = [sessions, database, signed][index % 3] ?? sessions;
    writeFileSync(join(folder, `example-${index}.ts`), kind(index));
  }
}

const header = (index: number) => `/**\n * Example ${index}\n *\n * What does number ${index} show?\n */\n`;

const sessions = (index: number) => `${header(index)}import { claim, client, cluster, kill } from "lab";

const site = cluster({
  nodes: ["Server A", "Server B", "Server C"],
  serve(node) {
    const sessions = node.memory<{ user: string; visits: number }>("Sessions ${index}");
    return async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/login") {
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        sessions.set(id, { user: await request.text(), visits: ${index} });
        return new Response(null, { headers: { "set-cookie": \`session=\${id}; Path=/\` } });
      }
      const id = /session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      const session = sessions.get(id);
      if (!session) return new Response("Who?", { status: 401 });
      sessions.set(id, { ...session, visits: session.visits + 1 });
      return Response.json(session);
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  await ana.fetch("/login", { method: "POST", body: "ana-${index}" });
  const statuses: number[] = [];
  for (let visit = 0; visit < 6; visit++) statuses.push((await ana.fetch("/visit")).status);
  console.log("before", statuses);
  claim("one-knows", statuses.includes(200));
  kill("Server A");
  const after = await Promise.all([1, 2, 3].map(async () => (await ana.fetch("/visit")).status));
  console.log("after", after);
  claim("none-knows", !after.includes(200));
}
`;

const database = (
  index: number,
) => `${header(index)}import { claim, client, cluster, database, kill } from "lab";

const store = database("Store", "create table visits (user text primary key, count integer not null)");

const site = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(store);
    return async (request) => {
      const user = request.headers.get("x-user") ?? "nobody";
      await db.query(
        "insert into visits values (?, ${index}) on conflict (user) do update set count = count + 1",
        user,
      );
      const [row] = await db.query("select count from visits where user = ?", user);
      return Response.json(row, { headers: { "x-node": node.name } });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const visit = async (): Promise<number> => {
    const response = await ana.fetch("/", { headers: { "x-user": "ana" } });
    const { count } = await response.json();
    console.log(response.headers.get("x-node"), count);
    return count;
  };
  const counts = [await visit(), await visit(), await visit()];
  claim("counts-on", counts.join() === "${index},${index + 1},${index + 2}");
  kill("Server A");
  claim("survives", (await visit()) === ${index + 3});
}
`;

const signed = (index: number) => `${header(index)}import { claim, client, cluster, sleep } from "lab";

const bytes = (text: string) => new TextEncoder().encode(text);
const algorithm = { name: "HMAC", hash: "SHA-256" };
const key = await crypto.subtle.importKey("raw", bytes("secret ${index}"), algorithm, false, ["sign", "verify"]);
const hex = (buffer: ArrayBuffer) => new Uint8Array(buffer).toHex();

const site = cluster({
  nodes: ["Server A", "Server B", "Server C", "Server D"],
  serve: () => async (request) => {
    await sleep(Math.random() * ${10 + index});
    const [value = "", signature = ""] = (request.headers.get("x-state") ?? "").split(".");
    const good = signature && (await crypto.subtle.verify("HMAC", key, Uint8Array.fromHex(signature), bytes(value)));
    if (signature && !good) return new Response("Forged.", { status: 400 });
    const next = String(Number(value || ${index}) + 1);
    return new Response(\`\${next}.\${hex(await crypto.subtle.sign("HMAC", key, bytes(next)))}\`);
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const step = async (state: string) => ana.fetch("/", { headers: { "x-state": state } });
  let state = "";
  for (let count = 0; count < 5; count++) state = await (await step(state)).text();
  console.log(state.split(".")[0]);
  claim("goes-on", state.startsWith("${index + 5}."));
  const forged = await step(\`999.\${state.split(".")[1]}\`);
  claim("refuses-forged", forged.status === 400);
}
`;
