import { shorten } from "../../text/shorten.ts";
import type { Json, TraceEvent } from "./event.ts";
import { actorsOf, endsOf } from "./state-ends.ts";
import { valueText } from "./value-text.ts";
import { isSql, writtenRow } from "./written-row.ts";

/** Nobody reads more messages and notes than these from top to bottom. */
const MOST_LINES = 60;
const MOST_PARTICIPANTS = 12;
const LONGEST_NAME = 40;
const LONGEST_TEXT = 48;

interface Line {
  readonly from: string;
  /** Absent for a note. */
  readonly to?: string;
  readonly arrow?: string;
  readonly text: string;
}

/**
 * Draws a run as the source of a Mermaid sequence diagram: messages between those who take part, in order;
 * state in memory and changes of machines as notes. Whatever a program calls its parts and sends, its words
 * stay words. Of a long run only the beginning is shown, and how much more there was.
 * @returns Mermaid source; a run without anything to show gives a diagram that says so
 */
export function sequenceDiagram(trace: readonly TraceEvent[]): string {
  const all = linesOf(trace);
  const names = new Set<string>();
  const shown: Line[] = [];
  for (const line of all) {
    const added = [line.from, ...(line.to === undefined ? [] : [line.to])].filter((name) => !names.has(name));
    if (shown.length >= MOST_LINES || names.size + added.length > MOST_PARTICIPANTS) break;
    for (const name of added) names.add(name);
    shown.push(line);
  }
  const ids = new Map([...names].map((name, index) => [name, `p${index}`]));
  const id = (name: string) => ids.get(name) ?? "p0";
  const left = all.length - shown.length;
  return [
    "sequenceDiagram",
    ...(names.size > 0
      ? [...names].map((name) => `  participant ${id(name)} as ${words(name, LONGEST_NAME)}`)
      : ["  participant p0 as Nobody"]),
    ...shown.map(({ from, to, arrow, text }) =>
      to === undefined
        ? `  Note over ${id(from)}: ${words(text, LONGEST_TEXT)}`
        : `  ${id(from)}${arrow}${id(to)}: ${words(text, LONGEST_TEXT)}`,
    ),
    ...(all.length === 0 ? ["  Note over p0: No message was sent."] : []),
    ...(left > 0
      ? [`  Note over ${[...new Set(["p0", `p${names.size - 1}`])].join(",")}: ${left} more are left out`]
      : []),
    "",
  ].join("\n");
}

function linesOf(trace: readonly TraceEvent[]): readonly Line[] {
  const actors = actorsOf(trace);
  const lines: Line[] = [];
  let ended = "";
  for (const event of trace) {
    if (event.kind === "node" && ENDS.has(String(event.value))) ended = event.to ?? "";
    const line = lineOf(event, actors, ended);
    const last = lines.at(-1);
    // A program that asks whether a key exists and then for its value reads the key twice.
    const isRepeated =
      event.kind === "state" &&
      line?.to === last?.to &&
      line?.from === last?.from &&
      line?.text === last?.text;
    if (line && !isRepeated) lines.push(line);
  }
  return lines;
}

const ENDS = new Set(["killed", "drained", "stopped"]);

function lineOf(event: TraceEvent, actors: ReadonlySet<string>, ended: string): Line | undefined {
  const { kind, from, to, key = "", status, value } = event;
  const head = value === "lost" ? "x" : ">>";
  switch (kind) {
    case "request":
      return from && to ? { from, to, arrow: `-${head}`, text: key } : undefined;
    case "response":
      if (!to) return undefined;
      if (!from) return { from: to, text: `${key}: ${status}, no server takes it` };
      return { from, to, arrow: `--${head}`, text: status === undefined ? key : String(status) };
    case "node":
      return to && value !== "started" ? { from: to, text: String(value) } : undefined;
    case "state":
      return stateLine(event, actors, ended);
    default:
      return undefined;
  }
}

function stateLine(event: TraceEvent, actors: ReadonlySet<string>, ended: string): Line | undefined {
  const { to = "", where, key = "", value } = event;
  const ends = endsOf(event, actors);
  const what = key === "*" ? "everything" : key;
  if (!ends) {
    if (where === "outside") return { from: to, text: `loses ${what}` };
    return ended ? { from: ended, text: `${to}: ${what} is lost` } : undefined;
  }
  const { user, keeper, isRead } = ends;
  if (where !== "outside") return { from: user, text: `${keeper}: ${entry(key, value, isRead)}` };
  return isRead
    ? {
        from: keeper,
        to: user,
        arrow: "-->>",
        text: isSql(event) ? valueText(value) || "no rows" : entry(key, value, true),
      }
    : {
        from: user,
        to: keeper,
        arrow: "->>",
        text: isSql(event) ? rowText(key, value) : entry(key, value, false),
      };
}

function entry(key: string, value: Json | undefined, isRead: boolean): string {
  const name = valueText(key);
  if (value === null || value === undefined) return isRead ? `no ${name}` : `${name} deleted`;
  return `${name} ${isRead ? "is" : "="} ${valueText(value)}`;
}

function rowText(statement: string, value: Json | undefined): string {
  const row = writtenRow(statement, Array.isArray(value) ? value : []);
  return [row?.key, row?.value].filter(Boolean).join(" = ") || statement;
}

/**
 * Escapes text so that Mermaid shows it as it is: characters with a meaning are written by their code points.
 */
function words(text: string, most: number): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  const written = shorten(line, most).replace(MEANT, (char) => `#${char.codePointAt(0)};`);
  return written || "#32;";
}

/**
 * What has a meaning to Mermaid: ends of statements, entities, HTML, comments and directives, formulas,
 * options of a participant, wrapping.
 */
const MEANT = /[#;<>&]|%(?=%)|(?<=%)%|\$(?=\$)|(?<=\$)\$|@(?=\{)|(?<=^\s*(?:no)?wrap):|(?<=^):/g;
