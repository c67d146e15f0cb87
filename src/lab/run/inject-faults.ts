import type { Fault } from "./fault.ts";
import type { NetworkOptions } from "./network.ts";
import { theRun } from "./run.ts";

/** Ends a machine at once. What it had in memory is gone, and what it was doing never ends. */
export function kill(name: string): void {
  theRun().machines.get(name).kill();
}

/** Starts a machine again: a node with nothing in its memory, a database with all its rows. */
export function revive(name: string): void {
  theRun().machines.get(name).revive();
}

/** Gives a node no new requests, lets it finish those it has, and ends it. */
export function drain(name: string): void {
  const machine = theRun().machines.get(name);
  if (!machine.drain) throw new Error(`"${name}" cannot be drained: it takes no requests from a balancer.`);
  machine.drain();
}

/** Starts another node beside a node of a cluster, and returns its name. */
export function scale(name: string): string {
  const machine = theRun().machines.get(name);
  if (!machine.scale) throw new Error(`"${name}" cannot be scaled: it is not one of a cluster.`);
  return machine.scale();
}

/** Sets how messages travel, from now on. */
export function network({ latency, jitter, loss }: NetworkOptions): void {
  const net = theRun().network;
  net.latency = latency ?? net.latency;
  net.jitter = jitter ?? net.jitter;
  net.loss = loss ?? net.loss;
}

/**
 * Loses the next message from one to the other: `drop("Server A", "Client")` loses an answer whose work was
 * done.
 */
export function drop(from: string, to: string): void {
  theRun().network.drop(from, to);
}

/** Cuts the network between some machines and others; one alone is cut off from all. */
export function partition(some: string | readonly string[], others?: string | readonly string[]): void {
  const run = theRun();
  const list = (names: string | readonly string[]) => (typeof names === "string" ? [names] : names);
  if (others === undefined) for (const name of list(some)) run.network.isolate(name);
  else run.network.cut(list(some), list(others));
  for (const name of list(some)) run.emit({ kind: "node", to: name, value: "cut off" });
}

/** Mends the network: all of it, or what cuts off one machine. */
export function heal(name?: string): void {
  const run = theRun();
  run.network.heal(name);
  run.emit({ kind: "node", value: "healed", ...(name !== undefined && { to: name }) });
}

const DO: Readonly<Record<Fault["do"], (name: string) => void>> = {
  kill,
  revive,
  drain,
  scale,
  partition: (name) => {
    theRun().machines.get(name);
    partition(name);
  },
  heal,
};

/** Schedules faults at their times. Faults that are still to come keep no run from ending. */
export function schedule(faults: readonly Fault[]): void {
  const { clock } = theRun();
  for (const fault of faults) clock.after(fault.at, () => DO[fault.do](fault.node), { holds: false });
}
