import { describe, expect, test } from "vitest";
import { CookieJar } from "./cookie-jar.ts";

function jar() {
  const time = { now: 0 };
  const changes: string[] = [];
  const cookies = new CookieJar(
    () => time.now,
    (name, value) => changes.push(`${name}=${value}`),
  );
  const take = (...lines: string[]) => {
    const headers = new Headers();
    for (const line of lines) headers.append("set-cookie", line);
    cookies.take(headers);
  };
  return { cookies, take, time, changes };
}

describe("sends", () => {
  test.each([
    [["a=1"], "/", "a=1"],
    [["a=1; Path=/; HttpOnly; SameSite=Lax", "b=2"], "/", "a=1; b=2"],
    [["a=1", "a=2"], "/", "a=2"],
    [["a=1; Path=/cart"], "/cart", "a=1"],
    [["a=1; Path=/cart"], "/cart/1", "a=1"],
    [["a=1; Path=/cart"], "/cartoon", null],
    [["a=1; Path=/cart"], "/", null],
    [["a=x%20y"], "/", "a=x%20y"],
    [["a=%41+b=c"], "/", "a=%41+b=c"],
    [["a=1", "a=; Max-Age=0"], "/", null],
    [["a=1", "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "/", null],
    [[], "/", null],
  ])("after %j, for %s: %s", (lines, path, header) => {
    const { cookies, take } = jar();
    take(...lines);
    expect(cookies.header(path)).toBe(header);
  });

  test("a cookie only until it expires", () => {
    const { cookies, take, time } = jar();
    take("a=1; Max-Age=10");
    time.now = 9_999;
    expect(cookies.header("/")).toBe("a=1");
    expect(cookies.get("a")).toBe("1");
    time.now = 10_000;
    expect(cookies.header("/")).toBeNull();
    expect(cookies.get("a")).toBeUndefined();
  });
});

test("tells of what is new, different or gone, and of nothing else", () => {
  const { cookies, take, changes } = jar();
  take("a=1", "a=1", "b=2");
  cookies.set("a", "3");
  cookies.delete("a");
  cookies.delete("a");
  take("b=; Max-Age=0");
  expect(changes).toEqual(["a=1", "b=2", "a=3", "a=null", "b=null"]);
});
