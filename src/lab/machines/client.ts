import { theRun } from "../run/run.ts";
import { Memory } from "../stores/memory.ts";
import type { Connection } from "./connection.ts";
import { CookieJar } from "./cookie-jar.ts";
import type { Service } from "./service.ts";

const ORIGIN = "http://lab.test";
/** Statuses after which a retry makes sense (RFC 9110, section 15.6). */
const PASSING = [502, 503, 504];

export interface ClientOptions {
  /** Milliseconds to wait for an answer; 30,000 by default. */
  readonly timeout?: number;
  /** How often to try again after no answer, or after 502, 503 or 504, whatever the method; 0 by default. */
  readonly retries?: number;
  /** Milliseconds between two tries; 100 by default. */
  readonly pause?: number;
}

/** A user of a service, with a memory and cookies of its own. */
export interface Client {
  readonly name: string;
  readonly cookies: CookieJar;
  /** State in the client's memory: a `Map`. */
  memory<V>(label: string): Map<string, V>;
  /** As the platform's `fetch`, with cookies. Rejects when no answer comes in time. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Opens a connection. */
  connect(): Promise<Connection>;
}

/**
 * Creates a client of a service. Several clients may have the same name: the trace then shows them as one.
 */
export function client(name: string, service: Service, options: ClientOptions = {}): Client {
  const { timeout = 30_000, retries = 0, pause = 100 } = options;
  const run = theRun();
  const owner = { name, where: "client" as const, emit: run.emit.bind(run) };
  const memories = new Map<string, Memory<unknown>>();
  const cookies = new CookieJar(Date.now, (key, value) =>
    run.emit({ kind: "state", from: name, to: "Cookies", where: "client", key, value }),
  );

  async function attempt(path: string, init: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, ORIGIN), init);
    const header = cookies.header(new URL(request.url).pathname);
    if (header !== null && !request.headers.has("cookie")) request.headers.set("cookie", header);
    const response = await inTime(service.fetch(request, name));
    cookies.take(response.headers);
    return response;
  }

  function inTime<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new DOMException(`No answer came in ${timeout} ms.`, "TimeoutError"));
      const timer = run.clock.after(timeout, late);
      answer.then(resolve, reject).finally(() => run.clock.cancel(timer));
    });
  }

  async function fetch(path: string, init: RequestInit = {}): Promise<Response> {
    for (let left = retries; ; left--) {
      const result = await attempt(path, init).catch((error: unknown) => {
        if (left > 0) return undefined;
        throw error;
      });
      if (result && (left <= 0 || !PASSING.includes(result.status))) return result;
      await run.clock.sleep(pause);
    }
  }

  return {
    name,
    cookies,
    fetch,
    memory<V>(label: string) {
      const known = memories.get(label) ?? new Memory(label, owner);
      memories.set(label, known);
      return known as Map<string, V>;
    },
    connect() {
      if (!service.open) throw new TypeError("This service takes requests, not connections.");
      return inTime(service.open(name));
    },
  };
}
