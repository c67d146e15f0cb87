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

describe("reading a body is told of", () => {
  test.each(["text", "json", "arrayBuffer", "blob"] as const)("by %s", async (method) => {
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
