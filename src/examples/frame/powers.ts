/**
 * What a worker has and an example does not need: ways to the frame, to other threads and to the network, all of which
 * lead nowhere by the frame's policy and its sandbox, and clocks that tell real time.
 */
const POWERS = [
  "postMessage",
  "onmessage",
  "close",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "MessageChannel",
  "MessagePort",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "indexedDB",
  "caches",
  "navigator",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "PerformanceObserver",
  "requestAnimationFrame",
  "scheduler",
] as const;

/** Takes them from this worker for good, wherever its global scope has inherited them from. */
export function dropPowers(): void {
  for (const name of POWERS) {
    for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope)) {
      Reflect.deleteProperty(scope, name);
    }
  }
}
