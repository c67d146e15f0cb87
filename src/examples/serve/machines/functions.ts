import type { FunctionOptions, Functions } from "../../../lab/machines/functions.ts";
import { processContext } from "../context/process-context.ts";
import { scenarioOnly } from "../context/scenario-only.ts";
import { services } from "../context/services.ts";
import { listenForRequests } from "../http/listen.ts";
import { platform } from "../http/platform.ts";
import { reach, tryToReach } from "../http/reach.ts";
import { answering, ServedNode } from "../http/served-node.ts";

/**
 * Declares a process for the platform, which has one more started for each instance. Starting it takes what
 * it takes.
 */
export function functions({ name, idleAfter = 60_000, serve }: FunctionOptions): Functions {
  const instance = `${name} (an instance)`;
  services.add({
    kind: "platform",
    name,
    takes: ["requests"],
    async start() {
      const { startInstance, stopInstance, ports } = processContext();
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
  services.add({
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
