/**
 * State with the client
 *
 * Can a server trust state that it has given away?
 *
 * @try POST /cart -d tea
 * @try GET /cart
 */
import { claim, client, cluster, kill, revive } from "lab";

const base64url = { alphabet: "base64url", omitPadding: true } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const hmac = { name: "HMAC", hash: "SHA-256" };
const secret = bytes("the same secret on every server!");
const key = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign", "verify"]);

async function seal(cart: readonly string[]): Promise<string> {
  const text = bytes(JSON.stringify(cart));
  const signature = new Uint8Array(await crypto.subtle.sign(hmac, key, text));
  return `${text.toBase64(base64url)}.${signature.toBase64(base64url)}`;
}

/** The cart in a cookie; undefined when this service has not signed it. */
async function open(cookie: string): Promise<string[] | undefined> {
  const [text, signature] = cookie.split(".").map((part) => Uint8Array.fromBase64(part, base64url));
  if (!text || !signature || !(await crypto.subtle.verify(hmac, key, signature, text))) return undefined;
  return JSON.parse(new TextDecoder().decode(text));
}

const shop = cluster({
  nodes: ["Server A", "Server B"],
  serve: (node) => async (request) => {
    const cookie = /(?:^|; )cart=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
    const cart = cookie === undefined ? [] : await open(cookie);
    if (!cart) return new Response("This cart is not ours.", { status: 400 });
    if (request.method === "POST") cart.push(await request.text());
    const headers = { "set-cookie": `cart=${await seal(cart)}; Path=/; HttpOnly` };
    return new Response(`${node.name}: ${cart.join(", ")}`, { headers });
  },
});

export default async function scenario() {
  const [ana, ben] = [client("Client", shop), client("Another client", shop)];
  const ask = async (method: string, body: string | null = null, who = ana) => {
    const response = await who.fetch("/cart", { method, body });
    const text = await response.text();
    console.log(`${`${method} ${body ?? ""}`.padEnd(8)} ${response.status} ${text}`);
    return { status: response.status, text };
  };
  await ask("POST", "tea");
  const early = ana.cookies.get("cart") ?? "";
  await ask("POST", "cup");
  for (const name of ["Server A", "Server B"]) {
    kill(name);
    revive(name);
  }
  const full = ana.cookies.get("cart") ?? "";
  console.log("Both servers were restarted.");
  claim("survives-the-servers", (await ask("GET")).text.endsWith("tea, cup"));

  console.log("The client signs nothing, but writes a cart of its own:");
  const own = bytes('["gold"]').toBase64(base64url);
  ana.cookies.set("cart", `${own}.${early.split(".")[1]}`);
  claim("tampered-state-refused", (await ask("GET")).status === 400);

  console.log("Another client has copied a cookie:");
  ben.cookies.set("cart", full);
  claim("transplanted-state-accepted", (await ask("GET", null, ben)).text.endsWith(": tea, cup"));

  console.log("The first one puts an old cookie back:");
  ana.cookies.set("cart", early);
  claim("old-state-accepted", (await ask("GET")).text.endsWith(": tea"));
}
