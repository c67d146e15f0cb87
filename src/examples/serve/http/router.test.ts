import { expect, test } from "vitest";
import {
  type Balancer,
  cookieAffinity,
  leastConnections,
  roundRobin,
} from "../../../lab/routing/balancers.ts";
import { router } from "./router.ts";

const NODES = ["A", "B", "C"];

/**
 * A balancer of three nodes that say their names; those in `down` are known to be, those in `dying` turn out
 * to be.
 */
function site(balancer: Balancer, { concurrency = 9, down = [] as string[], dying = [] as string[] } = {}) {
  const isDown = new Set(down);
  const answers: string[] = [];
  const held: (() => void)[] = [];
  const route = router({
    nodes: NODES,
    balancer,
    concurrency,
    isUp: (node) => !isDown.has(node),
    async forward(node, request) {
      if (dying.includes(node)) {
        isDown.add(node);
        return undefined;
      }
      const { pathname } = new URL(request.url);
      if (pathname === "/slow") await new Promise<void>((resolve) => held.push(resolve));
      return new Response(node, { status: pathname === "/broken" ? 502 : 200 });
    },
    onAnswer: (_, node, status) => answers.push(`${node} ${status}`),
  });
  const ask = (path = "/", headers = {}) => route(new Request(`http://lab.test${path}`, { headers }));
  return { ask, answers, release: () => held.splice(0).map((done) => done()) };
}

test("asks nodes in turn", async () => {
  const { ask, answers } = site(roundRobin());
  for (let count = 0; count < 4; count++) await ask();
  expect(answers).toEqual(["A 200", "B 200", "C 200", "A 200"]);
});

test("asks nobody who is down, and the next where one turns out to be", async () => {
  const { ask, answers } = site(roundRobin(), { down: ["A"], dying: ["B"] });
  const responses = [await ask(), await ask()];
  expect(await Promise.all(responses.map((response) => response.text()))).toEqual(["C", "C"]);
  expect(answers).toEqual(["C 200", "C 200"]);
});

test("answers 503 where all are down, or turn out to be", async () => {
  const { ask, answers } = site(roundRobin(), { down: ["A"], dying: ["B", "C"] });
  expect((await ask()).status).toBe(503);
  expect(answers).toEqual(["undefined 503"]);
});

test("marks a response, but none that a node has not made", async () => {
  const { ask } = site(cookieAffinity("server"));
  expect((await ask()).headers.get("set-cookie")).toBe("server=A; Path=/");
  expect((await ask("/", { cookie: "server=A" })).headers.get("set-cookie")).toBeNull();
  expect((await ask("/broken")).headers.get("set-cookie")).toBeNull();
});

test("knows how many requests a node has in its hands, and refuses more than it may", async () => {
  const { ask, answers, release } = site(leastConnections(), { concurrency: 1 });
  const slow = NODES.map(() => ask("/slow"));
  expect((await ask()).status).toBe(503);
  release();
  await Promise.all(slow);
  expect((await ask()).status).toBe(200);
  expect(answers).toEqual(["A 503", "A 200", "B 200", "C 200", "A 200"]);
});
