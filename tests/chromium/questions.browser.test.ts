import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";

/** What an engineer types, and the notes of which one must come first. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "why do users get logged out after deploy": ["20261123-in-memory-sessions", "20261123-rolling-updates"],
  "revoke jwt": ["20261123-token-revocation"],
  "consistent hashing keys move": ["20261123-consistent-hashing"],
  "retry payment twice": ["20261122-idempotency"],
  "load balancing strategies": ["20261122-load-balancing"],
  "cache stampede": ["20261123-cache-stampedes"],
  "read your own writes": ["20261123-replication-lag"],
  "redis lock safe?": ["20261123-distributed-locks"],
  "split brain": ["20261123-leader-and-follower"],
  "sticky session cookie": ["20261122-sticky-sessions"],
  "websocket reconnect missed messages": ["20261123-websockets"],
  "cursor vs offset pagination": ["20261123-pagination-cursors"],
  "cold start lambda": ["20261123-cold-starts"],
  "graceful shutdown": ["20261123-connection-draining"],
  "what does CAP mean": ["20261123-cap-theorem"],
  "rate limit across servers": ["20261123-rate-limiting"],
  "store session in redis": ["20261122-session-stores"],
  "jwt vs session": ["20261122-json-web-tokens"],
  "blue green sessions": ["20261123-blue-green-deployment"],
  "lost update two servers": ["20261123-actors", "20261123-distributed-locks"],
  "exactly once kafka": ["20261123-exactly-once"],
  "thundering herd": ["20261123-cache-stampedes"],
  "where should I keep state": ["20261123-where-should-state-live"],
  "idempotancy key": ["20261122-idempotency"],
  "graceful shutdwon": ["20261123-connection-draining"],
  "consistant hashng": ["20261123-consistent-hashing"],
  "replicaton lag": ["20261123-replication-lag"],
  "sesion store": ["20261122-session-stores"],
  websockets: ["20261123-websockets"],
  crdt: ["20261123-crdts"],
  "what is a fencing token": ["20261123-fencing-tokens"],
  "user sees old data after saving": ["20261123-replication-lag"],
  "how do I log out a user everywhere": ["20261123-token-revocation"],
  "refresh token rotation": ["20261123-token-expiry"],
  "difference between stateful and stateless": ["20251223-stateful-vs-stateless"],
  "what happens when redis runs out of memory": ["20261123-cache-eviction"],
  "sharding a database by user id": ["20261123-partitioning"],
  "should retries use jitter": ["20261123-retries"],
  "why is rest stateless": ["20261123-rest-statelessness"],
  "shopping cart on the server or in the browser": ["20261123-server-side-carts"],
  "is it safe to put user data in a cookie": [
    "20261123-signed-and-encrypted-cookies",
    "20261123-client-side-state",
  ],
  "12 factor app local disk": ["20261123-twelve-factor-processes"],
  "offline first sync": ["20261123-local-first"],
  "merge conflicting edits without a server": ["20261123-crdts"],
  "rebuild state from events": ["20261123-event-sourcing"],
  "how many replicas must answer a write": ["20261123-quorums"],
  "why is my lambda slow on the first request": ["20261123-cold-starts"],
  "write back cache data loss": ["20261123-write-through-caching"],
  "zero downtime deploy kubernetes": ["20261123-rolling-updates"],
  "what is session affinity": ["20261122-sticky-sessions"],
  "where to store user sessions with multiple servers": ["20261122-session-stores"],
  "is jwt stateless": ["20261122-json-web-tokens"],
  "invalidate the cache when data changes": ["20261123-cache-aside"],
  "how to drain connections before shutdown": ["20261123-connection-draining"],
  "double charge after a timeout": ["20261122-idempotency"],
  "duplicate messages in a queue": ["20261123-exactly-once"],
  "lru vs lfu": ["20261123-cache-eviction"],
  "modulo hashing adding a server": ["20261123-consistent-hashing"],
  "highest random weight": ["20261123-rendezvous-hashing"],
  "eventual consistency": ["20261123-replication-lag"],
  "two leaders at once": ["20261123-leader-and-follower", "20261123-fencing-tokens"],
  "lock expired while the process was paused": ["20261123-fencing-tokens", "20261123-distributed-locks"],
  "readiness vs liveness probe": ["20261123-health-checks"],
  "retry storm": ["20261123-retries"],
  "durable objects": ["20261123-actors"],
  "cookie tampering": ["20261123-signed-and-encrypted-cookies"],
  "fate sharing end to end": ["20261123-fate-sharing"],
  "memcached node dies": ["20261123-distributed-caches", "20261123-consistent-hashing"],
  "vertical vs horizontal scaling": ["20261122-horizontal-scaling"],
  "overview of all notes": ["20261123-map-of-state"],
  "collaborative editing": ["20261123-local-first", "20261123-crdts"],
  "snowflake servers": ["20261123-immutable-servers"],
};

/**
 * Asked only to see whether the search answers what it was not made for: nothing was ever changed for one of
 * these.
 */
const INVISIBLE: Readonly<Record<string, readonly string[]>> = {
  "famous outages caused by database failover": ["20261123-outages-about-state"],
  "what should I read first": ["20261123-reading-path"],
  "why not edit a running server": ["20261123-immutable-servers"],
  "one hot key overloads a node": ["20261123-partitioning"],
  "stale cache after database update": ["20261123-cache-aside"],
  "httponly secure cookie flag": ["20261123-sessions-and-cookies"],
  "rotate the signing key of cookies": ["20261123-signed-and-encrypted-cookies"],
  "tcp connection lost when the server restarts": ["20261123-tcp-connections"],
  "database primary dies, who takes over": ["20261123-failover", "20261123-leader-and-follower"],
  "add more machines behind the load balancer": ["20261122-horizontal-scaling"],
  "one process per chat room": ["20261123-actors"],
  "keep data between lambda invocations": ["20261123-serverless-functions"],
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve("dist")]);
  page = await browser.newPage();
  await page.goto(`${site.origin}/search/`);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The ids of the notes that the search shows, best first. */
async function ask(question: string): Promise<string[]> {
  const status = page.locator("main [role=status]");
  await status.evaluate((element) => element.replaceChildren());
  await page.locator("main input").fill(question);
  await status.filter({ hasText: /\d notes?$|No note found/ }).waitFor();
  return page.locator("main .found-id").allTextContents();
}

test.each(Object.entries(QUESTIONS))("‘%s’ finds its note first", async (question, notes) => {
  expect(notes).toContain((await ask(question))[0]);
});

test("most of the questions it was not made for find their note first, nearly all among the first three", async () => {
  const places: number[] = [];
  for (const [question, notes] of Object.entries(INVISIBLE))
    places.push((await ask(question)).findIndex((id) => notes.includes(id)));
  expect(places.filter((place) => place === 0).length).toBeGreaterThanOrEqual(6);
  expect(places.filter((place) => place >= 0 && place < 3).length).toBeGreaterThanOrEqual(10);
});
