import { describe, expect, test } from "vitest";
import { Clock } from "./clock.ts";

/** Plays what is given on a new clock until it rests. */
function play(program: (clock: Clock, log: (word: string) => void) => void): Promise<string[]> {
  const clock = new Clock(setImmediate);
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    clock.onError = reject;
    clock.onRest = () => resolve(said);
    program(clock, (word) => said.push(`${clock.now} ${word}`));
    clock.start();
  });
}

test("timers ring in the order of their times; those of one time in the order in which they were set", async () => {
  const said = await play((clock, log) => {
    clock.after(20, () => log("c"));
    clock.after(10, () => log("a"));
    clock.after(10, () => {
      log("b");
      clock.after(5, () => log("b2"));
    });
    clock.after(0, () => log("now"));
  });
  expect(said).toEqual(["0 now", "10 a", "10 b", "15 b2", "20 c"]);
});

test("a day takes no time, and what is computed takes none of the clock's", async () => {
  const said = await play(async (clock, log) => {
    await clock.sleep(86_400_000);
    for (let count = 0; count < 1000; count++) await Promise.resolve();
    log("a day");
  });
  expect(said).toEqual(["86400000 a day"]);
});

test.each([-5, Number.NaN, "7" as unknown as number])("a wait of %o is put right", async (ms) => {
  const said = await play((clock, log) => clock.after(ms, () => log("rang")));
  expect(said).toEqual([`${Number(ms) > 0 ? 7 : 0} rang`]);
});

test("a timer that is cancelled does not ring", async () => {
  const said = await play((clock, log) => {
    const id = clock.after(5, () => log("no"));
    clock.cancel(id);
    clock.cancel(99);
  });
  expect(said).toEqual([]);
});

test("timers that hold nothing up ring until a run winds up, and while something else holds it", async () => {
  const said = await play((clock, log) => {
    const tick = () => {
      log("tick");
      clock.after(10, tick, { holds: false });
    };
    clock.after(10, tick, { holds: false });
    clock.after(25, () => {
      clock.isWindingUp = true;
      clock.after(10, () => log("end"));
    });
  });
  expect(said).toEqual(["10 tick", "20 tick", "30 tick", "35 end"]);
});

describe("work that takes real time", () => {
  const slow = (turns: number, word: string) => () =>
    new Promise<string>((resolve) => {
      const wait = (left: number) => (left > 0 ? setImmediate(() => wait(left - 1)) : resolve(word));
      wait(turns);
    });

  test("holds the clock, and comes in the order in which it was asked for", async () => {
    const said = await play((clock, log) => {
      clock.after(1, () => log("timer"));
      clock.real(slow(20, "slow")).then(log);
      clock.real(slow(0, "fast")).then(log);
    });
    expect(said).toEqual(["0 slow", "0 fast", "1 timer"]);
  });

  test("that is done at once comes after all that could be done meanwhile", async () => {
    const said = await play((clock, log) => {
      clock.real(() => "work").then(log);
      const long = async () => {
        for (let count = 0; count < 500; count++) await Promise.resolve();
        log("steps");
      };
      void long();
    });
    expect(said).toEqual(["0 steps", "0 work"]);
  });

  test("that fails fails for who asked, and holds nobody up", async () => {
    const said = await play((clock, log) => {
      clock.real(() => Promise.reject(new Error("no"))).catch((error: Error) => log(error.message));
      clock.real(slow(0, "next")).then(log);
    });
    expect(said).toEqual(["0 no", "0 next"]);
  });
});

test("a callback that throws is told of, and the clock goes on", async () => {
  const clock = new Clock(setImmediate);
  const errors: unknown[] = [];
  await new Promise<void>((resolve) => {
    clock.onError = (error) => errors.push(error);
    clock.onRest = () => resolve();
    clock.after(1, () => {
      throw new Error("no");
    });
    clock.after(2, () => errors.push("went on"));
  });
  expect(errors).toEqual([new Error("no"), "went on"]);
});

test("a program that never stops setting timers is stopped", async () => {
  const clock = new Clock((callback) => queueMicrotask(callback));
  const error = await new Promise((resolve) => {
    clock.onError = resolve;
    const again = () => clock.after(1, again);
    again();
  });
  expect(String(error)).toContain("more than 100000 timers");
});
