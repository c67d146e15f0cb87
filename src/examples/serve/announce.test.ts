import { expect, test } from "vitest";
import { type AnnouncedService, announcement } from "./announce.ts";

const header = { title: "Sessions", question: "Who remembers?" };
const node: AnnouncedService = {
  kind: "node",
  name: "Server A",
  takes: ["requests"],
  pid: 11,
  ports: { http: 4001 },
};
const balancer: AnnouncedService = {
  kind: "balancer",
  name: "Load balancer",
  takes: ["requests"],
  nodes: ["Server A"],
  pid: 9,
  ports: { http: 8080 },
};
const store: AnnouncedService = {
  kind: "database",
  name: "Store",
  takes: [],
  pid: 10,
  ports: { store: 4002 },
};
const get = { method: "GET", path: "/me", more: "" };

test("says which process is what, what to try and how to break it", () => {
  expect(announcement(header, [node, balancer, store], [get], "/jars")).toBe(`Sessions
Who remembers?

  Server A       node           pid 11  http://127.0.0.1:4001
  Load balancer  load balancer  pid 9   http://127.0.0.1:8080 → Server A
  Store          database       pid 10  for the nodes alone

Try:
  curl -i -b /jars/cookies-1 -c /jars/cookies-1 http://127.0.0.1:8080/me

"kill 11" in another terminal ends Server A as a failure would. Or type here:
  kill Server A
  revive Server A
  quit
Ctrl-C ends everything.`);
});

test("connections are tried with nc", () => {
  const tcp: AnnouncedService = { ...balancer, takes: ["connections"], ports: { tcp: 9000 } };
  const text = announcement(header, [tcp], [get], "/jars");
  expect(text).toContain("pid 9  tcp://127.0.0.1:9000 → Server A\n");
  expect(text).toContain("Try:\n  nc 127.0.0.1 9000\n");
});

test("each balancer has its cookies, and what is meant for it", () => {
  const other: AnnouncedService = { ...balancer, name: "Other", nodes: ["B"], ports: { http: 8081 } };
  const requests = [{ ...get, of: "B", path: "/b" }, get];
  const lines = announcement(header, [balancer, other], requests, "/x").split("\n");
  expect(lines.slice(lines.indexOf("Try Load balancer:"), -5)).toEqual([
    "Try Load balancer:",
    "  curl -i -b /x/cookies-1 -c /x/cookies-1 http://127.0.0.1:8080/me",
    "",
    "Try Other:",
    "  curl -i -b /x/cookies-2 -c /x/cookies-2 http://127.0.0.1:8081/b",
    "  curl -i -b /x/cookies-2 -c /x/cookies-2 http://127.0.0.1:8081/me",
    "",
  ]);
});
