import { expect, test } from "vitest";
import { planWords } from "../../explore/plan.ts";
import { isSound } from "../../explore/report.ts";
import { DEFAULT_SCOPE } from "../../explore/scope.ts";
import { exploreProgram } from "./explore-program.ts";

const explore = (code: string, most = 150) =>
  exploreProgram(code, { scope: DEFAULT_SCOPE, most, patience: 5_000 });

/** A shop that charges a bank: a client that hears nothing asks again. */
const shop = (charge: string, setup = "") => `
import { always, client, cluster, database, eventually, sometimes } from "lab";
const bank = database("Bank", "CREATE TABLE charges (order_id TEXT${setup})");
const orders = ["tea", "cup"];
const paid = new Set();
const charges = (order) => bank.rows("SELECT * FROM charges WHERE order_id = ?", order);
const server = cluster({
  nodes: ["Server A", "Server B"],
  serve(node) {
    const db = node.connect(bank);
    return async (request) => {
      const order = await request.text();
      ${charge}
      return new Response("paid");
    };
  },
});
always("charged-at-most-once", () => orders.every((order) => charges(order).length <= 1));
always("paid-means-charged", () => [...paid].every((order) => charges(order).length > 0));
eventually("rests", () => true);
sometimes("all-is-paid", () => paid.size === 2);
export default async function scenario() {
  for (const order of orders) {
    const answer = await client("Ana", server, { retries: 2, timeout: 50 }).fetch("/", { method: "POST", body: order });
    if (answer.ok) paid.add(order);
  }
}
`;
const FAULTY = shop('await db.query("INSERT INTO charges VALUES (?)", order);');
const SOUND = shop(
  'await db.query("INSERT INTO charges VALUES (?) ON CONFLICT DO NOTHING", order);',
  " PRIMARY KEY",
);

test("a double charge by a retry is found, with one fault, and its twin with a key is sound", async () => {
  const [faulty, sound] = await Promise.all([explore(FAULTY), explore(SOUND)]);
  const [once] = faulty.claims;
  expect(once).toMatchObject({ id: "charged-at-most-once", kind: "always" });
  expect(once?.broken).toBeGreaterThan(0);
  expect(once?.counterExample?.plan.faults).toHaveLength(1);
  expect(faulty.claims.slice(1).map(({ broken }) => broken > 0)).toEqual([false, false, false]);
  expect(isSound(faulty)).toBe(false);
  expect(sound.claims.slice(0, 3).map(({ broken, unjudged }) => [broken, unjudged])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(sound.traces).toBeGreaterThan(25);
  expect(isSound(sound)).toBe(true);
});

test("the same program is explored to the same report", async () => {
  const [one, two] = await Promise.all([explore(FAULTY, 60), explore(FAULTY, 60)]);
  expect(one).toEqual(two);
  expect(planWords(one.claims[0]?.counterExample?.plan ?? { seed: 1, faults: [] })).toMatch(
    /lost|down|cannot reach/,
  );
});

test("a run that never yields is named by its plan", async () => {
  const spins = `import { client, cluster, sleep } from "lab";
    const site = cluster({ nodes: ["A"], serve: () => () => new Response("") });
    export default async function scenario() {
      for (let times = 0; times < 3; times++) {
        const { ok } = await client("Ana", site).fetch("/");
        await sleep(10);
        while (!ok);
      }
    }`;
  await expect(exploreProgram(spins, { scope: DEFAULT_SCOPE, most: 50, patience: 1_000 })).rejects.toThrow(
    /^a run did not end in 1 s \(A is down from 0\.\d{3} s for 5 ms\)$/,
  );
});

test.each<[what: string, code: string, found: object]>([
  [
    "a promise that changes the run is named",
    'import { always, sleep } from "lab"; always("loud", () => { console.log("x"); return true }); export default () => sleep(5)',
    { impure: ["loud"] },
  ],
  [
    "a promise that throws is not judged",
    'import { always, sleep } from "lab"; always("odd", () => { throw new Error("no table") }); export default () => sleep(5)',
    { claims: [{ id: "odd", unjudged: 1, broken: 0, held: 0, why: "no table" }] },
  ],
  [
    "a program that keeps something outside of its module leaks",
    "globalThis.count ??= 0; export default () => console.log(++globalThis.count)",
    { hasLeaks: true },
  ],
  [
    "a promise is judged at rest also where the scenario throws",
    'import { eventually } from "lab"; eventually("ends", () => true); export default () => { throw new Error("x") }',
    { claims: [{ id: "ends", held: 1 }] },
  ],
  [
    "a program that never comes to rest is not judged",
    'import { eventually, sleep } from "lab"; eventually("ends", () => true); const loop = async () => { for (;;) await sleep(1000) }; export default () => { void loop() }',
    { claims: [{ id: "ends", unjudged: 1, why: "the run never came to rest" }] },
  ],
])("%s", async (_, code, found) => {
  expect(await explore(code, 1)).toMatchObject(found);
});

test("a program that fails while it is loaded is explored as one that fails", async () => {
  const twice =
    'import { always } from "lab"; always("a", () => true); always("a", () => true); export default () => {}';
  const report = await explore(twice, 1);
  const { claims, error } = report;
  expect(claims).toMatchObject([{ id: "a" }]);
  expect(error).toBe('Two promises are called "a".');
  expect(isSound(report)).toBe(false);
});
