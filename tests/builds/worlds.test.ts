import { expect, test } from "vitest";
import { describeWorld } from "../../src/examples/serve/process/describe-world.ts";
import { readExamples } from "../../src/site/read/read-examples.ts";

test("the top level of every example declares its world and does nothing more", async () => {
  const { programs } = readExamples("content/examples");
  for (const program of programs) {
    const task = { kind: "start", program, snapshot: {}, token: "", folder: "", ports: {} } as const;
    const printed: string[] = [];
    const services = await describeWorld(task, (line) => printed.push(line));
    expect([program.name, printed]).toEqual([program.name, []]);
    expect(services.length).toBeGreaterThan(1);
  }
});
