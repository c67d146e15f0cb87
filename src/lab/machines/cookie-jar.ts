import { parseSetCookie, type SetCookie } from "cookie";

/** A browser sends back what it was given, and reads nothing into it. */
const AS_IT_IS = { decode: (value: string) => value };

/**
 * The cookies that a client has been given, kept and sent as a browser does for one site (RFC 6265, section
 * 5).
 */
export class CookieJar {
  readonly #cookies = new Map<string, { value: string; path: string; expires: number }>();
  readonly #now: () => number;
  readonly #onChange: (name: string, value: string | null) => void;

  /**
   * @param now the time in milliseconds since 1970
   * @param onChange hears of each cookie that is new, different or gone (null)
   */
  constructor(now: () => number, onChange: (name: string, value: string | null) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  get(name: string): string | undefined {
    const cookie = this.#cookies.get(name);
    return cookie && cookie.expires > this.#now() ? cookie.value : undefined;
  }

  /** Puts a cookie in by hand, as someone would who tampers with it. */
  set(name: string, value: string): void {
    this.#keep({ name, value });
  }

  delete(name: string): void {
    if (this.#cookies.delete(name)) this.#onChange(name, null);
  }

  /** Takes the cookies of a response. */
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) this.#keep(parseSetCookie(line, AS_IT_IS));
  }

  /** What to send along to a path; null where there is nothing. */
  header(path: string): string | null {
    const now = this.#now();
    const sent = [...this.#cookies].filter(
      ([, cookie]) => cookie.expires > now && isBelow(path, cookie.path),
    );
    return sent.map(([name, { value }]) => `${name}=${value}`).join("; ") || null;
  }

  #keep({ name, value = "", path = "/", maxAge, expires }: SetCookie): void {
    const end =
      maxAge !== undefined ? this.#now() + maxAge * 1000 : (expires?.getTime() ?? Number.POSITIVE_INFINITY);
    if (end <= this.#now()) {
      this.delete(name);
      return;
    }
    const before = this.#cookies.get(name)?.value;
    this.#cookies.set(name, { value, path, expires: end });
    if (before !== value) this.#onChange(name, value);
  }
}

const isBelow = (path: string, of: string): boolean =>
  path === of || path.startsWith(of.endsWith("/") ? of : `${of}/`);
