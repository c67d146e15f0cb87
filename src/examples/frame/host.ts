import type { Host } from "../../lab/begin.ts";
import { DRIVER } from "./driver-section.ts";
import type { openSqlite } from "./sqlite.ts";

const { port1, port2 } = new MessageChannel();
const next = port2.postMessage.bind(port2);
const wasm = WebAssembly;
const { compile } = wasm;
const { customSections } = wasm.Module;
const encode = encodeURIComponent;
const decoder = new TextDecoder();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * What the lab needs of a worker. Made before any program runs, out of functions that no program can replace.
 * @param loadDatabase gets the bytes of SQLite
 */
export function workerHost(loadDatabase: () => Promise<BufferSource>): Host {
  let sqlite: Promise<() => ReturnType<typeof openSqlite>> | undefined;
  return {
    // A timer of 0 ms is made 4 ms long by browsers; a message is not.
    later(callback) {
      waiting.push(callback);
      next(null);
    },
    async openDatabase() {
      sqlite ??= loadDatabase().then(openDriver);
      return (await sqlite)();
    },
  };
}

/** SQLite's bytes bring along the program that calls it: who needs no database loads neither. */
async function openDriver(bytes: BufferSource) {
  const module = await compile(bytes);
  const [text] = customSections(module, DRIVER);
  const address = `data:text/javascript,${encode(decoder.decode(text))}`;
  const driver: { openSqlite: typeof openSqlite } = await import(/* @vite-ignore */ address);
  return () => driver.openSqlite(module, wasm);
}
