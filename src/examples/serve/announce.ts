import type { Header } from "../source/header.ts";
import type { Ports, ServiceDescription } from "./context/messages.ts";
import { curl, type SuggestedRequest } from "./suggested-requests.ts";

const KINDS: Readonly<Record<ServiceDescription["kind"], string>> = {
  node: "node",
  balancer: "load balancer",
  platform: "platform",
  instance: "instance",
  database: "database",
  cache: "cache",
};

/** A machine as it is shown to a person. */
export interface AnnouncedService extends ServiceDescription {
  readonly pid: number;
  readonly ports: Ports;
}

/**
 * Formats what is printed when a world is up: which process is which machine, what to try, and how to break
 * the world.
 * @param folder where `curl` may keep its cookies
 */
export function announcement(
  { title, question }: Header,
  machines: readonly AnnouncedService[],
  requests: readonly SuggestedRequest[],
  folder: string,
): string {
  const doors = machines.filter(({ kind }) => kind === "balancer" || kind === "platform");
  const victim = machines.find(({ kind }) => kind === "node") ?? machines[0];
  return [
    ...[title, question].filter((line) => line !== ""),
    "",
    ...table(
      machines.map(({ name, kind, pid, ...rest }) => [name, KINDS[kind], `pid ${pid}`, addresses(rest)]),
    ),
    "",
    ...doors.flatMap((door, index) => [
      doors.length === 1 ? "Try:" : `Try ${door.name}:`,
      ...commands(door, requests, `${folder}/cookies-${index + 1}`),
      "",
    ]),
    ...(victim
      ? [`"kill ${victim.pid}" in another terminal ends ${victim.name} as a failure would. Or type here:`]
      : []),
    ...(victim ? [`  kill ${victim.name}`, `  revive ${victim.name}`] : []),
    "  quit",
    "Ctrl-C ends everything.",
  ].join("\n");
}

function addresses({ takes, ports, nodes }: Omit<AnnouncedService, "name" | "kind" | "pid">): string {
  const { http, tcp } = ports;
  if (takes.length === 0) return "for the nodes alone";
  return [
    ...(takes.includes("requests") && http !== undefined ? [`http://127.0.0.1:${http}`] : []),
    ...(takes.includes("connections") && tcp !== undefined ? [`tcp://127.0.0.1:${tcp}`] : []),
    ...(nodes ? [`→ ${nodes.join(", ")}`] : []),
  ].join(" ");
}

function commands(
  { name, nodes = [], takes, ports }: AnnouncedService,
  requests: readonly SuggestedRequest[],
  cookies: string,
): string[] {
  const own = requests.filter(({ of }) => of === undefined || of === name || nodes.includes(of));
  return [
    ...(takes.includes("requests")
      ? own.map((each) => curl(each, `http://127.0.0.1:${ports.http}`, cookies))
      : []),
    ...(takes.includes("connections") ? [`nc 127.0.0.1 ${ports.tcp}`] : []),
  ].map((command) => `  ${command}`);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join("  ")}`.trimEnd());
}
