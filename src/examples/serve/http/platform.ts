/** `setTimeout` takes no more milliseconds than these. */
const LONGEST = 2 ** 31 - 1;

/** What a platform for functions needs of its surroundings. */
export interface Deployment {
  readonly name: string;
  /** Milliseconds without a request after which an instance is stopped. */
  readonly idleAfter: number;
  start(instance: string): Promise<void>;
  stop(instance: string): void;
  /** Has an instance answer; undefined when it is down. */
  forward(instance: string, request: Request): Promise<Response | undefined>;
}

/**
 * Answers requests by instances that work on one at a time, are started when none is free, and stopped when
 * they idle.
 */
export function platform(deployment: Deployment): (request: Request) => Promise<Response> {
  const { name, idleAfter, start, stop, forward } = deployment;
  const idle = new Map<string, NodeJS.Timeout>();
  let count = 0;

  function takeIdle(): string | undefined {
    const [instance] = idle.keys();
    if (instance === undefined) return undefined;
    clearTimeout(idle.get(instance));
    idle.delete(instance);
    return instance;
  }

  async function coldStart(): Promise<string> {
    const instance = `${name} ${++count}`;
    await start(instance);
    return instance;
  }

  function rest(instance: string): void {
    const end = () => {
      idle.delete(instance);
      stop(instance);
    };
    idle.set(instance, setTimeout(end, Math.min(idleAfter, LONGEST)));
  }

  return async function answer(request): Promise<Response> {
    const known = takeIdle();
    const instance = known ?? (await coldStart());
    const response = await forward(instance, request);
    if (!response) {
      // One that was killed while it had nothing to do is replaced; one that dies as soon as it is started is
      // not.
      return known === undefined ? new Response("Bad Gateway", { status: 502 }) : answer(request);
    }
    rest(instance);
    console.log(`${request.method} ${new URL(request.url).pathname} → ${instance}: ${response.status}`);
    return response;
  };
}
