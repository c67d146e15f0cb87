/**
 * Retry storm
 *
 * More requests come at once than a server can answer in time: do their retries get them served?
 */
import { claim, client, cluster, sleep } from "lab";

const service = cluster({
  nodes: ["Server"],
  serve() {
    let isFreeAt = 0;
    return async () => {
      // One request after the other, 50 ms each, and no way to know that a client has stopped waiting.
      isFreeAt = Math.max(isFreeAt, performance.now()) + 50;
      await sleep(isFreeAt - performance.now());
      return new Response("done");
    };
  },
});

const CLIENTS = 15;

/** Each client waits 200 ms for an answer, then as long as `pause` says, and tries six times at most. */
async function crowd(title: string, pause: (tries: number) => number) {
  const start = performance.now();
  let requests = 0;
  const one = async () => {
    const self = client("Clients", service, { timeout: 200 });
    for (let tries = 1; tries <= 6; tries++) {
      requests++;
      const response = await self.fetch("/").catch(() => undefined);
      if (response) return performance.now() - start;
      await sleep(pause(tries));
    }
    return undefined;
  };
  const ends = (await Promise.all(Array.from({ length: CLIENTS }, one))).filter((end) => end !== undefined);
  const seconds = Math.max(...ends) / 1_000;
  console.log(`${title}: ${ends.length} of ${CLIENTS} served, the last after ${seconds.toFixed(1)} s`);
  console.log(`  with ${requests} requests, of which the server did ${requests - ends.length} for nobody`);
  // Until the server is idle again.
  await sleep(60_000);
  return { served: ends.length, requests, seconds };
}

export default async function scenario() {
  const doubled = (tries: number) => 400 * 2 ** (tries - 1);
  const spread = (tries: number) => (0.5 + Math.random()) * doubled(tries);
  const storm = await crowd("Again at once", () => 0);
  const backoff = await crowd("After 400, 800, 1600 … ms", doubled);
  const jitter = await crowd("The same, up to half more or less", spread);
  claim("retries-at-once-drown-it", storm.served === 3);
  claim("backoff-lets-it-recover", backoff.served === CLIENTS);
  claim("jitter-serves-sooner", jitter.served === CLIENTS && jitter.seconds < backoff.seconds / 2);
  claim("jitter-needs-fewer-requests", jitter.requests < backoff.requests);
}
