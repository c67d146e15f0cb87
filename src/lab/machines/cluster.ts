import { type Balancer, roundRobin, type Upstream } from "../routing/balancers.ts";
import type { Machine } from "../run/machine-registry.ts";
import { theRun } from "../run/run.ts";
import type { Connection } from "./connection.ts";
import { exchange, nameOf, never } from "./exchange.ts";
import { link } from "./link.ts";
import { nextName } from "./next-name.ts";
import { type Acceptor, type Handler, type Node, NodeProcess, type Siblings } from "./node.ts";
import type { Service } from "./service.ts";

export interface ClusterOptions {
  /**
   * The load balancer's name in the trace. Without one it works unseen, and clients seem to reach the nodes
   * themselves.
   */
  readonly name?: string;
  readonly nodes: readonly string[];
  /** Round robin unless told. */
  readonly balancer?: Balancer;
  /** Requests that a node works on at once; beyond that it answers 503. No limit unless told. */
  readonly concurrency?: number;
  /** Starts a server on a node: called once in each life of a node. */
  readonly serve?: (node: Node) => Handler;
  /** Starts a server for connections on a node. */
  readonly accept?: (node: Node) => Acceptor;
}

/**
 * Nodes that run the same server, behind a load balancer whose health checks notice at once when one is down.
 */
export interface Cluster extends Service {
  /** The nodes that are up. */
  readonly nodes: readonly string[];
  /** Starts one more node, and gives its name. */
  add(name?: string): string;
}

const NOTHING: Handler = () => new Response("Not Found", { status: 404 });

/** Starts a cluster. */
export function cluster(options: ClusterOptions): Cluster {
  const { name, nodes, balancer = roundRobin(), concurrency = Number.POSITIVE_INFINITY } = options;
  const { serve = () => NOTHING, accept } = options;
  const slots: Slot[] = [];
  const siblings: Siblings = {
    names: () => ups().map((slot) => slot.name),
    fetch: async (from, peer, request) => {
      const node = slots.find((slot) => slot.name === peer)?.process;
      if (!node) throw new TypeError(`fetch failed: "${peer}" is down.`);
      return exchange(from, node, request);
    },
  };
  const ups = () =>
    slots.filter(({ isUp, name: node }) => isUp && theRun().network.reaches(name ?? "", node));
  const start = (node: string) => slots.push(new Slot(node, serve, siblings, add));
  for (const node of nodes) start(node);

  function add(wanted?: string): string {
    const node = wanted ?? nextName(slots.map((slot) => slot.name));
    start(node);
    return node;
  }

  async function route(request: Request, via: string): Promise<Response> {
    const chosen = balancer.choose(request, ups());
    const slot = slots.find((each) => each.name === chosen?.name);
    if (!chosen || !slot?.process) return refused(request, via, name);
    if (slot.active >= concurrency) return refused(request, via, slot.name);
    const response = await exchange(via, slot.process, request);
    if (response.status !== 502) balancer.mark?.(response, request, chosen);
    slot.rest();
    return response;
  }

  async function fetch(request: Request, from: string): Promise<Response> {
    if (name === undefined) return route(request, from);
    const { network } = theRun();
    const key = nameOf(request);
    if (!(await network.send({ kind: "request", from, to: name, key }))) return never();
    const response = await route(request, name);
    const { status } = response;
    return (await network.send({ kind: "response", from: name, to: from, key, status })) ? response : never();
  }

  async function open(from: string): Promise<Connection> {
    const chosen = balancer.choose(new Request("http://lab.test/"), ups());
    const node = slots.find((slot) => slot.name === chosen?.name)?.process;
    if (!node || !accept) throw new TypeError("Connection refused.");
    return link(from, node, accept(node));
  }

  return {
    fetch,
    open,
    add,
    get nodes() {
      return siblings.names();
    },
  };
}

/** What a client is told when nobody takes its request (RFC 9110, section 15.6.4). */
async function refused(request: Request, to: string, by: string | undefined): Promise<Response> {
  const status = 503;
  theRun().emit({
    kind: "response",
    ...(by !== undefined && { from: by }),
    to,
    key: nameOf(request),
    status,
  });
  return new Response("Service Unavailable", { status });
}

/** A machine for a node, through all its lives. */
class Slot implements Machine, Upstream {
  readonly name: string;
  process: NodeProcess | undefined;
  #isDraining = false;
  readonly #live: () => NodeProcess;
  readonly scale: () => string;

  constructor(name: string, serve: (node: Node) => Handler, siblings: Siblings, scale: () => string) {
    this.name = name;
    this.scale = () => scale();
    this.#live = () => new NodeProcess(name, serve, siblings);
    theRun().machines.add(this);
    theRun().emit({ kind: "node", to: name, value: "started" });
    this.process = this.#live();
  }

  get isUp(): boolean {
    return this.process !== undefined && !this.#isDraining;
  }

  get active(): number {
    return this.process?.active ?? 0;
  }

  kill(how = "killed"): void {
    this.process?.end(how);
    this.process = undefined;
    this.#isDraining = false;
  }

  revive(): void {
    if (this.isUp) return;
    if (this.process) this.kill();
    theRun().emit({ kind: "node", to: this.name, value: "revived" });
    this.process = this.#live();
  }

  drain(): void {
    if (!this.isUp) return;
    this.#isDraining = true;
    theRun().emit({ kind: "node", to: this.name, value: "draining" });
    this.rest();
  }

  /** When a request is done: ends a node that only waited for it. */
  rest(): void {
    if (this.#isDraining && this.active === 0) this.kill("drained");
  }
}
