import type { TraceEvent } from "../trace/event.ts";
import { toJson } from "./json.ts";

/** Whose memory it is, and where its traces go. */
export interface Owner {
  readonly name: string;
  readonly where: "server" | "client";
  emit(event: Omit<TraceEvent, "t">): void;
}

/** State in somebody's memory: a `Map` whose readings and changes the trace shows. It dies with its owner. */
export class Memory<V> extends Map<string, V> {
  readonly #label: string;
  readonly #owner: Owner;

  constructor(label: string, owner: Owner) {
    super();
    this.#label = label;
    this.#owner = owner;
  }

  override get(key: string): V | undefined {
    const value = super.get(key);
    this.#trace("read", key, value);
    return value;
  }

  override has(key: string): boolean {
    this.#trace("read", key, super.get(key));
    return super.has(key);
  }

  override set(key: string, value: V): this {
    this.#trace("write", key, value);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.#trace("write", key, null);
    return super.delete(key);
  }

  override clear(): void {
    this.lose();
  }

  /** What is left when its owner is gone: nothing. */
  lose(): void {
    if (this.size > 0)
      this.#owner.emit({ kind: "state", to: this.#label, where: this.#owner.where, key: "*", value: null });
    super.clear();
  }

  #trace(does: "read" | "write", key: string, value: unknown): void {
    const { name, where } = this.#owner;
    const ends = does === "write" ? { from: name, to: this.#label } : { from: this.#label, to: name };
    this.#owner.emit({ kind: "state", ...ends, where, key: String(key), value: toJson(value) });
  }
}
