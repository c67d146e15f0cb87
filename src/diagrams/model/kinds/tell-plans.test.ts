import { expect, test } from "vitest";
import { tellTimeline } from "./tell-plans.ts";

const timeline = {
  getTasks: () => [
    { task: "2009", section: "", events: ["Process memory"] },
    { task: "2014", section: "", events: ["Sticky sessions", "A database"] },
  ],
};
const TOLD = "2009: Process memory. 2014: Sticky sessions and A database.";

test.each<[said: string, told: string | null]>([
  ["", TOLD],
  ["Where sessions lived, from 2009 to 2014.", TOLD],
  ["In 2009 process memory, in 2014 sticky sessions.", TOLD],
  ["2009: the memory of a process. 2014: sessions that stick, and the database.", null],
])("a timeline of which its author says “%s”", (said, told) => {
  expect(tellTimeline(timeline, said)).toBe(told);
});
