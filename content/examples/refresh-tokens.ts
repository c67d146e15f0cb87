/**
 * Refresh tokens
 *
 * An access token cannot be taken back: who can end a login, and how soon does it end?
 */
import { claim, client, cluster, database, sleep } from "lab";

const LIFE = 300;
const now = () => Math.floor(Date.now() / 1000);
const bytes = (text: string) => new TextEncoder().encode(text);
// The key pair of RFC 8037, appendix A: everybody knows it, so it is for examples only.
const pair = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
const secret = { ...pair, d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" };
const privateKey = await crypto.subtle.importKey("jwk", secret, "Ed25519", false, ["sign"]);
const publicKey = await crypto.subtle.importKey("jwk", pair, "Ed25519", false, ["verify"]);

const logins = database(
  "Logins",
  "CREATE TABLE tokens (token TEXT PRIMARY KEY, login TEXT NOT NULL, used INTEGER NOT NULL)",
);
const USE = "UPDATE tokens SET used = used + 1 WHERE token = ? RETURNING login, used";

const issuer = cluster({
  nodes: ["Issuer"],
  serve(node) {
    const db = node.connect(logins);
    /** An access token that any server can check, and a refresh token that only this one knows. */
    async function issue(login: string): Promise<Response> {
      const exp = now() + LIFE;
      const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, bytes(`ana ${exp}`)));
      const refresh = crypto.getRandomValues(new Uint8Array(24)).toBase64({ alphabet: "base64url" });
      await db.query("INSERT INTO tokens VALUES (?, ?, 0)", refresh, login);
      return Response.json({ access: `ana ${exp} ${signature.toHex()}`, refresh });
    }
    return async (request) => {
      const [path, token] = [new URL(request.url).pathname, await request.text()];
      if (path === "/login") return issue(crypto.randomUUID());
      const [row] = await db.query(USE, token);
      if (!row) return new Response("unknown", { status: 400 });
      if (path === "/refresh" && row["used"] === 1) return issue(String(row["login"]));
      // A logout; or a token that comes a second time, so that two parties hold it.
      await db.query("DELETE FROM tokens WHERE login = ?", String(row["login"]));
      return path === "/refresh" ? new Response("used before", { status: 400 }) : new Response("logged out");
    };
  },
});

const api = cluster({
  nodes: ["API"],
  serve: () => async (request) => {
    const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
    const [user, exp, hex = ""] = token.split(" ");
    const signature = Uint8Array.fromHex(hex);
    const isOurs = await crypto.subtle.verify("Ed25519", publicKey, signature, bytes(`${user} ${exp}`));
    return new Response(null, { status: isOurs && Number(exp) > now() ? 200 : 401 });
  },
});

type Tokens = Readonly<Record<"access" | "refresh", string>>;

function user(name: string) {
  const [toIssuer, toApi] = [client(name, issuer), client(name, api)];
  const post = (path: string, body = "") => toIssuer.fetch(path, { method: "POST", body });
  return {
    logIn: async (): Promise<Tokens> => (await post("/login")).json(),
    logOut: ({ refresh }: Tokens) => post("/logout", refresh),
    async use({ access }: Tokens) {
      const { status } = await toApi.fetch("/", { headers: { authorization: `Bearer ${access}` } });
      console.log(`  ${name} shows the access token: ${status}`);
      return status;
    },
    async refresh({ refresh }: Tokens): Promise<Tokens | undefined> {
      const answer = await post("/refresh", refresh);
      console.log(`  ${name} refreshes: ${answer.status} ${answer.ok ? "new tokens" : await answer.text()}`);
      return answer.ok ? answer.json() : undefined;
    },
  };
}

export default async function scenario() {
  const [ana, thief] = [user("Client"), user("Thief")];
  const first = await ana.logIn();
  console.log(`${LIFE} seconds after the login:`);
  await sleep(LIFE * 1000);
  const late = await ana.use(first);
  const second = (await ana.refresh(first)) ?? first;
  claim("refreshed-without-a-login", late === 401 && (await ana.use(second)) === 200);

  await ana.logOut(second);
  console.log("After the logout:");
  const refused = (await ana.refresh(second)) === undefined;
  claim("access-outlives-the-logout", refused && (await ana.use(second)) === 200);
  await sleep(LIFE * 1000);
  console.log(`${LIFE} seconds later:`);
  claim("out-within-one-life", (await ana.use(second)) === 401);

  const stolen = await ana.logIn();
  console.log("Of the next login, a thief has copied the refresh token:");
  const loot = await thief.refresh(stolen);
  const again = await ana.refresh(stolen);
  const more = loot && (await thief.refresh(loot));
  claim("second-use-ends-the-login", loot !== undefined && again === undefined && more === undefined);
  claim("stolen-access-lives-on", loot !== undefined && (await thief.use(loot)) === 200);
}
