import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startIsolated } from "./isolated.ts";

// What a program would find if it got hold of Node itself: nothing that it is allowed to do.

const HOSTILE = `
import { writeSync } from "node:fs";
const tries = {
  read: async () => (await import("node:fs")).readFileSync("/etc/hostname"),
  readHere: async () => (await import("node:fs")).readdirSync("."),
  write: async () => (await import("node:fs")).writeFileSync("./hostile", "x"),
  fetch: async () => fetch("http://127.0.0.1:81/"),
  connect: async () => {
    const { connect } = await import("node:net");
    await new Promise((resolve, reject) => connect(81, "127.0.0.1").on("connect", resolve).on("error", reject));
  },
  listen: async () => {
    const { createServer } = await import("node:net");
    await new Promise((resolve, reject) => createServer().listen(0, resolve).on("error", reject));
  },
  datagram: async () => {
    const socket = (await import("node:dgram")).createSocket("udp4");
    await new Promise((resolve, reject) => socket.on("error", reject).send("x", 53, "127.0.0.1", resolve));
  },
  lookup: async () => (await import("node:dns/promises")).lookup("example.org"),
  process: async () => (await import("node:child_process")).execFileSync("true"),
  thread: async () => new (await import("node:worker_threads")).Worker("0", { eval: true }),
  addon: async () => process.dlopen({ exports: {} }, "./x.node"),
  wasi: async () => new (await import("node:wasi")).WASI({ version: "preview1" }),
  inspector: async () => (await import("node:inspector")).open(0),
  text: async () => new Function("return 1")(),
  environment: async () => {
    const names = Object.keys(process.env);
    if (names.join() === "TZ") throw Object.assign(new Error(), { code: "only TZ" });
  },
};
const results = {};
for (const [name, run] of Object.entries(tries)) {
  try {
    await run();
    results[name] = "did it";
  } catch (error) {
    results[name] = error.cause?.code ?? error.code ?? error.name;
  }
}
writeSync(3, JSON.stringify(results));
process.exit();
`;

test("an isolated process can do nothing but compute", async () => {
  const child = startIsolated(HOSTILE, 64);
  const stream = child.stdio[3];
  if (!stream || !("readable" in stream)) throw new Error("There is no stream 3.");
  expect(JSON.parse(await text(stream as NodeJS.ReadableStream))).toEqual({
    read: "ERR_ACCESS_DENIED",
    readHere: "ERR_ACCESS_DENIED",
    write: "ERR_ACCESS_DENIED",
    fetch: "ERR_ACCESS_DENIED",
    connect: "ERR_ACCESS_DENIED",
    listen: "ERR_ACCESS_DENIED",
    datagram: "ERR_ACCESS_DENIED",
    lookup: "ERR_ACCESS_DENIED",
    process: "ERR_ACCESS_DENIED",
    thread: "ERR_ACCESS_DENIED",
    addon: "ERR_DLOPEN_DISABLED",
    wasi: "ERR_ACCESS_DENIED",
    inspector: "ERR_ACCESS_DENIED",
    text: "EvalError",
    environment: "only TZ",
  });
});
