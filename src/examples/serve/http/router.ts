import type { Balancer } from "../../../lab/routing/balancers.ts";

/** What a load balancer needs of its surroundings. */
export interface Upstreams {
  readonly nodes: readonly string[];
  readonly balancer: Balancer;
  /** Requests that a node works on at once. */
  readonly concurrency: number;
  isUp(node: string): boolean;
  /** Sends a request to a node; undefined when the node is down, which `isUp` must then know. */
  forward(node: string, request: Request): Promise<Response | undefined>;
  /** Hears of every answer; `node` is undefined where none was up. */
  onAnswer(request: Request, node: string | undefined, status: number): void;
}

/**
 * Makes a load balancer that passes requests on to nodes, as the lab's does. When a node turns out to be
 * down, the balancer asks the next.
 */
export function router(upstreams: Upstreams): (request: Request) => Promise<Response> {
  const { nodes, balancer, concurrency, isUp, forward, onAnswer } = upstreams;
  const all = nodes.map((name) => ({ name, active: 0 }));

  async function refuse(request: Request, node?: string): Promise<Response> {
    onAnswer(request, node, 503);
    return new Response("Service Unavailable", { status: 503 });
  }

  return async function route(request): Promise<Response> {
    const chosen = balancer.choose(
      request,
      all.filter(({ name }) => isUp(name)),
    );
    const upstream = all.find(({ name }) => name === chosen?.name);
    if (!upstream) return refuse(request);
    if (upstream.active >= concurrency) return refuse(request, upstream.name);
    upstream.active++;
    const response = await forward(upstream.name, request).finally(() => upstream.active--);
    if (!response) return route(request);
    if (response.status !== 502) balancer.mark?.(response, request, upstream);
    onAnswer(request, upstream.name, response.status);
    return response;
  };
}
