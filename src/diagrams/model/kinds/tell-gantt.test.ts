import { expect, test } from "vitest";
import { tellGantt } from "./tell-gantt.ts";

const chart = (format: string, start: string, end: string, more = {}) => ({
  getDateFormat: () => format,
  getTasks: () => [
    { task: "Wait", section: "", startTime: new Date(start), endTime: new Date(end), ...more },
  ],
});
const EPOCH = "1970-01-01T00:00:";
const TODAY = "2026-01-01T";

test.each([
  ["YYYY-MM-DD", `${TODAY}00:00Z`, `${TODAY}12:00Z`, "Wait, from 2026-01-01 to 2026-01-01 12:00."],
  ["YYYY-MM-DD HH:mm", `${TODAY}00:00Z`, `${TODAY}00:00Z`, "Wait, on 2026-01-01."],
  ["x", `${EPOCH}00.000Z`, `${EPOCH}00.150Z`, "Wait, from 0 to 150."],
  ["x", `${EPOCH}00.150Z`, `${EPOCH}00.150Z`, "Wait, at 150."],
  ["X", `${EPOCH}05.000Z`, `${EPOCH}12.500Z`, "Wait, from 5 to 12.5."],
  ["SSS", `${TODAY}00:00:00.100Z`, `${TODAY}00:00:01.200Z`, "Wait, from 100 to 1200."],
  ["s", `${TODAY}00:00:05Z`, `${TODAY}00:01:05Z`, "Wait, from 5 to 65."],
  ["HH:mm", `${TODAY}09:30Z`, `${TODAY}10:00Z`, "Wait, from 09:30 to 10:00."],
  ["mm:ss", `${TODAY}00:09:30Z`, `${TODAY}00:10:00Z`, "Wait, from 09:30 to 10:00."],
  ["ss.SSS", `${TODAY}00:00:09.5Z`, `${TODAY}00:00:10Z`, "Wait, from 00:09.500 to 00:10.000."],
])("%s: from %s to %s", (format, start, end, words) => {
  expect(tellGantt(chart(format, start, end))).toBe(words);
});

test("a time that is none", () => {
  expect(tellGantt(chart("x", TODAY, TODAY, { startTime: null, endTime: undefined }))).toBe("Wait, at ?");
});
