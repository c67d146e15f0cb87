import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { readLines } from "../../../lab/machines/line-stream.ts";
import { PATIENCE } from "../../../lab/stores/store.ts";
import type { Json } from "../../../lab/trace/event.ts";
import { processContext } from "../context/process-context.ts";
import { dial } from "../http/dial.ts";
import type { Answer } from "./store-server.ts";

type Waiting = ReturnType<typeof Promise.withResolvers<Json>>;

/**
 * A connection from a node to a machine of a store: opened when it is first used, and again when it was lost.
 */
export class StoreLink {
  readonly #store: string;
  #socket: Promise<Socket> | undefined;
  #ids = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(store: string) {
    this.#store = store;
  }

  /**
   * Asks a question and gives the answer.
   * @throws what the store answers with, that it is down, or that nothing came back in five seconds
   */
  async ask(question: Json): Promise<Json> {
    this.#socket ??= this.#open();
    const socket = await this.#socket.catch((error: unknown) => {
      this.#socket = undefined;
      throw error;
    });
    const id = ++this.#ids;
    const waiting: Waiting = Promise.withResolvers();
    this.#waiting.set(id, waiting);
    const late = () => waiting.reject(new Error(`"${this.#store}" did not answer in ${PATIENCE} ms.`));
    const timer = setTimeout(late, PATIENCE);
    socket.write(`${JSON.stringify({ id, question })}\n`);
    return waiting.promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    });
  }

  async #open(): Promise<Socket> {
    const { directory, token } = processContext();
    const { store: port = 0 } = directory.portsOf(this.#store);
    const socket = port === 0 ? undefined : await dial(port).catch(() => undefined);
    if (!socket) throw this.#lost(port);
    socket.write(`${token}\n`);
    // However it ends, those who still wait are told.
    const end = () => {
      this.#socket = undefined;
      const lost = this.#lost(port);
      for (const waiting of this.#waiting.values()) waiting.reject(lost);
    };
    this.#listen(socket).then(end, end);
    return socket;
  }

  async #listen(socket: Socket): Promise<void> {
    for await (const line of readLines(Readable.toWeb(socket) as ReadableStream<Uint8Array>)) {
      const answer: Answer = JSON.parse(line);
      const waiting = this.#waiting.get(answer.id);
      if ("error" in answer) waiting?.reject(new Error(answer.error));
      else waiting?.resolve(answer.answer);
    }
  }

  /** A store hangs up on nobody: it is down. */
  #lost(port: number): Error {
    processContext().directory.lost(this.#store, port);
    return new Error(`"${this.#store}" is down.`);
  }
}
