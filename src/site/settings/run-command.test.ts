import { afterEach, expect, test, vi } from "vitest";
import { runCommand } from "./run-command.ts";
import { SetupError } from "./setup-error.ts";

const FORM = { usage: "npm run it -- name", options: {}, words: [1, 1] } as const;
const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterEach(() => {
  process.exitCode = undefined;
  said.mockClear();
});

function run(typed: string[], error?: Error) {
  process.argv = ["node", "it", ...typed];
  const act = () => {
    if (error) throw error;
  };
  return runCommand(FORM, act, ({ name }) => (name === "RangeError" ? 1 : undefined));
}

test.each([
  [["a"], undefined, undefined, []],
  [[], undefined, 2, ["Something is missing. Usage: npm run it -- name\n"]],
  [["a"], new SetupError("No notes."), 2, ["No notes.\n"]],
  [["a"], new RangeError("Too far."), 1, ["Too far.\n"]],
])("%j, %s: exit code %s", async (typed, error, code, lines) => {
  await run(typed, error);
  expect(process.exitCode).toBe(code);
  expect(said.mock.calls.map(([line]) => line)).toEqual(lines);
});

test("an error that nobody foresaw keeps its stack", async () => {
  await expect(run(["a"], new TypeError("x"))).rejects.toThrow("x");
});
