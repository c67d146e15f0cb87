import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

function tasks() {
  const ends: ((fails?: boolean) => void)[] = [];
  const ask = oneAtATime(
    () =>
      new Promise((resolve, reject) => {
        ends.push((fails = false) => (fails ? reject(new Error("failed")) : resolve()));
      }),
  );
  return { ask, ends };
}

test("what is asked for during a run is one run after it", async () => {
  const { ask, ends } = tasks();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all(others);
  expect(ends).toHaveLength(2);
  void ask();
  expect(ends).toHaveLength(3);
});

test("a run that fails keeps none from running", async () => {
  const { ask, ends } = tasks();
  const first = ask();
  const second = ask();
  ends[0]?.(true);
  await expect(first).rejects.toThrow("failed");
  ends[1]?.();
  await second;
});
