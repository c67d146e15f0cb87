// The lab: what examples import as "lab". Servers are the web standard's own; the lab supplies what one machine lacks.
export { type Balancer, consistentHash, cookieAffinity, leastConnections, roundRobin } from "./balancers.ts";
export { type Cache, type CacheConnection, type CacheOptions, cache } from "./cache.ts";
export { claim } from "./claim.ts";
export { type Client, type ClientOptions, client } from "./client.ts";
export { type Cluster, type ClusterOptions, cluster } from "./cluster.ts";
export type { Connection } from "./connection.ts";
export { type Cursor, type Database, type DatabaseConnection, database } from "./database.ts";
export { drain, drop, heal, kill, network, partition, revive, scale } from "./faults.ts";
export { type FunctionOptions, type Functions, functions } from "./functions.ts";
export { type HashRing, hashRing } from "./hash-ring.ts";
export type { NetworkOptions } from "./network.ts";
export type { Acceptor, Handler, Node } from "./node.ts";
export type { Row, SqlValue } from "./run.ts";
export type { Service } from "./service.ts";
export { sleep } from "./sleep.ts";
