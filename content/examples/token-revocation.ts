/**
 * Token revocation
 *
 * A user has logged out: which servers still take the token, and how long?
 */
import { claim, client, cluster, database, kill, sleep } from "lab";

const LIFE = 300;
const now = () => Math.floor(Date.now() / 1000);
const base64url = { alphabet: "base64url", omitPadding: true } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const encode = (value: object) => bytes(JSON.stringify(value)).toBase64(base64url);
const decode = (part = "") => JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(part, base64url)));

// The servers issue the tokens that they check, so a secret that all of them know gives none of them more.
const hmac = { name: "HMAC", hash: "SHA-256" };
const secret = bytes("a secret of at least thirty-two bytes");
const key = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign", "verify"]);

async function issue(): Promise<string> {
  const claims = { sub: "ana", jti: crypto.randomUUID(), exp: now() + LIFE };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  const mac = new Uint8Array(await crypto.subtle.sign(hmac, key, bytes(signed)));
  return `${signed}.${mac.toBase64(base64url)}`;
}

async function check(token: string): Promise<{ jti: string; exp: number } | undefined> {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const mac = Uint8Array.fromBase64(signature, base64url);
  const isOurs = await crypto.subtle.verify(hmac, key, mac, bytes(`${header}.${payload}`));
  if (!isOurs || decode(header).alg !== "HS256" || decode(payload).exp <= now()) return undefined;
  return decode(payload);
}

const denylist = database("Denylist", "CREATE TABLE revoked (jti TEXT PRIMARY KEY, exp INTEGER NOT NULL)");

const api = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const own = node.memory<number>(`Memory of ${node.name}`);
    const db = node.connect(denylist);
    const isListed = async (id: string) =>
      (await db.query("SELECT 1 FROM revoked WHERE jti = ?", id)).length > 0;
    return async (request) => {
      const say = (status: number, why: string) => new Response(`${node.name} ${status} ${why}`, { status });
      const path = new URL(request.url).pathname;
      if (path === "/login") return new Response(await issue());
      const token = await check(request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
      if (!token) return say(401, "expired");
      if (path === "/logout") {
        own.set(token.jti, token.exp);
        // Who has expired need not be listed any more.
        await db.query("DELETE FROM revoked WHERE exp <= ?", now());
        await db.query("INSERT OR IGNORE INTO revoked VALUES (?, ?)", token.jti, token.exp);
        return say(200, "logged out");
      }
      if (path === "/own-list" && own.has(token.jti)) return say(401, "revoked");
      const listed = path === "/shared-list" && (await isListed(token.jti).catch(() => "unknown"));
      if (listed === "unknown") return say(503, "no denylist");
      return listed ? say(401, "revoked") : say(200, "welcome");
    };
  },
});

export default async function scenario() {
  const ana = client("Client", api);
  const send = async (token: string, path: string, method = "GET") => {
    const headers = { authorization: `Bearer ${token}` };
    return (await ana.fetch(path, { method, headers })).text();
  };
  const logIn = async () => (await ana.fetch("/login", { method: "POST" })).text();
  /** Shows a token to both servers; gives what they answer. */
  const ask = async (token: string, path: string) => {
    const answers = [await send(token, path), await send(token, path)].toSorted();
    console.log(`  ${path.padEnd(12)} ${answers.join(", ")}`);
    return answers.map((answer) => answer.split(" ")[2]).join();
  };
  const token = await logIn();
  const later = await logIn();
  console.log(`${await send(token, "/logout", "POST")}, and the token still has ${LIFE} seconds to live:`);
  claim("works-after-logout", (await ask(token, "/no-list")) === "200,200");
  claim("own-list-is-not-enough", (await ask(token, "/own-list")) === "401,200");
  claim("denylist-ends-it-everywhere", (await ask(token, "/shared-list")) === "401,401");

  kill("Denylist");
  console.log("The denylist is down, for a token that nobody has revoked:");
  const [alone, asking] = [await ask(later, "/no-list"), await ask(later, "/shared-list")];
  claim("depends-on-the-list", alone === "200,200" && asking === "503,503");

  await sleep((LIFE - 1) * 1000 - performance.now());
  console.log(`After ${LIFE - 1} seconds, the token of the user who has logged out:`);
  const last = await ask(token, "/no-list");
  await sleep(1000);
  console.log("A second later:");
  claim("ends-at-expiry", last === "200,200" && (await ask(token, "/no-list")) === "401,401");
}
