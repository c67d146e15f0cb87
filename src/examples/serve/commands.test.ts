import { expect, test } from "vitest";
import { type Command, missing, readCommand } from "./commands.ts";

const names = ["Stateful/Server A", "Server B"];

test.each<[line: string, command: Command]>([
  ["kill Server B", { do: "kill", name: "Server B" }],
  ["  REVIVE   stateful/server a ", { do: "revive", name: "Stateful/Server A" }],
  ["quit", { do: "quit" }],
])("%j is understood", (line, command) => {
  expect(readCommand(line, names)).toEqual(command);
});

test.each<[line: string, why: string]>([
  ["", 'Type "kill NAME"'],
  ["kill", 'Type "kill NAME"'],
  ["drain Server B", 'Type "kill NAME"'],
  [
    "kill Server C",
    "There is no machine Server C; did you mean Server B? There are: Stateful/Server A, Server B.",
  ],
])("%j is not", (line, why) => {
  expect(readCommand(line, names)).toEqual({ do: "nothing", why: expect.stringContaining(why) });
});

test("says what is missing, and what there is", () => {
  expect(missing("example", "xyz", ["rest-api"])).toBe("There is no example xyz. There are: rest-api.");
  expect(missing("example", "a", [])).toBe("There is no example a. There are: none.");
});
