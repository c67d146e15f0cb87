/**
 * Session cookie
 *
 * What does a browser keep of a session, and what ends the session?
 */
import { claim, client, cluster, database, sleep } from "lab";

const LIFE = 1_800;
const now = () => Math.floor(Date.now() / 1000);
const store = database(
  "Session Store",
  "CREATE TABLE sessions (id TEXT PRIMARY KEY, user TEXT NOT NULL, expires INTEGER NOT NULL)",
);

const site = cluster({
  nodes: ["Server"],
  serve(node) {
    const db = node.connect(store);
    const answer = (text: string, status: number, cookie = "") =>
      new Response(text, { status, headers: cookie ? { "set-cookie": `${cookie}; Path=/; HttpOnly` } : {} });
    return async (request) => {
      const path = new URL(request.url).pathname;
      if (path === "/login") {
        const id = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        await db.query("INSERT INTO sessions VALUES (?, 'ana', ?)", id, now() + LIFE);
        return answer("logged in", 200, `session=${id}; Max-Age=${LIFE}`);
      }
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
      if (path === "/logout") await db.query("DELETE FROM sessions WHERE id = ?", id);
      // Max-Age=0 has the browser delete its cookie. The record is untouched by that.
      if (path !== "/") return answer("cookie cleared", 200, "session=; Max-Age=0");
      const [row] = await db.query("SELECT user FROM sessions WHERE id = ? AND expires > ?", id, now());
      return row ? answer(`hello, ${row["user"]}`, 200) : answer("log in first", 401);
    };
  },
});

export default async function scenario() {
  const browser = client("Browser", site);
  const go = async (path: string) => {
    const method = path === "/" ? "GET" : "POST";
    const answer = await browser.fetch(path, { method });
    const text = await answer.text();
    console.log(`${`${method} ${path}`.padEnd(13)} ${answer.status} ${text}`);
    return text;
  };
  await go("/login");
  const id = browser.cookies.get("session") ?? "";
  console.log(`The browser keeps ${id}, and no name.`);
  claim("only-an-id", !id.includes("ana") && (await go("/")) === "hello, ana");

  console.log("A logout that only clears the cookie:");
  await go("/clear");
  const without = await go("/");
  console.log("Somebody has kept a copy:");
  browser.cookies.set("session", id);
  claim("a-copy-outlives-the-cookie", without === "log in first" && (await go("/")) === "hello, ana");

  console.log("A logout that deletes the record:");
  await go("/logout");
  console.log("The copy, once more:");
  browser.cookies.set("session", id);
  claim("deleting-the-record-ends-it", (await go("/")) === "log in first");

  await go("/login");
  const second = browser.cookies.get("session") ?? "";
  await sleep(LIFE * 1000);
  const kept = browser.cookies.get("session");
  console.log(`${LIFE} seconds later the browser has ${kept ?? "no cookie"}. The copy:`);
  browser.cookies.set("session", second);
  claim("both-ends-expire", kept === undefined && (await go("/")) === "log in first");
}
