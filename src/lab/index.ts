// The lab: what examples import as "lab". Servers are the web standard's own; the lab supplies what one
// machine lacks.

export { type Client, type ClientOptions, client } from "./machines/client.ts";
export { type Cluster, type ClusterOptions, cluster } from "./machines/cluster.ts";
export type { Connection } from "./machines/connection.ts";
export { type FunctionOptions, type Functions, functions } from "./machines/functions.ts";
export type { Acceptor, Handler, Node } from "./machines/node.ts";
export type { Service } from "./machines/service.ts";
export {
  type Balancer,
  consistentHash,
  cookieAffinity,
  leastConnections,
  roundRobin,
} from "./routing/balancers.ts";
export { type HashRing, hashRing } from "./routing/hash-ring.ts";
export { claim } from "./run/claim.ts";
export { drain, drop, heal, kill, network, partition, revive, scale } from "./run/inject-faults.ts";
export type { NetworkOptions } from "./run/network.ts";
export { always, eventually, sometimes } from "./run/property.ts";
export type { Row, SqlValue } from "./run/run.ts";
export { sleep } from "./run/sleep.ts";
export { type Cache, type CacheConnection, type CacheOptions, cache } from "./stores/cache.ts";
export { type Cursor, type Database, type DatabaseConnection, database } from "./stores/database.ts";
