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
 * Makes the lab's host in a worker. The host is made before any program runs, from functions that no program
 * can replace.
 * @param loadDatabase gets the bytes of SQLite
 */
export function workerHost(loadDatabase: () => Promise<BufferSource>): Host {
  let sqlite: Promise<() => ReturnType<typeof openSqlite>> | undefined;
  return {
    // Browsers lengthen a timer of 0 ms to 4 ms, but not a message.
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

/** Compiles SQLite, whose bytes contain the driver too: a program without a database loads neither. */
async function openDriver(bytes: BufferSource) {
  const module = await compile(bytes);
  const [text] = customSections(module, DRIVER);
  const address = `data:text/javascript,${encode(decoder.decode(text))}`;
  const driver: { openSqlite: typeof openSqlite } = await import(/* @vite-ignore */ address);
  return () => driver.openSqlite(module, wasm);
}
