import { markdownTable } from "../readme/table.ts";
import type { Cost } from "./cost.ts";
import { type BenchFigures, DRAWINGS, EXAMPLES, FEW_NOTES, NOTES } from "./figures.ts";

const MANY = NOTES.toLocaleString("en");

/** Formats the figures of a run as Markdown: what was measured, and against what in the same run. */
export function figuresMarkdown(figures: BenchFigures): string {
  return [introduction(figures), buildsTable(figures), checksTable(figures), othersTable(figures)].join(
    "\n\n",
  );
}

const introduction = ({ day, commit, cores, node, rounds }: BenchFigures) =>
  `Measured on ${day} at commit \`${commit}\`, on Linux with ${cores} cores and Node ${node}. The best of ${rounds} rounds; our site and its
floor, the least Astro site that shows the same notes, are built in turn, both with a search index, into empty folders.`;

function buildsTable({ builds }: BenchFigures): string {
  const bare = `bare Astro, ${MANY} notes`;
  const bareWithDiagrams = `${bare} with a diagram each, left as code`;
  const row = (name: string, cost: Cost, against: string, floor: Cost) => [
    name,
    against,
    `${cost.cpu.toFixed(1)} s`,
    (cost.cpu / floor.cpu).toFixed(2),
    `${cost.wall.toFixed(1)} s`,
    (cost.wall / floor.wall).toFixed(2),
    megabytes(cost),
  ];
  const drawn = (name: string, cost: Cost) =>
    row(`${MANY} notes with a diagram each, ${name}`, cost, bareWithDiagrams, builds.bareWithDiagrams);
  return markdownTable(
    ["build", "floor, in the same run", "CPU", "of the floor's", "clock", "of the floor's", "peak memory"],
    [
      row(`${MANY} notes, cold`, builds.cold, bare, builds.bare),
      row(`one of ${MANY} notes edited`, builds.edited, bare, builds.bare),
      drawn("all drawn before", builds.drawnBefore),
      drawn("all drawn anew", builds.drawnAnew),
      row(bare, builds.bare, "itself", builds.bare),
      row(bareWithDiagrams, builds.bareWithDiagrams, "itself", builds.bareWithDiagrams),
    ],
  );
}

function checksTable({ checks, examples }: BenchFigures): string {
  const row = (name: string, floor: string, cost: Cost) => [
    name,
    floor,
    seconds(cost.cpu),
    seconds(cost.wall),
    megabytes(cost),
  ];
  const ofNotes = (name: string, cost: Cost) => row(name, "the same check of one note", cost);
  const ofExamples = (name: string, cost: Cost) =>
    row(`${EXAMPLES} examples, ${name}`, "the same check without examples", cost);
  return markdownTable(
    ["check", "floor, in the same run", "CPU beyond it", "clock beyond it", "peak memory"],
    [
      ofNotes(`${MANY} notes, nothing known`, checks.cold),
      ofNotes(`${MANY} notes, all read before`, checks.again),
      ofNotes(`one of ${MANY} notes changed, \`--changed\``, checks.changed),
      ofExamples("compiled, type-checked, run and verified", examples.cold),
      ofExamples("unchanged", examples.unchanged),
    ],
  );
}

const othersTable = ({ drawing, builds }: BenchFigures) =>
  markdownTable(
    ["besides", "in the same run", "figure"],
    [
      [
        `one of ${DRAWINGS} diagrams, drawn one after another`,
        `the first, with all that starts for it: ${milliseconds(drawing.first)}`,
        milliseconds(drawing.others),
      ],
      [
        `all ${DRAWINGS} of them`,
        `on the clock: ${seconds(drawing.all.wall)}, at most ${megabytes(drawing.all)}`,
        `${seconds(drawing.all.cpu)} of CPU`,
      ],
      [
        `a page of the first ${FEW_NOTES} notes of ${MANY}`,
        `larger than where these ${FEW_NOTES} are all, by`,
        `${(builds.pageGrowth * 100).toFixed(1)} %`,
      ],
    ],
  );

const seconds = (time: number) => `${time.toFixed(2)} s`;
const milliseconds = (time: number) => `${time.toFixed(0)} ms`;
const megabytes = ({ memory }: Cost) => `${memory.toFixed(0)} MB`;
