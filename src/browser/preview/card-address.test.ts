import { expect, test } from "vitest";
import { cardAddress } from "./card-address.ts";

const HERE = "https://example.org/notes/here/";

test.each<[href: string, page: string, card: string, anchor: string]>([
  ["/notes/a/", HERE, "/notes/a.json", ""],
  ["/notes/a/#core-idea", HERE, "/notes/a.json", "core-idea"],
  ["/notes/topic/part/", HERE, "/notes/topic/part.json", ""],
  ["/notes/%E7%8A%B6/#%E7%8A%B6%E6%85%8B", HERE, "/notes/%E7%8A%B6.json", "状態"],
  ["/notes/a/#100%", HERE, "/notes/a.json", "100%"],
  ["#part", HERE, "/notes/here.json", "part"],
  ["/notes/here/#%5Emark", HERE, "/notes/here.json", "^mark"],
])("%s on %s is %s, %j", (href, page, card, anchor) => {
  expect(cardAddress(href, page, "/")).toEqual({ card, anchor });
});

test.each([
  ["/notes/a/", "/repo", undefined],
  ["/repo/notes/a/", "/repo", "/repo/notes/a.json"],
  ["/repo/notes/a/", "/repo/", "/repo/notes/a.json"],
  ["/notes/tags/", "/notes", undefined],
  ["/notes/notes/a/", "/notes", "/notes/notes/a.json"],
])("%s below %s has the card %s", (href, base, card) => {
  expect(cardAddress(href, HERE, base)?.card).toBe(card);
});

test.each([
  "/",
  "/notes/",
  "/notes/#top",
  "/notes/a.md",
  "/examples/a/",
  "/tags/notes/",
  "https://other.example/notes/a/",
  "/notes/here/",
  "#",
  "http://[",
])("%s has none", (href) => {
  expect(cardAddress(href, HERE, "/")).toBeUndefined();
});
