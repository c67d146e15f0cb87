import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DrawingError } from "./drawing-error.ts";
import { Preview, type PreviewResult } from "./preview.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A preview, what it was given to draw, and the means to end the drawing under way. */
function previewOf() {
  const drawn: string[] = [];
  const heard: PreviewResult[] = [];
  let end: (error?: Error) => void = () => {};
  const draw = (source: string) =>
    new Promise<void>((done, fail) => {
      drawn.push(source);
      end = (error) => (error ? fail(error) : done());
    });
  const preview = new Preview({ draw }, "Name", (outcome) => heard.push(outcome));
  const finish = async (error?: Error) => {
    end(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { preview, drawn, heard, finish };
}

test("waits for the typing to pause", async () => {
  const { preview, drawn } = previewOf();
  for (const source of ["a", "ab", "abc"]) {
    preview.follow(source);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(drawn).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(drawn).toEqual(["abc"]);
});

test("of what comes while it draws, draws only the newest, and tells of that alone", async () => {
  const { preview, drawn, heard, finish } = previewOf();
  void preview.draw("a");
  void preview.draw("b");
  void preview.draw("c");
  expect(drawn).toEqual(["a"]);
  await finish(new DrawingError("Parse error on line 1:", 1));
  expect(drawn).toEqual(["a", "c"]);
  expect(heard).toEqual([]);
  await finish();
  expect(heard).toEqual([undefined]);
});

test("says what is wrong, and goes on", async () => {
  const { preview, drawn, heard, finish } = previewOf();
  void preview.draw("a");
  await finish(new DrawingError("Parse error on line 3:\nExpecting", 3));
  expect(heard).toEqual([{ summary: "Line 3: Parse error.", detail: "Expecting", line: 3 }]);
  void preview.draw("b");
  await finish();
  expect(drawn).toEqual(["a", "b"]);
  expect(heard.at(-1)).toBeUndefined();
});
