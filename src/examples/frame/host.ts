import type { Host } from "../../lab/begin.ts";
import { openSqlite } from "./sqlite.ts";

const { port1, port2 } = new MessageChannel();
const next = port2.postMessage.bind(port2);
const { compile } = WebAssembly;
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * What the lab needs of a worker. Made before any program runs, out of functions that no program can replace.
 * @param loadDatabase gets the bytes of SQLite
 */
export function workerHost(loadDatabase: () => Promise<BufferSource>): Host {
  let sqlite: Promise<WebAssembly.Module> | undefined;
  return {
    // A timer of 0 ms is made 4 ms long by browsers; a message is not.
    later(callback) {
      waiting.push(callback);
      next(null);
    },
    async openDatabase() {
      sqlite ??= loadDatabase().then((bytes) => compile(bytes));
      return openSqlite(await sqlite);
    },
  };
}
