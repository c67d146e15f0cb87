import type { FunctionOptions, Functions } from "../../../lab/machines/functions.ts";
import { here } from "../context/here.ts";
import { parts } from "../context/parts.ts";
import { scenarioOnly } from "../context/scenario-only.ts";
import { listenForRequests } from "../http/listen.ts";
import { platform } from "../http/platform.ts";
import { reach, tryToReach } from "../http/reach.ts";
import { answering, ServedNode } from "../http/served-node.ts";

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
