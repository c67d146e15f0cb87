import type { Cluster, ClusterOptions } from "../../../lab/machines/cluster.ts";
import { nextName } from "../../../lab/machines/next-name.ts";
import type { Handler } from "../../../lab/machines/node.ts";
import { type Balancer, roundRobin } from "../../../lab/routing/balancers.ts";
import type { Ports, ServiceDescription } from "../context/messages.ts";
import { processContext } from "../context/process-context.ts";
import { scenarioOnly } from "../context/scenario-only.ts";
import { services } from "../context/services.ts";
import { healthServer } from "../http/health.ts";
import { listenForConnections, listenForRequests } from "../http/listen.ts";
import { reach, tryToReach } from "../http/reach.ts";
import { relay } from "../http/relay.ts";
import { router } from "../http/router.ts";
import { answering, ServedNode } from "../http/served-node.ts";
import { acceptingServer } from "../http/socket-connection.ts";

const NOTHING: Handler = () => new Response("Not Found", { status: 404 });

/** Declares a process for each node, and one for their balancer. */
export function cluster(options: ClusterOptions): Cluster {
  const { nodes, serve, accept } = options;
  const takes: ServiceDescription["takes"] = [
    ...(serve || !accept ? (["requests"] as const) : []),
    ...(accept ? (["connections"] as const) : []),
  ];
  for (const name of nodes)
    services.add({ kind: "node", name, takes, start: () => startNode(name, options) });
  const name = options.name ?? balancerName(nodes);
  services.add({ kind: "balancer", name, nodes, takes, start: () => startBalancer(options) });
  return {
    fetch: (request) => reach(name, request),
    open: scenarioOnly("connect"),
    add: scenarioOnly("add"),
    get nodes() {
      return nodes.filter((node) => processContext().directory.isUp(node));
    },
  };
}

/** `Load balancer`, in the subgraph of the first node, and with a number where there is one already. */
function balancerName(nodes: readonly string[]): string {
  const subgraph = /^.*\//.exec(nodes[0] ?? "")?.[0] ?? "";
  let name = `${subgraph}Load balancer`;
  while (services.has(name)) name = nextName([name]);
  return name;
}

async function startNode(name: string, { nodes, serve, accept }: ClusterOptions): Promise<Ports> {
  const { ports } = processContext();
  const node = new ServedNode(name, nodes);
  const handler = serve?.(node) ?? (accept ? undefined : NOTHING);
  return {
    ...(handler && { http: await listenForRequests(answering(handler), ports.http) }),
    ...(accept && {
      tcp: await listenForConnections(acceptingServer(node, accept), ports.tcp),
      health: await listenForConnections(healthServer()),
    }),
  };
}

async function startBalancer({
  nodes,
  serve,
  accept,
  balancer = roundRobin(),
  concurrency = Number.POSITIVE_INFINITY,
}: ClusterOptions): Promise<Ports> {
  const { ports, directory } = processContext();
  const isUp = (node: string) => directory.isUp(node);
  const route = router({ nodes, balancer, concurrency, isUp, forward: tryToReach, onAnswer: print });
  const choose = () => chosenForConnection(balancer, nodes.filter(isUp));
  return {
    ...((serve || !accept) && { http: await listenForRequests(answering(route), ports.http) }),
    ...(accept && { tcp: await listenForConnections(relay(choose), ports.tcp) }),
  };
}

function chosenForConnection(balancer: Balancer, up: readonly string[]): string | undefined {
  const upstreams = up.map((name) => ({ name, active: 0 }));
  return balancer.choose(new Request("http://lab.test/"), upstreams)?.name;
}

function print(request: Request, node: string | undefined, status: number): void {
  const { pathname } = new URL(request.url);
  console.log(`${request.method} ${pathname} → ${node ?? "no node is up"}: ${status}`);
}
