import { parseCookie } from "cookie";
import { hashRing } from "./hash-ring.ts";

/** A node as a load balancer sees it. */
export interface Upstream {
  readonly name: string;
  /** Requests that the node is working on. */
  readonly active: number;
}

/** How a load balancer shares requests out. It sees only nodes that are up. */
export interface Balancer {
  choose(request: Request, up: readonly Upstream[]): Upstream | undefined;
  /** Marks a response on its way out. */
  mark?(response: Response, request: Request, chosen: Upstream): void;
}

/** Makes a balancer that sends requests to each node in turn. */
export function roundRobin(): Balancer {
  let turn = 0;
  return { choose: (_, up) => up[turn++ % up.length] };
}

/**
 * Makes a balancer that sends a request to the node with the fewest active requests; among equals, to the
 * first.
 */
export function leastConnections(): Balancer {
  return { choose: (_, up) => up.toSorted((a, b) => a.active - b.active)[0] };
}

/**
 * Makes a balancer with session affinity: a cookie names the node that answered first, and the client stays
 * on that node as long as the node is up.
 * @param cookie the name of the cookie
 */
export function cookieAffinity(cookie = "affinity"): Balancer {
  const others = roundRobin();
  const wanted = (request: Request) => parseCookie(request.headers.get("cookie") ?? "")[cookie];
  return {
    choose: (request, up) => up.find(({ name }) => name === wanted(request)) ?? others.choose(request, up),
    mark(response, request, { name }) {
      if (wanted(request) === name) return;
      response.headers.append("set-cookie", `${cookie}=${encodeURIComponent(name)}; Path=/`);
    },
  };
}

/** Makes a balancer with consistent hashing: requests with the same key go to the same node. */
export function consistentHash(keyOf: (request: Request) => string): Balancer {
  return {
    choose(request, up) {
      const node = hashRing(up.map(({ name }) => name)).nodeFor(keyOf(request));
      return up.find(({ name }) => name === node);
    },
  };
}
