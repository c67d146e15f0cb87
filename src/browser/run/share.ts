import { FAULTS, type Fault } from "../../lab/run/fault.ts";

/** What a reader changed of an example, as the part of an address after `#` carries it. */
export interface Share {
  readonly name: string;
  /** Absent: the example's own. */
  readonly seed?: number;
  readonly faults: readonly Fault[];
  /** The edited source, packed; absent: the example's own. */
  readonly edit?: string;
}

/** What an address says of an example, and what of it could not be used, in sentences. */
export interface ReadShare extends Share {
  readonly diagnostics: readonly string[];
}

export const MOST_FAULTS = 20;
export const LARGEST_SEED = 2 ** 32 - 1;
/** Milliseconds of a run's own clock: a day. */
export const LATEST_FAULT = 86_400_000;
const LONGEST_NODE = 100;
export const LONGEST_HASH = 100_000;
const SCHEME = "#example:";

const isSeed = (value: number) => Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED;
const isFaultTime = (value: number) => value >= 0 && value <= LATEST_FAULT;

/** Writes the part of an address, `#` included, that opens an example with a reader's changes. */
export function formatShare({ name, seed, faults, edit }: Share): string {
  const parts = [`${SCHEME}${encodeURIComponent(name)}`];
  if (seed !== undefined) parts.push(`seed=${seed}`);
  for (const fault of faults) parts.push(`fault=${fault.at},${fault.do},${encodeURIComponent(fault.node)}`);
  if (edit !== undefined) parts.push(`edit=${edit}`);
  return parts.join("&");
}

/** Reads the part of an address after `#`, whoever wrote it; undefined when it is not about an example. */
export function parseShare(hash: string): ReadShare | undefined {
  if (!hash.startsWith(SCHEME)) return undefined;
  const [first = "", ...rest] = hash.slice(SCHEME.length, LONGEST_HASH).split("&");
  const name = decode(first) ?? "";
  if (hash.length > LONGEST_HASH)
    return { name, faults: [], diagnostics: ["This link is too long to be read."] };
  const read: { seed?: number; faults: Fault[]; edit?: string } = { faults: [] };
  const diagnostics: string[] = [];
  for (const part of rest) {
    const key = part.split("=", 1)[0] ?? "";
    const value = decode(part.slice(key.length + 1));
    const diagnostic =
      value === undefined ? `has a part that cannot be read: ${quote(part)}` : take(read, key, value);
    if (diagnostic) diagnostics.push(`This link ${diagnostic}.`);
  }
  return { name, ...read, diagnostics };
}

/** Takes up one part of an address, or says why not. */
function take(
  read: { seed?: number; faults: Fault[]; edit?: string },
  key: string,
  value: string,
): string | undefined {
  if (key === "seed") {
    if (!/^\d+$/.test(value) || !isSeed(Number(value))) {
      return `gives ${quote(value)} as the seed, which is no whole number from 0 to ${LARGEST_SEED}`;
    }
    read.seed = Number(value);
  } else if (key === "fault") {
    const fault = parseFault(value);
    if (typeof fault === "string") return fault;
    if (read.faults.length === MOST_FAULTS)
      return `has more than ${MOST_FAULTS} faults; the rest are left out`;
    read.faults.push(fault);
  } else if (key === "edit") {
    if (!/^[\w-]+$/.test(value)) return "has an edit that cannot be read";
    read.edit = value;
  } else return `says ${quote(key)}, which this page does not know`;
  return undefined;
}

function parseFault(value: string): Fault | string {
  const [, time = "", what, node = ""] = /^([^,]*),([^,]*),([\s\S]*)$/.exec(value) ?? [];
  const does = FAULTS.find((each) => each === what);
  if (!/^\d+(\.\d+)?$/.test(time) || !isFaultTime(Number(time))) {
    return `has a fault without a time in milliseconds: ${quote(value)}`;
  }
  if (!does) return `has a fault that is none of ${FAULTS.join(", ")}: ${quote(value)}`;
  if (!isNodeName(node)) return `has a fault that names no node: ${quote(value)}`;
  return { at: Number(time), do: does, node };
}

const isNodeName = (text: string) =>
  text.trim() !== "" && text.length <= LONGEST_NODE && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text);

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Strange text is quoted short, and without what could turn the sentence around. */
const quote = (text: string) => {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`;
};
