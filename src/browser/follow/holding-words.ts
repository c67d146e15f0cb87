import type { Where } from "../../lab/trace/event.ts";
import { valueText } from "../../lab/trace/value-text.ts";
import { shorten } from "../../text/shorten.ts";
import type { Life, MachineState } from "./run-state.ts";
import type { NodeLook } from "./scene.ts";

/** The state that a node keeps at one of the three places, as a token shows it. */
export interface Token {
  readonly where: Where;
  readonly words: string;
  /** How many entries there are besides the one in `words`. */
  readonly more: number;
  readonly isEmpty: boolean;
}

const LONGEST_KEY = 12;
const LONGEST_VALUE = 18;
const PLACES: readonly Where[] = ["server", "outside", "client"];

/**
 * Makes a token for each place at which a node keeps state: the entry written last, and how many more there
 * are.
 */
export function tokensOf(look: NodeLook | undefined): readonly Token[] {
  if (!look) return [];
  return PLACES.flatMap((where): Token[] => {
    const holdings = look.holdings.filter((each) => each.where === where);
    const entries = holdings.flatMap((each) => [...each.entries]);
    const [key, value] = entries.at(-1) ?? [];
    if (key !== undefined)
      return [{ where, words: entryWords(key, value ?? ""), more: entries.length - 1, isEmpty: false }];
    // What a store contains is not known until the run writes to the store.
    const isKnown =
      holdings.length > 0 && where !== "outside" && look.machine?.life !== "down" && !look.isGone;
    return isKnown ? [{ where, words: "empty", more: 0, isEmpty: true }] : [];
  });
}

/** A key and its value, cut to what a token has room for. */
const entryWords = (key: string, value: string): string =>
  [shorten(valueText(key), LONGEST_KEY), shorten(value, LONGEST_VALUE)].filter(Boolean).join(": ");

const LIFE_WORDS: Readonly<Record<Life, string>> = {
  absent: "not there yet",
  starting: "starting",
  up: "",
  draining: "draining",
  down: "",
};

/** Describes the state of a machine in a word or two; empty while the machine simply works. */
export function machineWords(machine: MachineState | undefined): string {
  if (!machine) return "";
  const { life, how, isCutOff } = machine;
  return [life === "down" ? how : LIFE_WORDS[life], isCutOff ? "cut off" : ""].filter(Boolean).join(", ");
}
