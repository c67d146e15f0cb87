import { describe, expect, test } from "vitest";
import { installWeb } from "./web.ts";

const read: string[] = [];
installWeb({
  read(work) {
    read.push("read");
    return work();
  },
});

const URL = "http://lab.test/";
const stream = (text: string) => new Blob([text]).stream();

describe("headers that browsers guard are kept", () => {
  test.each([
    ["cookie", "a=1"],
    ["host", "example.test"],
    ["origin", "http://a.test"],
  ])("a request's %s", (name, value) => {
    const request = new Request(URL, { headers: { [name]: value } });
    expect(request.headers.get(name)).toBe(value);
    expect(new Request(request).headers.get(name)).toBe(value);
    expect(request.clone().headers.get(name)).toBe(value);
    request.headers.set(name, "other");
    expect(request.headers.get(name)).toBe("other");
  });

  test("a response's cookies, each on its own", () => {
    const headers = new Headers();
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    for (const response of [
      new Response(null, { headers }),
      Response.json({}, { headers }),
      new Response("", { headers }).clone(),
    ])
      expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });
});

test("what the platform adds is there, unless it was given", () => {
  expect(new Response("a").headers.get("content-type")).toBe("text/plain;charset=UTF-8");
  expect(new Response("a", { headers: { "content-type": "a/b" } }).headers.get("content-type")).toBe("a/b");
  expect(Response.json({}).headers.get("content-type")).toBe("application/json");
  expect(new Request(URL, { method: "POST", body: "a" }).headers.get("content-type")).toContain("text/plain");
});

test("they are what they were", async () => {
  const response = Response.json({ a: 1 }, { status: 201 });
  expect(response).toBeInstanceOf(Response);
  expect(response.clone()).toBeInstanceOf(Response);
  expect([response.status, response.ok, await response.json()]).toEqual([201, true, { a: 1 }]);
  const redirect = Response.redirect("http://a.test/x", 303);
  expect([redirect.status, redirect.headers.get("location")]).toEqual([303, "http://a.test/x"]);
  const request = new Request(URL, { method: "POST", body: JSON.stringify({ b: 2 }) });
  expect(request.clone()).toBeInstanceOf(Request);
  expect([request.method, await request.clone().json(), await request.json()]).toEqual([
    "POST",
    { b: 2 },
    { b: 2 },
  ]);
});

describe("a body is what it was given as", () => {
  const bytes = new Uint8Array([104, 105]);
  test.each<[what: string, body: BodyInit, text: string, type: string | null]>([
    ["text", "hi é", "hi é", "text/plain;charset=UTF-8"],
    ["half a character", "\ud800", "\ufffd", "text/plain;charset=UTF-8"],
    [
      "a query",
      new URLSearchParams({ a: "1 2" }),
      "a=1+2",
      "application/x-www-form-urlencoded;charset=UTF-8",
    ],
    ["bytes", bytes, "hi", null],
    ["a buffer", bytes.buffer, "hi", null],
    ["a view", new DataView(bytes.buffer, 1), "i", null],
    ["a blob", new Blob(["hi"], { type: "a/b" }), "hi", "a/b"],
    ["a stream", stream("hi"), "hi", null],
    ["what is none of these", { toString: () => "hi" } as never, "hi", "text/plain;charset=UTF-8"],
  ])("%s", async (_, body, text, type) => {
    const response = new Response(body);
    expect(response.headers.get("content-type")).toBe(type);
    expect([await response.text(), response.bodyUsed]).toEqual([text, true]);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  test.each([null, undefined])("%s: there is none", async (body) => {
    const response = new Response(body);
    expect([response.body, await response.text(), response.bodyUsed]).toEqual([null, "", false]);
  });

  test("it can be read in every way", async () => {
    const json = () => new Response('\ufeff{"a":1}', { headers: { "content-type": "a/b" } });
    expect(await json().json()).toEqual({ a: 1 });
    expect((await json().bytes()).length).toBe(10);
    expect((await json().arrayBuffer()).byteLength).toBe(10);
    const blob = await json().blob();
    expect([blob.size, blob.type]).toEqual([10, "a/b"]);
    await expect(new Response("{").json()).rejects.toThrow(SyntaxError);
  });

  test("a stream of anything but bytes is refused", async () => {
    const texts = new ReadableStream({
      start(controller) {
        controller.enqueue("text");
        controller.close();
      },
    });
    await expect(new Response(texts).text()).rejects.toThrow("A body is made of bytes");
  });
});

describe("reading a body is told of", () => {
  test.each(["text", "json", "arrayBuffer", "bytes", "blob"] as const)("by %s", async (method) => {
    read.length = 0;
    await new Response("1")[method]();
    await new Request(URL, { method: "POST", body: "1" })[method]();
    expect(read).toEqual(["read", "read"]);
  });

  test("but not when it is a stream, which may wait for the clock", async () => {
    read.length = 0;
    expect(await new Response(stream("a")).text()).toBe("a");
    expect(await new Response(stream("a")).clone().text()).toBe("a");
    expect(read).toEqual([]);
  });
});
