/**
 * JWT authentication
 *
 * How does a server recognize a user of whom it keeps no record?
 *
 * @try Issuer: POST /token -d ana
 * @try Server A: GET /me -H "authorization: Bearer TOKEN"
 */
import { claim, client, cluster, sleep } from "lab";

const base64url = { alphabet: "base64url", omitPadding: true } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const encode = (value: object) => bytes(JSON.stringify(value)).toBase64(base64url);
const decode = (part = "") => JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(part, base64url)));

// The key pair of RFC 8037, appendix A: everybody knows it, so it is for examples only.
const pair = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
const secret = { ...pair, d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" };
const privateKey = await crypto.subtle.importKey("jwk", secret, "Ed25519", false, ["sign"]);
const publicKey = await crypto.subtle.importKey("jwk", pair, "Ed25519", true, ["verify"]);

const issuer = cluster({
  nodes: ["Issuer"],
  serve: () => async (request) => {
    const claims = { sub: await request.text(), exp: Math.floor(Date.now() / 1000) + 300 };
    const signed = `${encode({ alg: "Ed25519", typ: "JWT" })}.${encode(claims)}`;
    const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, bytes(signed)));
    return new Response(`${signed}.${signature.toBase64(base64url)}`);
  },
});

async function userOf(authorization: string): Promise<string> {
  const [header = "", payload = "", signature = ""] = authorization.replace(/^Bearer /, "").split(".");
  if (decode(header).alg !== "Ed25519") throw new Error("not Ed25519");
  const mark = Uint8Array.fromBase64(signature, base64url);
  const isSigned = await crypto.subtle.verify("Ed25519", publicKey, mark, bytes(`${header}.${payload}`));
  if (!isSigned) throw new Error("forged");
  const { sub, exp } = decode(payload);
  if (exp <= Date.now() / 1000) throw new Error("expired");
  return sub;
}

/** An attack with a server's key: a hash keyed with it, in the hope that a server takes that for a signature. */
async function forge(payload: string): Promise<string> {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const stolen = await crypto.subtle.exportKey("raw", publicKey);
  const key = await crypto.subtle.importKey("raw", stolen, hmac, false, ["sign"]);
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${payload}`;
  return `${signed}.${new Uint8Array(await crypto.subtle.sign(hmac, key, bytes(signed))).toBase64(base64url)}`;
}

const api = cluster({
  nodes: ["Server A", "Server B"],
  serve: (node) => async (request) => {
    const user = await userOf(request.headers.get("authorization") ?? "").catch((error: Error) => error);
    if (typeof user === "string") return new Response(`${user}, says ${node.name}`);
    return new Response(user.message, { status: 401, headers: { "www-authenticate": "Bearer" } });
  },
});

export default async function scenario() {
  const ana = client("Client", api);
  const ask = async (what: string, token: string) => {
    const response = await ana.fetch("/me", { headers: { authorization: `Bearer ${token}` } });
    const answer = `${response.status} ${await response.text()}`;
    console.log(`${what.padEnd(20)} ${answer}`);
    return answer;
  };
  const login = await client("Client", issuer).fetch("/token", { method: "POST", body: "ana" });
  const token = await login.text();
  const [header, payload, signature] = token.split(".");
  console.log("The token says      ", payload, "=", decode(payload));
  const [admin, none] = [encode({ ...decode(payload), sub: "admin" }), encode({ alg: "none" })];
  claim("any-server-can-check", (await ask("Shown to a server", token)) === "200 ana, says Server A");
  claim("any-server-can-check", (await ask("To another", token)) === "200 ana, says Server B");
  claim("tampered-token-refused", (await ask("Forged", `${header}.${admin}.${signature}`)) === "401 forged");
  claim("unsigned-token-refused", (await ask("Unsigned", `${none}.${admin}.`)) === "401 not Ed25519");
  const misused = await ask("With a server's key", await forge(admin));
  const signing = crypto.subtle.importKey("jwk", pair, "Ed25519", false, ["sign"]);
  const signs = await signing.then(() => true).catch(() => false);
  claim("a-server-cannot-issue", misused === "401 not Ed25519" && !signs);
  await sleep(300_000);
  claim("expired-token-refused", (await ask("Five minutes later", token)) === "401 expired");
}
