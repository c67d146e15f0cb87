/**
 * One actor per hall
 *
 * Six people ask for the last three seats at the same time: who decides?
 *
 * @try POST /opera
 */
import { claim, client, cluster, consistentHash, database, kill, type Node } from "lab";

const SETUP = `CREATE TABLE halls (name TEXT PRIMARY KEY, free INTEGER NOT NULL);
  INSERT INTO halls VALUES ('opera', 3), ('circus', 3), ('ballet', 3);`;
const shared = database("Database", SETUP);
const storage = database("Storage", SETUP);
const hallOf = (request: Request) => new URL(request.url).pathname.slice(1);

/** Looks, decides, writes. That is right as long as nobody else does the same in between. */
function seller(node: Node, store: typeof storage, memory?: Map<string, number>) {
  const db = node.connect(store);
  return async (hall: string) => {
    const read = async () => (await db.query("SELECT free FROM halls WHERE name = ?", hall))[0]?.["free"];
    const left = (memory?.get(hall) ?? Number(await read())) - 1;
    const by = node.name.split("/")[1];
    if (left < 0) return new Response(`full, says ${by}`, { status: 409 });
    await db.query("UPDATE halls SET free = ? WHERE name = ?", left, hall);
    memory?.set(hall, left);
    return new Response(`sold by ${by}, ${left} left`, { status: 201 });
  };
}

/** A mailbox for each hall: a message waits until the one before it is done. */
function mailboxes(sell: (hall: string) => Promise<Response>) {
  const last = new Map<string, Promise<Response>>();
  return (hall: string) => {
    const next = () => sell(hall);
    const turn = (last.get(hall) ?? Promise.resolve()).then(next, next);
    last.set(hall, turn);
    return turn;
  };
}

const stateless = cluster({
  nodes: ["Stateless/Server A", "Stateless/Server B"],
  serve(node) {
    const sell = seller(node, shared);
    return (request) => sell(hallOf(request));
  },
});
const actors = cluster({
  nodes: ["Actors/Server A", "Actors/Server B"],
  balancer: consistentHash(hallOf),
  serve(node) {
    const sell = mailboxes(seller(node, storage, node.memory<number>("Halls")));
    return (request) => sell(hallOf(request));
  },
});

/** Asks for a seat in each of these halls at once, and lists the answers as they come. */
async function ask(world: string, service: typeof actors, halls: readonly string[]) {
  const answers: { readonly hall: string; readonly ok: boolean }[] = [];
  const buy = async (hall: string) => {
    const response = await client(`${world}/Client`, service).fetch(`/${hall}`, { method: "POST" });
    console.log(`  ${`${hall}:`.padEnd(7)} ${await response.text()}`);
    answers.push({ hall, ok: response.ok });
  };
  await Promise.all(halls.map(buy));
  return answers;
}

const soldIn = (hall: string, answers: Awaited<ReturnType<typeof ask>>) =>
  answers.filter((each) => each.ok && each.hall === hall).length;

export default async function scenario() {
  const six = Array.from({ length: 6 }, () => "opera");
  console.log("Stateless: six ask for three seats, at any server.");
  claim("stateless-sells-too-many", soldIn("opera", await ask("Stateless", stateless, six)) > 3);

  console.log("Actors: the same six, and behind them one for the circus and one for the ballet.");
  const answers = await ask("Actors", actors, [...six, "circus", "ballet"]);
  claim("one-owner-sells-each-seat-once", soldIn("opera", answers) === 3);
  // Those two came last, and are among the first three to be answered.
  const first = answers.slice(0, 3);
  claim("another-actor-sells-its-own", soldIn("circus", first) === 1 && soldIn("ballet", first) === 1);

  kill("Actors/Server A");
  console.log("Server A dies with all that it had in memory. Its halls start again on Server B.");
  claim("storage-outlives-the-owner", soldIn("opera", await ask("Actors", actors, ["opera"])) === 0);
}
