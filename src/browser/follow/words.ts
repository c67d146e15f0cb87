import type { Json, TraceEvent, Where } from "../../lab/trace/event.ts";
import { endsOf } from "../../lab/trace/state-ends.ts";
import { valueText } from "../../lab/trace/value-text.ts";
import { isSql, writtenRow } from "../../lab/trace/written-row.ts";
import { shorten } from "../../text/shorten.ts";
import type { RunState } from "./run-state.ts";
import type { Step } from "./steps.ts";

/** A step in words; `where` is the place of the state that the step reads or writes. */
export interface StepWords {
  readonly text: string;
  readonly where?: Where;
}

/**
 * Describes what happens at a step.
 * @param actors the names of the clients, balancers and servers of the run
 * @param before the state of the run before the step
 */
export function stepWords(step: Step, actors: ReadonlySet<string>, before: RunState): StepWords {
  const where = step.events.find((event) => event.where)?.where;
  const names = step.events.flatMap(({ from = "", to = "" }) => [from, to]);
  const groups = new Set(names.filter((name) => name.includes("/")).map((name) => splitName(name).group));
  const [group] = groups;
  const isOneGroup = groups.size === 1;
  const name = (full = "") => (isOneGroup ? splitName(full).own : full);
  const sentences = step.events.map((event) => sentence(event, actors, before, name));
  const prefix = isOneGroup && group ? `${group}: ` : "";
  return {
    text: isStart(step) ? start(step) : prefix + joined(sentences),
    ...(where && { where }),
  };
}

/**
 * Splits a name of a run into the machine's own name and the group of a diagram that contains the machine:
 * `Shop/Server A`.
 */
export function splitName(full: string): { readonly own: string; readonly group: string } {
  const at = full.lastIndexOf("/");
  const isQualified = at > 0 && at < full.length - 1;
  return isQualified ? { own: full.slice(at + 1), group: full.slice(0, at) } : { own: full, group: "" };
}

const isStart = ({ t, events }: Step) =>
  t === 0 && events.every(({ kind, value }) => kind === "node" && value === "started");

function start({ events }: Step): string {
  const names = events.map(({ to = "" }) => to);
  const last = names.pop();
  if (last === undefined) return "The run begins.";
  return `The run begins. ${[names.join(", "), last].filter(Boolean).join(" and ")} ${names.length > 0 ? "are" : "is"} up.`;
}

const MOST_SENTENCES = 2;

function joined(sentences: readonly string[]): string {
  const shown = [...new Set(sentences)].slice(0, MOST_SENTENCES);
  const more = sentences.length - shown.length;
  const all = sentences.length > shown.length && shown.length === MOST_SENTENCES ? ` And ${more} more.` : "";
  return `${shown.join(". ")}.${all}`;
}

const LONGEST_VALUE = 40;
const LONGEST_ASIDE = 200;
const NODE_WORDS: Readonly<Record<string, string>> = {
  "cold start": "is being started",
  started: "is up",
  killed: "is killed",
  revived: "is up again",
  draining: "gets no new requests and finishes those it has",
  drained: "has finished, and ends",
  stopped: "had nothing to do, and is stopped",
  "cut off": "is cut off from the network",
  healed: "is back on the network",
};

type Name = (full: string | undefined) => string;

function sentence(event: TraceEvent, actors: ReadonlySet<string>, before: RunState, name: Name): string {
  const { kind, key = "", value, status, to } = event;
  const from = name(event.from);
  const lost = value === "lost" ? ", which is lost on the way" : "";
  switch (kind) {
    case "node":
      if (to === undefined) return "The network is mended";
      return `${name(to)} ${NODE_WORDS[String(value)] ?? value}`;
    case "request":
      return `${from} sends ${key} to ${name(to)}${lost}`;
    case "response":
      if (status === undefined) return `${from} sends ${key} to ${name(to)}${lost}`;
      if (event.from === undefined) return `No server takes ${key} of ${name(to)}: ${status}`;
      if (before.machines.get(event.from)?.life === "down")
        return `${from} is down: ${name(to)} gets ${status} for ${key}`;
      return `${from} answers ${name(to)}: ${status}${lost}`;
    default:
      return stateSentence(event, actors, name);
  }
}

function stateSentence(event: TraceEvent, actors: ReadonlySet<string>, name: Name): string {
  const { value, where, to } = event;
  const key = shorten(valueText(event.key), LONGEST_VALUE);
  const ends = endsOf(event, actors);
  if (!ends) return key === "*" ? `What ${name(to)} kept is lost` : `${key} is gone from ${name(to)}`;
  const user = name(ends.user);
  const keeper = name(ends.keeper);
  const text = shorten(valueText(value), LONGEST_VALUE);
  if (isSql(event)) {
    if (ends.isRead)
      return text ? `${user} reads “${text}” in ${keeper}` : `${user} finds no rows in ${keeper}`;
    const row = writtenRow(event.key ?? "", value as readonly Json[]);
    const words = [row?.key, row?.value].filter(Boolean).join(": ") || key;
    return `${user} ${row?.value === undefined ? "changes" : "writes"} “${shorten(words, LONGEST_VALUE)}” in ${keeper}`;
  }
  if (ends.isRead)
    return text ? `${user} reads ${key} in ${keeper}: “${text}”` : `${user} finds no ${key} in ${keeper}`;
  if (value === null) return `${user} deletes ${key} from ${keeper}`;
  return `${user} ${where === "outside" ? "writes" : "keeps"} “${key}: ${text}” in ${keeper}`;
}

/** Describes what was printed and claimed after a step, each in a line. */
export const asideWords = ({ asides }: Step): readonly string[] =>
  asides.map(({ kind, key = "", value }) =>
    kind === "log"
      ? shorten(String(value), LONGEST_ASIDE)
      : `Claim ${key} ${value === true ? "holds" : "does not hold"}`,
  );

/** Formats a time of a run, in milliseconds, such as `30 ms` or `600.8 s`. */
export const timeWords = (t: number): string =>
  t < 10_000 ? `${Math.round(t * 10) / 10} ms` : `${Math.round(t / 100) / 10} s`;
