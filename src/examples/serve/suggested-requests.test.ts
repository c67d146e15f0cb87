import { expect, test } from "vitest";
import { curl, suggestedRequests } from "./suggested-requests.ts";

const LOGIN = `
/**
 * Sessions
 *
 * Who remembers?
 *
 * @try POST /login -d 'user=ana'
 * @try Server A: GET /me
 */
client.fetch("/other");
`;

test("a program says what to try", () => {
  expect(suggestedRequests(LOGIN)).toEqual([
    { method: "POST", path: "/login", more: "-d 'user=ana'" },
    { of: "Server A", method: "GET", path: "/me", more: "" },
  ]);
});

test.each<[source: string, requests: string[]]>([
  ['ana.fetch("/me")', ["GET /me "]],
  ['ana.fetch("/login", { method: "POST" })', ["POST /login "]],
  ['ana.fetch("/login", { method: "POST", body: "ana" })', ["POST /login -d ana"]],
  ['ana.fetch("/login", { method: "POST", body })', ["POST /login "]],
  ['ask(ana, "POST", "/cart", "a pot")', ["POST /cart -d 'a pot'"]],
  ['ask("GET", "/me"); ask("GET", "/me"); ask("PUT", "/me")', ["GET /me ", "PUT /me "]],
  ['if (pathname === "/login") node.fetch("B", "/peer"), new URL("/base", url)', ["GET / "]],
  ["ana.fetch(`/$" + "{id}`)", ["GET / "]],
  ['f("/1"), f("/2"), f("/3"), f("/4"), f("/5")', ["GET /1 ", "GET /2 ", "GET /3 ", "GET /4 "]],
])("of %s it is read", (source, requests) => {
  expect(suggestedRequests(source).map(({ method, path, more }) => `${method} ${path} ${more}`)).toEqual(
    requests,
  );
});

const jar = "-b /jars/1 -c /jars/1";

test.each<[method: string, path: string, more: string, command: string]>([
  ["GET", "/me", "", `curl -i ${jar} http://127.0.0.1:1/me`],
  ["GET", "/books?after=2", "", `curl -i ${jar} 'http://127.0.0.1:1/books?after=2'`],
  ["POST", "/login", "", `curl -i ${jar} -X POST http://127.0.0.1:1/login`],
  ["POST", "/login", "-d ana", `curl -i ${jar} -d ana http://127.0.0.1:1/login`],
  ["PUT", "/it's", "-d ana", `curl -i ${jar} -X PUT -d ana 'http://127.0.0.1:1/it'\\''s'`],
])("%s %s %s is a command", (method, path, more, command) => {
  expect(curl({ method, path, more }, "http://127.0.0.1:1", "/jars/1")).toBe(command);
});
