import { theRun } from "../run/run.ts";
import { exchange } from "./exchange.ts";
import { type Handler, type Node, NodeProcess } from "./node.ts";
import type { Service } from "./service.ts";

export interface FunctionOptions {
  readonly name: string;
  /** Milliseconds that a new instance takes to start; 250 unless told. */
  readonly coldStart?: number;
  /** Milliseconds without a request after which an instance is stopped; 60,000 unless told. */
  readonly idleAfter?: number;
  /** Starts an instance: called at each cold start. */
  readonly serve: (instance: Node) => Handler;
}

/** A function that the platform starts for a request and stops when there is nothing to do. */
export interface Functions extends Service {
  /** The instances that are up. */
  readonly instances: readonly string[];
}

/**
 * Deploys a serverless function: an instance works on one request at a time, and nothing keeps it alive but
 * requests.
 */
export function functions(options: FunctionOptions): Functions {
  const { name, coldStart = 250, idleAfter = 60_000, serve } = options;
  const run = theRun();
  const { clock, machines } = run;
  const instances = new Set<NodeProcess>();
  const timers = new Map<NodeProcess, number>();
  let count = 0;

  function stop(instance: NodeProcess, how: string): void {
    if (!instances.delete(instance)) return;
    clock.cancel(timers.get(instance));
    instance.end(how);
  }

  async function start(): Promise<NodeProcess> {
    const instanceName = `${name} ${++count}`;
    run.emit({ kind: "node", to: instanceName, value: "cold start" });
    await clock.sleep(coldStart);
    const instance = new NodeProcess(instanceName, serve);
    instances.add(instance);
    // One that has ended is gone: another takes its place.
    machines.add({ name: instanceName, isUp: true, kill: () => stop(instance, "killed"), revive() {} });
    return instance;
  }

  async function fetch(request: Request, from: string): Promise<Response> {
    const idle = [...instances].find((instance) => timers.has(instance));
    if (idle) {
      clock.cancel(timers.get(idle));
      timers.delete(idle);
    }
    const instance = idle ?? (await start());
    const response = await exchange(from, instance, request);
    // What scales to zero keeps no run from ending.
    timers.set(
      instance,
      clock.after(idleAfter, () => stop(instance, "stopped"), { holds: false }),
    );
    return response;
  }

  return {
    fetch,
    get instances() {
      return [...instances].map((instance) => instance.name);
    },
  };
}
