import { expect, test } from "vitest";
import { ASK, TELL } from "../../browser/diagnostics/shown-diagnostic.ts";
import { devDiagnostics } from "./dev-diagnostics.ts";

const RELOAD = { type: "full-reload", path: "*" };

/**
 * A dev server that keeps what it sends; `load` makes a page, and gives back what that page is told when it
 * asks.
 */
function server() {
  const sent: unknown[] = [];
  let answer: (asking: { version?: string }, client: object) => void = () => {};
  let stamp: (request: object, response: object, next: () => void) => void = () => {};
  const hot = {
    send: (...message: readonly unknown[]) => sent.push(message.length > 1 ? message : message[0]),
    on: (event: string, listener: typeof answer) => {
      if (event === ASK) answer = listener;
    },
  };
  const made = {
    environments: { client: { hot } },
    middlewares: {
      use: (each: typeof stamp) => {
        stamp = each;
      },
    },
  };
  devDiagnostics().hooks["astro:server:setup"]?.({ server: made } as never);
  return {
    hot,
    sent,
    load() {
      let version = "";
      const setHeader = (_name: string, value: string) => {
        version = /^notes;desc="(\d+)"$/.exec(value)?.[1] ?? "";
      };
      stamp({}, { setHeader }, () => {});
      return () => {
        const told: unknown[] = [];
        answer({ version }, { send: (...message: unknown[]) => told.push(message[0]) });
        return told;
      };
    },
  };
}

test("a page whose note changes before it listens is told to load anew", () => {
  const { hot, sent, load } = server();
  const early = load();
  hot.send(RELOAD);
  const late = load();
  hot.send({ type: "update", updates: [] });
  expect(early()).toEqual([RELOAD, TELL]);
  expect(late()).toEqual([TELL]);
  expect(sent).toEqual([RELOAD, { type: "update", updates: [] }]);
});
