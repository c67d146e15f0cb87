/**
 * Key rotation
 *
 * Servers that keep no state share a key: how do they change it without refusing anybody?
 */
import { claim, client, cluster, kill, revive } from "lab";

const base64url = { alphabet: "base64url", omitPadding: true } as const;
const bytes = (text = "") => new TextEncoder().encode(text);
const hmac = { name: "HMAC", hash: "SHA-256" };
const keyOf = (secret: string) =>
  crypto.subtle.importKey("raw", bytes(secret), hmac, false, ["sign", "verify"]);
const oldKey = await keyOf("last year's secret, of 32 bytes.");
const newKey = await keyOf("this year's secret, of 32 bytes.");

/** What a server is started with: it signs with the first key, and checks with any. */
let configured = [oldKey];

const site = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const keys = configured;
    const sign = async (user: string) =>
      new Uint8Array(await crypto.subtle.sign(hmac, keys[0] ?? oldKey, bytes(user))).toBase64(base64url);
    const isSigned = async (user: string, mac: string) => {
      const signature = Uint8Array.fromBase64(mac, base64url);
      const checks = keys.map((key) => crypto.subtle.verify(hmac, key, signature, bytes(user)));
      return (await Promise.all(checks)).includes(true);
    };
    return async (request) => {
      if (new URL(request.url).pathname === "/login") {
        const headers = { "set-cookie": `user=ana.${await sign("ana")}; Path=/; HttpOnly` };
        return new Response(node.name, { headers });
      }
      const [, user = "", mac = ""] = /user=(\w+)\.([\w-]+)/.exec(request.headers.get("cookie") ?? "") ?? [];
      return new Response(node.name, { status: (await isSigned(user, mac)) ? 200 : 401 });
    };
  },
});

function start(keys: CryptoKey[], ...servers: string[]): void {
  configured = keys;
  for (const server of servers) {
    kill(server);
    revive(server);
  }
}

export default async function scenario() {
  const ana = client("Client", site);
  /** Logs in at one server and shows its cookie to both. */
  const tour = async (server: string, cookie?: string) => {
    while ((await (await ana.fetch("/login")).text()) !== server);
    if (cookie !== undefined) ana.cookies.set("user", cookie);
    const answers = [await ana.fetch("/me"), await ana.fetch("/me")];
    const lines = answers.map(async (each) => `${await each.text()} ${each.status}`);
    const what = cookie === undefined ? `signed by ${server}` : "the first cookie";
    console.log(`  ${what.padEnd(18)} ${(await Promise.all(lines)).toSorted().join(", ")}`);
    return answers.every(({ ok }) => ok);
  };
  console.log("Both know the old key only:");
  claim("one-key-everywhere", await tour("Server A"));
  const first = ana.cookies.get("user") ?? "";

  console.log("Server A already signs with the new key:");
  start([newKey, oldKey], "Server A");
  claim("new-key-too-early", !(await tour("Server A")));

  console.log("Step 1: both know the new key, and sign with the old one:");
  start([oldKey, newKey], "Server A", "Server B");
  const step1 = (await tour("Server A")) && (await tour("Server B"));
  console.log("Step 2: one after the other signs with the new key:");
  start([newKey, oldKey], "Server A");
  const step2 = (await tour("Server A")) && (await tour("Server B"));
  start([newKey, oldKey], "Server B");
  claim("nobody-is-refused", step1 && step2 && (await tour("Server B")) && (await tour("Server B", first)));

  console.log("Step 3: the old key goes, and with it whatever it signed:");
  start([newKey], "Server A", "Server B");
  claim("retired-key-refused", (await tour("Server A")) && !(await tour("Server A", first)));
}
