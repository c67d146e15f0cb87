import { labelSize, type Size } from "./text-size.ts";

const ACTOR = { width: 110, height: 44, gap: 40 };
const MARGIN = 8;
/** What each thing adds below the last, besides its text. */
const LINE = { message: 28, self: 30, note: 30, block: 44, branch: 40, end: 10 };
const ONE_LINE = Number.POSITIVE_INFINITY;

const PARTICIPANT = /^\s*(?:create\s+)?(participant|actor)\s+([^\s@]+)(?:\s+as\s+(.*))?/;
const MESSAGE =
  /^\s*([^\s:>+()-][^:>+()-]*?)\s*(?:<<|\(\))?-{1,2}[>x)|\\/]{1,2}\s*[+-]?\s*([^:]+?)\s*:\s*(.*)$/;
const NOTE = /^\s*note\s+(?:left of|right of|over)\s+([^:]+?)\s*:\s*(.*)$/i;

/** The size of a sequence diagram: actors as far apart as their messages are long, and one thing below the other. */
export function sequenceSize(lines: readonly string[]): Size {
  const actors = new Map<string, string>();
  const reaches: { from: string; to: string; width: number }[] = [];
  const reach = (from: string, to: string, width: number) => {
    for (const name of [from, to]) if (!actors.has(name)) actors.set(name, name);
    reaches.push({ from, to, width });
  };
  let height = 2 * (ACTOR.height + MARGIN) + 20;
  for (const line of lines.slice(1)) {
    const [, kind, actor, alias] = PARTICIPANT.exec(line) ?? [];
    const [, from, to, words = ""] = MESSAGE.exec(line) ?? [];
    const [, over, said = ""] = NOTE.exec(line) ?? [];
    if (actor) {
      actors.set(actor, alias ?? actor);
      if (kind === "actor") height += actors.size === 1 ? 40 : 0;
    } else if (over) {
      const [first = "", last = first] = over.split(/\s*,\s*/);
      const note = labelSize(said, ONE_LINE);
      reach(first, last, Math.max(ACTOR.width, note.width) + 20);
      height += note.height + LINE.note;
    } else if (from && to) {
      const message = labelSize(words, ONE_LINE);
      reach(from, to, message.width + 20 + ACTOR.gap);
      height += message.height + (from === to ? LINE.self : 0) + LINE.message;
    } else if (/^\s*(loop|alt|opt|par|critical|break|rect)\b/.test(line)) height += LINE.block;
    else if (/^\s*(else|and|option)\b/.test(line)) height += LINE.branch;
    else if (/^\s*end\b/.test(line)) height += LINE.end;
  }
  return { width: breadth(actors, reaches), height };
}

function breadth(
  actors: ReadonlyMap<string, string>,
  reaches: readonly { from: string; to: string; width: number }[],
) {
  const names = [...actors.keys()];
  const widths = [...actors.values()].map((label) =>
    Math.max(ACTOR.width, labelSize(label, ONE_LINE).width + 20),
  );
  const steps = widths.slice(1).map((width, i) => (width + (widths[i] ?? 0)) / 2 + ACTOR.gap);
  let beside = 0;
  for (const { from, to, width } of reaches) {
    const ends = [names.indexOf(from), names.indexOf(to)].sort((a, b) => a - b);
    const [first = 0, last = 0] = ends;
    if (last === first + 1) steps[first] = Math.max(steps[first] ?? 0, width);
    // A note or a message to oneself needs the room at the side.
    if (first === last && last === names.length - 1)
      beside = Math.max(beside, width - (widths[last] ?? 0) / 2);
    else if (first === last) steps[last] = Math.max(steps[last] ?? 0, width);
  }
  const ends = ((widths[0] ?? 0) + (widths.at(-1) ?? 0)) / 2;
  return steps.reduce((sum, step) => sum + step, ends) + beside + 2 * MARGIN;
}
