/**
 * Pagination token
 *
 * A list changes, and a server dies, while a client turns the pages: who still knows its place?
 */
import { type Cursor, claim, client, cluster, cookieAffinity, database, kill, type Row } from "lab";

const library = database(
  "Database",
  `CREATE TABLE books (title TEXT PRIMARY KEY);
   INSERT INTO books VALUES ('Carmen'), ('Dracula'), ('Emma'), ('Ivanhoe'), ('Kim'), ('Ulysses');`,
);

// What is in a token is the servers' business. To the client it is a string that it gives back.
const encode = (title: string) => btoa(encodeURIComponent(title));
const decode = (token: string) => decodeURIComponent(atob(token));

const api = cluster({
  nodes: ["Server A", "Server B"],
  balancer: cookieAffinity(),
  serve(node) {
    const db = node.connect(library);
    const cursors = node.memory<Cursor>(`Cursors of ${node.name}`);
    const answer = (rows: Row[], nextOf: (last: string) => string) => {
      const page = rows.map(({ title }) => String(title));
      return Response.json({ page, next: nextOf(page.at(-1) ?? "") });
    };
    return async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const place = searchParams.get("place") ?? "";
      switch (pathname) {
        case "/offset": {
          const skipped = Number(place);
          const page = "SELECT title FROM books ORDER BY title LIMIT 2 OFFSET ?";
          return answer(await db.query(page, skipped), () => `${skipped + 2}`);
        }
        case "/cursor": {
          const id = place || crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
          if (!place) cursors.set(id, db.cursor("SELECT title FROM books ORDER BY title"));
          const rows = await cursors.get(id)?.next(2);
          return rows ? answer(rows, () => id) : new Response("no such cursor", { status: 410 });
        }
        case "/token": {
          const page = "SELECT title FROM books WHERE title > ? ORDER BY title LIMIT 2";
          return answer(await db.query(page, decode(place)), encode);
        }
      }
      const added = "INSERT INTO books VALUES (?)";
      const removed = "DELETE FROM books WHERE title = ?";
      await db.query(request.method === "PUT" ? added : removed, pathname.slice(1));
      return new Response(null, { status: 204 });
    };
  },
});

export default async function scenario() {
  const reader = client("Client", api);
  const places = reader.memory<string>("Places");
  const read: Record<string, string[]> = { offset: [], cursor: [], token: [] };
  const turn = async (title: string) => {
    console.log(title);
    for (const [way, titles] of Object.entries(read)) {
      const response = await reader.fetch(`/${way}?place=${encodeURIComponent(places.get(way) ?? "")}`);
      const { page, next } = response.ok ? await response.json() : { page: [`${response.status}`], next: "" };
      places.set(way, next);
      titles.push(...page);
      console.log(`  by ${way}: ${page.join(", ")}${response.ok ? "" : ` ${await response.text()}`}`);
    }
  };
  const librarian = client("Librarian", api);
  await turn("Page 1");
  await librarian.fetch("/Beowulf", { method: "PUT" });
  await turn("Page 2, now that Beowulf has come");
  await librarian.fetch("/Beowulf", { method: "DELETE" });
  await librarian.fetch("/Carmen", { method: "DELETE" });
  kill("Server A");
  await turn("Page 3, now that Beowulf and Carmen have gone, and Server A is dead");

  const { offset = [], cursor = [], token = [] } = read;
  claim("offset-repeats", new Set(offset).size < offset.length);
  claim("offset-skips", !offset.includes("Ivanhoe") && !offset.includes("Kim"));
  claim("cursor-ends-with-its-server", cursor.at(-1) === "410");
  claim("token-reads-each-once", token.join() === "Carmen,Dracula,Emma,Ivanhoe,Kim,Ulysses");
}
