import { theRun } from "../run/run.ts";
import type { Connection } from "./connection.ts";
import { never } from "./exchange.ts";
import { readLines, writeLine } from "./line-stream.ts";
import type { Acceptor, NodeProcess } from "./node.ts";

/** Milliseconds until what was lost is sent again, and how often that is tried (a simple TCP, RFC 9293). */
const RETRANSMIT = 200;
const ATTEMPTS = 5;

/** Connects a client to a node: for as long as both live, it is state that the node holds in its memory. */
export async function link(client: string, node: NodeProcess, accept: Acceptor): Promise<Connection> {
  const { network } = theRun();
  if (!(await network.send({ kind: "request", from: client, to: node.name, key: "CONNECT" }))) return never();
  if (!node.isAlive) throw new TypeError("Connection refused.");
  const open = node.memory<string>("Open connections");
  const near = new End(client, node.name, "request");
  const far = new End(node.name, client, "response");
  near.other = far;
  far.other = near;
  open.set(client, "open");
  node.onEnd(() => {
    const reset = new Error(`Connection reset: "${node.name}" is gone.`);
    near.reset(reset);
    far.reset(reset);
  });
  const forget = () => node.isAlive && open.delete(client);
  far.closed.then(forget, () => {});
  Promise.resolve(accept(far)).catch((error: unknown) => {
    if (!node.isAlive || far.isOver) return;
    console.error(`${node.name}: ${error}`);
    near.reset(new Error("Connection reset."));
  });
  return near;
}

class End implements Connection {
  readonly peer: string;
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  readonly closed: Promise<void>;
  isOver = false;
  other: End | undefined;
  readonly #name: string;
  readonly #kind: "request" | "response";
  #arrived: Promise<unknown> = Promise.resolve();
  #incoming!: ReadableStreamDefaultController<Uint8Array>;
  #settle!: { resolve: () => void; reject: (error: Error) => void };

  constructor(name: string, peer: string, kind: "request" | "response") {
    this.#name = name;
    this.peer = peer;
    this.#kind = kind;
    this.closed = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Whoever does not ask how it ended is not told.
    this.closed.catch(() => {});
    this.readable = new ReadableStream({
      start: (controller) => {
        this.#incoming = controller;
      },
    });
    this.writable = new WritableStream({
      write: (bytes) => this.#write(bytes),
      close: () => this.close(),
    });
  }

  send(line: string): Promise<void> {
    return writeLine(this.writable, line);
  }

  lines(): AsyncIterableIterator<string> {
    return readLines(this.readable);
  }

  close(): void {
    const { other } = this;
    const gone = theRun().network.carry(this.#name, this.peer);
    this.#arrived = Promise.all([this.#arrived, gone]).then(() => other?.finish());
  }

  /** The other end has closed: nothing more will come. */
  finish(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#incoming.close();
    this.#settle.resolve();
  }

  reset(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#incoming.error(error);
    this.#settle.reject(error);
  }

  #write(bytes: Uint8Array): void {
    if (this.isOver) throw new TypeError(`The connection to "${this.peer}" is closed.`);
    const key = new TextDecoder().decode(bytes.subarray(0, 60)).trim();
    const carried = this.#carry(key);
    const copy = bytes.slice();
    this.#arrived = Promise.all([this.#arrived, carried]).then(([, arrives]) => {
      if (arrives) this.other?.receive(copy);
      else this.#breakOff();
    });
  }

  async #carry(key: string): Promise<boolean> {
    const { network, clock } = theRun();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await clock.sleep(RETRANSMIT);
      if (this.isOver) return true;
      if (await network.send({ kind: this.#kind, from: this.#name, to: this.peer, key })) return true;
    }
    return false;
  }

  receive(bytes: Uint8Array): void {
    if (!this.isOver) this.#incoming.enqueue(bytes);
  }

  #breakOff(): void {
    const error = new Error(`The connection between "${this.#name}" and "${this.peer}" broke.`);
    this.reset(error);
    this.other?.reset(error);
  }
}
