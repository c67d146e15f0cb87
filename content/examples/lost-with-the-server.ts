/**
 * Lost with the server
 *
 * What does a client lose with its server, though the database loses nothing?
 */
import { type Cursor, claim, client, cluster, cookieAffinity, database, kill } from "lab";

const library = database(
  "Database",
  `CREATE TABLE books (title TEXT NOT NULL);
   INSERT INTO books VALUES ('Emma'), ('Kim'), ('Dracula'), ('Ulysses'), ('Persuasion'), ('Middlemarch');`,
);

const site = cluster({
  nodes: ["Server A", "Server B"],
  balancer: cookieAffinity(),
  serve(node) {
    const users = node.memory<string>("Authentication context");
    const answers = node.memory<string>("Client cache");
    const cursors = node.memory<Cursor>("Open cursors");
    const db = node.connect(library);
    return async (request) => {
      const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
      if (id === undefined) {
        const own = crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
        users.set(own, await request.text());
        cursors.set(own, db.cursor("SELECT title FROM books"));
        return new Response("Welcome", { headers: { "set-cookie": `session=${own}; Path=/; HttpOnly` } });
      }
      switch (new URL(request.url).pathname) {
        case "/me":
          return new Response(users.get(id) ?? "Log in first", { status: users.has(id) ? 200 : 401 });
        case "/books": {
          const page = await cursors.get(id)?.next(2);
          if (!page) return new Response("No such cursor", { status: 410 });
          return new Response(page.map(({ title }) => title).join(", "));
        }
        default: {
          const known = answers.get(id);
          if (known !== undefined) return new Response(`${known} books, from memory`);
          const [row] = await db.query("SELECT count(*) AS count FROM books");
          answers.set(id, String(row?.["count"]));
          return new Response(`${row?.["count"]} books, from the database`);
        }
      }
    };
  },
});

export default async function scenario() {
  const ana = client("Client", site);
  const ask = async (path: string, init?: RequestInit) => {
    const response = await ana.fetch(path, init);
    const answer = `${response.status} ${await response.text()}`;
    console.log(`${path.padEnd(6)} ${answer}`);
    return answer;
  };
  await ask("/login", { method: "POST", body: "ana" });
  for (const path of ["/me", "/books", "/count", "/count"]) await ask(path);
  kill("Server A");
  console.log("Server A dies. Server B answers:");
  claim("authentication-context-lost", (await ask("/me")).startsWith("401"));
  claim("open-cursor-lost", (await ask("/books")).startsWith("410"));
  claim("client-cache-lost", (await ask("/count")).endsWith("from the database"));
}
