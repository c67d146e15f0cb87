/**
 * Stateless failover
 *
 * Can every server die once while a client works, and the client notice nothing?
 *
 * @try PUT /ana/1 -d hello
 * @try GET /ana
 */
import { claim, client, cluster, database, kill, revive, sleep } from "lab";

const store = database(
  "External State Store",
  "CREATE TABLE notes (author TEXT, id INTEGER, text TEXT NOT NULL, PRIMARY KEY (author, id))",
);

const notes = cluster({
  nodes: ["Server A", "Server B", "Server C"],
  serve(node) {
    const db = node.connect(store);
    return async (request) => {
      const [, author = "", id = ""] = new URL(request.url).pathname.split("/");
      // PUT says what shall be, so that doing it twice does no harm.
      const put = "INSERT INTO notes VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text";
      if (request.method === "PUT") await db.query(put, author, Number(id), await request.text());
      const rows = await db.query("SELECT text FROM notes WHERE author = ? ORDER BY id", author);
      const texts = rows.map(({ text }) => text).join(", ");
      return new Response(texts, { headers: { "x-served-by": node.name } });
    };
  },
});

export default async function scenario() {
  const ana = client("Client", notes, { retries: 2, pause: 50 });
  const write = (id: number) => ana.fetch(`/ana/${id}`, { method: "PUT", body: `note ${id}` });
  const statuses: number[] = [];
  let id = 0;

  for (const server of ["Server A", "Server B", "Server C"]) {
    // Three at once, one at each server. One dies when the store has its note, and the client no answer yet.
    const answers = [write(++id), write(++id), write(++id)];
    await sleep(12);
    kill(server);
    const responses = await Promise.all(answers);
    const by = responses.map((response) => response.headers.get("x-served-by"));
    statuses.push(...responses.map(({ status }) => status));
    console.log(`${server} dies at work. Answers come from ${by.join(", ")}.`);
    revive(server);
  }
  claim(
    "continuity",
    statuses.every((status) => status === 200),
  );

  const kept = await (await ana.fetch("/ana")).text();
  console.log(`Kept: ${kept}`);
  claim("nothing-lost-or-doubled", kept.split(", ").length === 9);
}
