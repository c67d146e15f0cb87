import type { FunctionOptions, Functions } from "../../lab/machines/functions.ts";
import { here } from "./here.ts";
import { listenForRequests } from "./listen.ts";
import { parts } from "./parts.ts";
import { platform } from "./platform.ts";
import { reach, tryToReach } from "./reach.ts";
import { scenarioOnly } from "./scenario-only.ts";
import { answering, ServedNode } from "./served-node.ts";

/** Declares a process for the platform, which has one more started for each instance. Starting it takes what it takes. */
export function functions({ name, idleAfter = 60_000, serve }: FunctionOptions): Functions {
  const instance = `${name} (an instance)`;
  parts.add({
    kind: "platform",
    name,
    takes: ["requests"],
    async start() {
      const { startInstance, stopInstance, ports } = here();
      const answer = platform({
        name,
        idleAfter,
        start: (as) => startInstance(instance, as),
        stop: stopInstance,
        forward: tryToReach,
      });
      return { http: await listenForRequests(answering(answer), ports.http) };
    },
  });
  parts.add({
    kind: "instance",
    name: instance,
    takes: ["requests"],
    async start(as) {
      return { http: await listenForRequests(answering(serve(new ServedNode(as)))) };
    },
  });
  return {
    fetch: (request) => reach(name, request),
    open: scenarioOnly("connect"),
    get instances(): never {
      return scenarioOnly("instances")();
    },
  };
}
