/**
 * Signed and encrypted cookies
 *
 * What can a client read in a cookie that a server has made, and what can it change?
 */
import { claim, client, cluster } from "lab";

const base64url = { alphabet: "base64url", omitPadding: true } as const;
const bytes = (text = "") => new TextEncoder().encode(text);
const textOf = (part: BufferSource = bytes()) => new TextDecoder().decode(part);
const encode = (...parts: (ArrayBuffer | Uint8Array)[]) =>
  parts.map((part) => new Uint8Array(part).toBase64(base64url)).join(".");
const decode = (cookie: string) => cookie.split(".").map((part) => Uint8Array.fromBase64(part, base64url));

const hmac = { name: "HMAC", hash: "SHA-256" };
const secret = bytes("thirty-two bytes, for signatures");
const other = bytes("thirty-two bytes, for encryption");
const macKey = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign", "verify"]);
const aesKey = await crypto.subtle.importKey("raw", other, "AES-GCM", false, ["encrypt", "decrypt"]);

async function sign(text: string): Promise<string> {
  return encode(bytes(text), await crypto.subtle.sign(hmac, macKey, bytes(text)));
}

async function check(cookie: string): Promise<string> {
  const [text = bytes(), mac = bytes()] = decode(cookie);
  if (!(await crypto.subtle.verify(hmac, macKey, mac, text))) throw new Error("not signed by us");
  return textOf(text);
}

async function encrypt(text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return encode(iv, await crypto.subtle.encrypt({ name: "AES-GCM", iv }, aesKey, bytes(text)));
}

/** Throws when one bit is not as it was: AES-GCM encrypts and authenticates. */
async function decrypt(cookie: string): Promise<string> {
  const [iv = bytes(), hidden = bytes()] = decode(cookie);
  return textOf(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, aesKey, hidden));
}

const site = cluster({
  nodes: ["Server A", "Server B"],
  serve: (node) => async (request) => {
    const path = new URL(request.url).pathname;
    if (path === "/login") {
      const record = JSON.stringify({ user: "ana", risk: "high" });
      const headers = new Headers({ "set-cookie": `signed=${await sign(record)}; Path=/; HttpOnly` });
      headers.append("set-cookie", `encrypted=${await encrypt(record)}; Path=/; HttpOnly`);
      return new Response(null, { status: 204, headers });
    }
    const cookies = request.headers.get("cookie") ?? "";
    const cookie = new RegExp(`${path.slice(1)}=([^;]+)`).exec(cookies)?.[1] ?? "";
    const record = await (path === "/signed" ? check(cookie) : decrypt(cookie)).catch(() => undefined);
    if (record === undefined) return new Response(`refused by ${node.name}`, { status: 400 });
    return new Response(`taken by ${node.name}, risk ${JSON.parse(record).risk}`);
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const show = async (name: string) => {
    const response = await ana.fetch(`/${name}`);
    const answer = await response.text();
    console.log(`  ${name.padEnd(10)} ${answer}`);
    return answer;
  };
  await ana.fetch("/login");
  const [text, mac = bytes()] = decode(ana.cookies.get("signed") ?? "");
  const [iv = bytes(), hidden = bytes()] = decode(ana.cookies.get("encrypted") ?? "");
  console.log("Server A has set two cookies. The client decodes them and reads:");
  console.log(`  signed     ${textOf(text)}`);
  console.log(`  encrypted  ${encode(hidden)}`);
  claim("signed-is-readable", textOf(text).includes("high"));
  claim("encrypted-is-not", !textOf(hidden).includes("high"));

  console.log("It shows them, as they are:");
  claim("another-server-can-check", (await show("signed")).includes("taken by Server B"));
  await show("encrypted");

  console.log('It writes "none" for "high" in the one, and turns one bit of the other:');
  ana.cookies.set("signed", encode(bytes(textOf(text).replace("high", "none")), mac));
  ana.cookies.set("encrypted", encode(iv, hidden.with(0, (hidden[0] ?? 0) ^ 1)));
  claim("changed-text-refused", (await show("signed")).includes("refused"));
  claim("changed-noise-refused", (await show("encrypted")).includes("refused"));
}
