// The program of each worker: waits for a port, runs the one program that comes through it, and tells what
// happens. A program shares this thread, and can change whatever both can reach; what is used after its start
// is taken hold of here.
import { begin } from "../../lab/begin.ts";
import * as lab from "../../lab/index.ts";
import { errorPlace } from "./error-place.ts";
import { publish } from "./facade.ts";
import { workerHost } from "./host.ts";
import { ImportRefused, linkLab, type Place, unshift } from "./link-modules.ts";
import type { FromPage, FromRun } from "./messages.ts";
import { outbox } from "./outbox.ts";

/** The file name of SQLite, told by the bundler. */
declare const DATABASE_FILE: string;

const TOO_MUCH = "The program prints or keeps more than a page can show (4 MB).";

const now = performance.now.bind(performance);
const after = setTimeout;
const on = addEventListener.bind(globalThis);
const { apply } = Reflect;
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")?.get as () => FromPage;
const published = publish({ ...lab });

on("message", ({ ports: [port] }) => port && listen(port), { once: true });

function listen(port: MessagePort): void {
  const send: (message: FromRun) => void = port.postMessage.bind(port);
  let giveFile: (bytes: ArrayBuffer | null) => void = () => {};
  const file = new Promise<ArrayBuffer | null>((resolve) => {
    giveFile = resolve;
  });
  const needDatabase = async () => {
    send({ kind: "need", file: DATABASE_FILE });
    const bytes = await file;
    if (bytes) return bytes;
    throw new Error("The database (SQLite) could not be loaded. Check the connection, then run again.");
  };
  port.onmessage = (event) => {
    // Not `event.data`: whoever had replaced it would get hold of the port.
    const message = apply(dataOf, event, []);
    if (message.kind === "run") void start(message, send, needDatabase);
    else giveFile(message.bytes);
  };
}

async function start(
  { code, name, seed, faults }: Extract<FromPage, { kind: "run" }>,
  send: (message: FromRun) => void,
  needDatabase: () => Promise<ArrayBuffer>,
): Promise<void> {
  // The lab waits in the global scope, which the run takes over.
  const labAddress = await published;
  const title = `examples/${name}.ts`;
  const box = outbox((text) => send({ kind: "events", text }), now, after);
  let isOver = false;
  const fail = (error: { readonly name: string; readonly message: string }, place?: Place) => {
    if (isOver) return;
    isOver = true;
    box.flush();
    send({ kind: "failed", name: error.name, message: error.message, ...place });
  };
  const run = begin({
    seed,
    faults,
    host: workerHost(needDatabase),
    onEvent: (event) => {
      if (!isOver && !box.add(event)) fail({ name: "FloodError", message: TOO_MUCH });
    },
  });
  on("error", (event) => {
    event.preventDefault();
    run.fail(event.error ?? event.message);
  });
  on("unhandledrejection", (event) => {
    event.preventDefault();
    run.fail(event.reason);
  });
  send({ kind: "started" });
  try {
    const linked = linkLab(code, labAddress);
    const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(`${linked.code.toWellFormed()}\n//# sourceURL=${title}`)}`;
    const { error } = await run.execute(() => import(/* @vite-ignore */ address));
    if (!error) {
      box.flush();
      if (!isOver) send({ kind: "done" });
      return;
    }
    const place = errorPlace(error.stack, title);
    fail(error, place && unshift(place, linked.shifts));
  } catch (error) {
    if (error instanceof ImportRefused) fail(error, error.at);
    else fail({ name: "Error", message: "The program broke the lab that it ran in." });
  }
}
