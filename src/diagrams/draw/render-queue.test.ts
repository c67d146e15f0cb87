import { afterAll, afterEach, expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { openRenderQueue, type RenderQueue } from "./render-queue.ts";

const open: RenderQueue[] = [];
const renderQueue = (limits = {}): RenderQueue => {
  const opened = openRenderQueue({ ...LIMITS, ...limits });
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** For what can be asked of any render queue: to load Mermaid takes seconds. */
const any = openRenderQueue();
afterAll(() => any.close());

const FLOW = "flowchart LR\nA --> B";
const SOURCES = [
  FLOW,
  "sequenceDiagram\nA->>B: hi",
  "stateDiagram-v2\n[*] --> A\nstate A {\n[*] --> B\n--\n[*] --> C\n}",
  "mindmap\n root\n  a\n  b",
  "architecture-beta\nservice a(server)[A]\nservice b(disk)[B]\na:R --> L:b",
  "gitGraph\ncommit\nbranch x\ncommit",
  "sankey\na,b,1\na,c,2",
  'classDiagram\nA <|-- B\nclass C["see"]',
  "block\nblock\n a b\nend\nc",
  "gantt\nA :2020-01-01, 1d\nB :1d",
  "erDiagram\nA ||--o{ B : has",
  "flowchart LR\nA[broken",
];

test("draws the same, whatever was drawn before", async () => {
  const forwards = [];
  for (const source of SOURCES) forwards.push(await any.draw(source));
  const backwards = [];
  for (const source of SOURCES.toReversed()) backwards.unshift(await any.draw(source));
  expect(backwards).toEqual(forwards);
  const other = renderQueue();
  expect(await Promise.all(SOURCES.map((source) => other.draw(source)))).toEqual(forwards);
});

test("answers in the order asked", async () => {
  const order: string[] = [];
  await Promise.all(
    [FLOW, "flowchart LR\nA[broken", "pie\n'x' : 1"].map(async (source, at) => {
      await any.draw(source);
      order.push(`${at}`);
    }),
  );
  expect(order).toEqual(["0", "1", "2"]);
});

test("stops a drawing that takes too long, and goes on with the next", async () => {
  const slow = [
    "flowchart LR",
    ...Array.from({ length: 400 }, (_, at) => `n${at} --> n${(at * 7) % 400}`),
  ].join("\n");
  const one = renderQueue({ seconds: 1.5 });
  expect(await one.draw(slow)).toMatchObject({
    why: "too-large",
    message: "The diagram could not be drawn within 1.5 seconds.",
  });
  // For what takes no time the limit is long enough on any machine.
  expect(await one.draw("no diagram")).toMatchObject({ why: "syntax" });
});

test("stops a drawing that takes too much memory, and goes on with a new thread", async () => {
  const one = renderQueue({ megabytes: 16 });
  const drawn = await one.draw(FLOW);
  expect(drawn).toEqual({
    why: "too-large",
    message: "The diagram takes more than 16 MB to draw.",
    line: null,
  });
  expect(await one.draw(FLOW)).toEqual(drawn);
});

test("takes nothing once it is closed", async () => {
  const one = renderQueue();
  await one.close();
  await expect(one.draw(FLOW)).rejects.toThrow("closed");
});

test("tells lines as the author counts them", async () => {
  const source = "---\ntitle: x\n---\n%% remark\nflowchart LR\n\nA --> B\nB -->[";
  expect(await any.draw(source)).toMatchObject({ why: "syntax", line: 8 });
});

test("draws no line for today, whenever that is", async () => {
  const gantt = (marker: string) => `gantt\n${marker}\ndateFormat YYYY-MM-DD\nA :2025-06-01, 365d`;
  expect(await any.draw(gantt(""))).toEqual(await any.draw(gantt("todayMarker off")));
});
