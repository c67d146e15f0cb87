import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runner } from "../src/examples/run/run.ts";
import { traceHash } from "../src/lab/trace/run-hash.ts";
import { openRunnerSite, play, type RunnerSite, warm } from "./runner-fixture.ts";

// A program sees the same in Node and in the page, though the page's browser stands in Tokyo and speaks
// German.

const PROGRAMS = {
  "dates and numbers": `
const date = new Date(2026, 6, 1, 12, 30);
console.log(date, new Date(), date.getHours(), date.getDay(), date.getTimezoneOffset(), new Date("2026-07-01T00:00"));
console.log(String(date), date.toDateString(), date.toTimeString(), Date().length, Date.parse("2026/07/01"));
console.log(date.toLocaleString(), date.toLocaleDateString(), date.toLocaleTimeString([], { timeStyle: "short" }));
console.log(structuredClone(date).getHours(), new Date(date).setHours(5), \`\${date}\`);
console.log((1234.5).toLocaleString(), 12345n.toLocaleString(), [1.5, date].toLocaleString(), "i".toLocaleUpperCase());
console.log(date.toLocaleString("de-DE", { timeZone: "Asia/Tokyo" }), (1234.5).toLocaleString("de-DE"));`,
  "what Intl takes by itself": `
for (const name of Object.getOwnPropertyNames(Intl).sort()) {
  if (!/^[A-Z]/.test(name) || name === "Locale") continue;
  const options = name === "DisplayNames" ? { type: "region" } : {};
  console.log(name, new Intl[name](undefined, options).resolvedOptions());
}
console.log(Intl.DateTimeFormat("de").resolvedOptions().timeZone, Intl.NumberFormat().format(1234.5));
console.log(["ä", "z", "a"].sort(new Intl.Collator().compare), "ä".localeCompare("z"));`,
  "global names": `
for (let scope = globalThis; scope; scope = Object.getPrototypeOf(scope))
  console.log(String(scope), Object.getOwnPropertyNames(scope).join(" "));
const names = "Buffer self name location origin reportError OffscreenCanvas ImageData FileReader trustedTypes isSecureContext "
  + "process global require setImmediate navigator indexedDB caches BroadcastChannel Worker importScripts postMessage onmessage "
  + "addEventListener onerror crossOriginIsolated Temporal WeakRef Atomics";
for (const name of names.split(" ")) {
  const found = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, name in globalThis, typeof globalThis[name], found && Object.keys(found).filter((key) => found[key] === true));
}
for (const make of [() => eval("1"), () => new Function("1"), () => new (async () => {}).constructor("1")])
  try { make() } catch (error) { console.log(String(error)) }
console.log(Object.getOwnPropertySymbols(globalThis).map(String), globalThis instanceof EventTarget, globalThis.constructor.name);
for (const each of [console, performance, crypto, crypto.subtle, Intl]) console.log(Object.getOwnPropertyNames(each).sort().join());`,
  "methods of built-in objects": `
// But for those by which Node's own code and a browser's know their objects, and what makes a stack.
const shown = (object) => Object.getOwnPropertyNames(object).filter((name) => !/^(length|name|prototype)$/.test(name)).sort().join();
const UNLIKE = /^(Event|CustomEvent|DOMException|Request|Response)$/;
for (const name of [...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertyNames(Intl).map((each) => "Intl." + each)]) {
  const value = name.startsWith("Intl.") ? Intl[name.slice(5)] : globalThis[name];
  if (UNLIKE.test(name) || typeof value !== "function") continue;
  console.log(name, shown(value), /^[A-Z]|[.]/.test(name) && value.prototype && shown(value.prototype));
}
console.log(shown(Math), shown(JSON), shown(Reflect), shown(Object.getPrototypeOf(Int8Array)), shown(Object.getPrototypeOf(Int8Array).prototype));`,
  messages: `
const form = new FormData();
form.append("a", "1");
form.append("file", new File(["x"], "x.txt"));
for (const body of ["text é", new URLSearchParams({ a: "1 2" }), new Uint8Array([104, 105]), new Blob(["b"], { type: "a/b" }), form, null]) {
  const request = new Request("http://a.test/", { method: "POST", body });
  console.log(request.headers.get("content-type"), request.bodyUsed, await request.clone().text());
  if (body === form) console.log([...(await request.formData()).keys()]);
  const response = new Response(body);
  console.log([...response.headers], (await response.bytes()).length, response.bodyUsed);
  await response.text().then(() => console.log("again"), (error) => console.log(error.name));
}
console.log(new Request("http://a.test/", { method: "patch" }).method);`,
};

let site: RunnerSite;
beforeAll(async () => {
  site = await openRunnerSite();
});
afterAll(() => site?.close());

test("the reader's machine has another zone and another language", async () => {
  const { page } = await site.open();
  const arrives = page.waitForEvent("worker");
  await warm(page);
  const there = await (await arrives).evaluate(() => {
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    return [timeZone, locale, new Date(0).getHours()];
  });
  expect(there).toEqual(["Asia/Tokyo", "de-DE", 9]);
  await page.context().close();
});

describe("the same in Node and in the page:", () => {
  test.each(Object.entries(PROGRAMS))("%s", async (_, code) => {
    const built = await runner()(code, 1);
    if (built.state !== "done") throw new Error(JSON.stringify(built));
    const { page } = await site.open();
    const played = await play(page, code);
    expect(played.error).toBeUndefined();
    expect(played.events).toEqual(built.trace);
    expect(played.hash).toBe(await traceHash(built.trace));
    await page.context().close();
  });
});
