// Browsers drop `Set-Cookie` from a Response and `Cookie` and `Host` from a Request, as a page must not touch
// them. A server must, so a run has both with headers that nobody guards.
import { bodyFrom, READERS, readBytes } from "./bodies.ts";

/**
 * What a run needs to know of bodies: reading one takes real time, unless it is a stream, which the run
 * itself fills.
 */
export interface Bodies {
  read<T>(work: () => Promise<T>): Promise<T>;
}

const headersOf = new WeakMap<object, Headers>();
const streams = new WeakSet<object>();

/**
 * Puts a Request and a Response into the global scope that keep every header, and count what is read of them.
 */
export function installWeb(bodies: Bodies): void {
  class LabRequest extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      const { body, type } = bodyFrom(init.body);
      super(input, body === null ? init : { ...init, body });
      if (body instanceof ReadableStream) streams.add(this);
      const own = init.headers ?? (input instanceof LabRequest ? input.headers : undefined);
      headersOf.set(this, merged(own, super.headers, type));
    }
    override get headers(): Headers {
      return headersOf.get(this) ?? super.headers;
    }
    override clone(): LabRequest {
      return as(LabRequest, super.clone(), this);
    }
  }

  class LabResponse extends Response {
    constructor(given?: BodyInit | null, init: ResponseInit = {}) {
      const { body, type } = bodyFrom(given);
      super(body, init);
      if (body instanceof ReadableStream) streams.add(this);
      headersOf.set(this, merged(init.headers, super.headers, type));
    }
    override get headers(): Headers {
      return headersOf.get(this) ?? super.headers;
    }
    override clone(): LabResponse {
      return as(LabResponse, super.clone(), this);
    }
    static override json(data: unknown, init: ResponseInit = {}): LabResponse {
      const headers = new Headers(init.headers);
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
      return new LabResponse(JSON.stringify(data), { ...init, headers });
    }
    static override redirect(url: string | URL, status = 302): LabResponse {
      return new LabResponse(null, { status, headers: { location: String(url) } });
    }
  }

  for (const prototype of [LabRequest.prototype, LabResponse.prototype]) {
    const whole: () => Promise<ArrayBuffer> = Reflect.get(Object.getPrototypeOf(prototype), "arrayBuffer");
    for (const [name, reading] of Object.entries(READERS)) {
      const read = async function (this: Request | Response) {
        const bytes = () => readBytes(this, () => whole.call(this));
        const type = this.headers.get("content-type") ?? "";
        return reading(await (streams.has(this) ? bytes() : bodies.read(bytes)), type);
      };
      Object.defineProperty(prototype, name, { value: read, configurable: true, writable: true });
    }
  }
  Object.assign(globalThis, { Request: LabRequest, Response: LabResponse });
}

/** The given headers, and what goes without saying: the type of the body. */
function merged(own: HeadersInit | undefined, native: Headers, type: string | undefined): Headers {
  const headers = new Headers(own);
  if (type !== undefined && !headers.has("content-type")) headers.set("content-type", type);
  for (const [name, value] of native) if (!headers.has(name)) headers.set(name, value);
  return headers;
}

/** A clone, which the platform makes of its own class, as one of ours. */
function as<T extends object>(type: { prototype: T }, clone: object, original: { headers: Headers }): T {
  headersOf.set(clone, new Headers(original.headers));
  if (streams.has(original)) streams.add(clone);
  return Object.setPrototypeOf(clone, type.prototype) as T;
}
