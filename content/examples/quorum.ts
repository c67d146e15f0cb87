/**
 * Quorums
 *
 * Of three replicas, how many must take a write and how many answer a read, so that the read finds the write?
 *
 * @try PUT / -H "x-ask: Replica A" -H "x-need: 2" -d tea
 * @try GET / -H "x-ask: Replica C" -H "x-need: 2"
 */
import { claim, client, cluster, heal, partition, sleep } from "lab";

type Version = { readonly at: number; readonly value: string };

const store = cluster({
  nodes: ["Replica A", "Replica B", "Replica C"],
  balancer: { choose: (request, up) => up.find(({ name }) => name === request.headers.get("x-ask")) },
  serve(node) {
    const copy = node.memory<Version>("Copy");
    // Keeps a version that is newer than its own, and says which one it has then.
    const local = (version?: Version): Version => {
      const own = copy.get("drink") ?? { at: 0, value: "nothing" };
      if (!version || version.at <= own.at) return own;
      copy.set("drink", version);
      return version;
    };
    return async (request) => {
      const body = request.method === "PUT" ? await request.text() : null;
      const need = Number(request.headers.get("x-need"));
      if (need === 0) return Response.json(local(body === null ? undefined : JSON.parse(body)));

      // Whoever is asked asks the others too, and needs so many answers within 100 ms.
      const version = body === null ? undefined : { at: Date.now(), value: body };
      const init = version ? { method: "PUT", body: JSON.stringify(version) } : {};
      const answers = [local(version)];
      const keep = async (answer: Response) => void answers.push(await answer.json());
      for (const peer of node.peers)
        node
          .fetch(peer, "/", init)
          .then(keep)
          .catch(() => {});
      for (let waited = 0; answers.length < need && waited < 100; waited += 10) await sleep(10);
      if (answers.length < need) return new Response(null, { status: 503 });
      return new Response(answers.toSorted((a, b) => b.at - a.at)[0]?.value);
    };
  },
});

async function ask(letter: string, need: number, value?: string): Promise<string> {
  const init = value === undefined ? {} : { method: "PUT", body: value };
  const headers = { "x-ask": `Replica ${letter}`, "x-need": `${need}` };
  const response = await client("Client", store).fetch("/", { ...init, headers });
  const answer = response.ok ? await response.text() : "refused";
  const what = value === undefined ? `read at ${letter}, R` : `write ${value} at ${letter}, W`;
  console.log(`  ${`${what}=${need}`.padEnd(22)} → ${value === answer ? "done" : answer}`);
  return answer;
}

/** Mends the network, then cuts one replica off from the two others; clients still reach all three. */
function cutOff(letter: string): void {
  heal();
  const others = ["A", "B", "C"].filter((each) => each !== letter).map((each) => `Replica ${each}`);
  partition(`Replica ${letter}`, others);
  console.log(`${letter} is cut off from the others:`);
}

export default async function scenario() {
  console.log("All three are connected:");
  await ask("A", 3, "water");
  cutOff("C");
  await ask("A", 2, "tea");
  claim("minority-refuses", (await ask("C", 2)) === "refused");

  cutOff("A");
  const without = [await ask("C", 2)];
  cutOff("B");
  without.push(await ask("C", 2));
  claim(
    "finds-the-last-write",
    without.every((value) => value === "tea"),
  );

  cutOff("C");
  await ask("A", 1, "coffee");
  claim("one-and-one-may-miss", (await ask("C", 1)) !== "coffee");

  claim("minority-refuses", (await ask("C", 2, "mud")) === "refused");
  cutOff("A");
  const seen = [await ask("B", 2)];
  cutOff("C");
  seen.push(await ask("B", 2));
  claim("refused-is-not-undone", seen.includes("mud"));
  claim("not-linearizable", seen[0] === "mud" && seen[1] !== "mud");
}
