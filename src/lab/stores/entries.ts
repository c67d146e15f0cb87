interface Entry {
  readonly text: string;
  readonly expires: number;
}

/**
 * The entries of one machine of a cache: they expire, and when there are too many, what was used least
 * recently goes.
 */
export class Entries {
  // In order of use: a Map keeps the order in which keys were set.
  readonly #entries = new Map<string, Entry>();
  readonly #capacity: number;
  readonly #now: () => number;
  readonly #onLost: (key: string) => void;

  /**
   * @param capacity how many there is room for
   * @param now the time in milliseconds
   * @param onLost hears of each entry that has made room or is found to have expired
   */
  constructor(capacity: number, now: () => number, onLost: (key: string) => void = () => {}) {
    this.#capacity = capacity;
    this.#now = now;
    this.#onLost = onLost;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): string | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.expires <= this.#now()) {
      this.#onLost(key);
      return undefined;
    }
    this.#entries.set(key, entry);
    return entry.text;
  }

  /** @param ttl milliseconds that the entry lives */
  set(key: string, text: string, ttl: number): void {
    this.#entries.delete(key);
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size >= this.#capacity) {
      this.#entries.delete(oldest);
      this.#onLost(oldest);
    }
    this.#entries.set(key, { text, expires: this.#now() + ttl });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
