/**
 * A RESTful API
 *
 * How does a list continue on a server that has not seen its first page?
 */
import { claim, client, cluster, database, kill, roundRobin } from "lab";

const books = database(
  "Database",
  `CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
   INSERT INTO books (title)
   VALUES ('Emma'), ('Persuasion'), ('Middlemarch'), ('Dracula'), ('Kim'), ('Ulysses');`,
);

const api = cluster({
  nodes: ["Server A", "Server B", "Server C"],
  balancer: roundRobin(),
  serve(node) {
    const db = node.connect(books);
    return async (request) => {
      const after = Number(new URL(request.url).searchParams.get("after") ?? 0);
      const page = await db.query("SELECT id, title FROM books WHERE id > ? ORDER BY id LIMIT 2", after);
      const headers = new Headers({ "x-served-by": node.name });
      const last = page.at(-1)?.["id"];
      // Where the client is in the list: in the link it is given (RFC 8288), not in this server.
      if (last !== undefined) headers.set("link", `</books?after=${last}>; rel="next"`);
      return Response.json(
        page.map(({ title }) => title),
        { headers },
      );
    };
  },
});

export default async function scenario() {
  const ana = client("Client", api);
  const servers = new Set<string>();
  const titles: string[] = [];
  let path: string | undefined = "/books";
  while (path !== undefined) {
    const response: Response = await ana.fetch(path);
    const page: string[] = response.ok ? await response.json() : [];
    const server = response.headers.get("x-served-by") ?? "";
    console.log(`GET ${path.padEnd(14)} ${server}: ${response.status} ${page.join(", ") || "(end)"}`);
    servers.add(server);
    titles.push(...page);
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    if (titles.length === 2 && server) kill(server);
  }
  claim("each-request-is-complete", servers.size === 3 && titles.length === 6 && new Set(titles).size === 6);

  // Somebody who never asked for page one.
  const stranger = client("Stranger", api);
  const page = await (await stranger.fetch("/books?after=2")).text();
  console.log(`A stranger asks for /books?after=2: ${page}`);
  claim("same-answer-to-a-stranger", page === JSON.stringify(titles.slice(2, 4)));
}
