// Cuts the site's fonts out of their npm packages: the letters, weights and features that a note of Western
// text needs. What is missing falls back to the reader's own fonts, letter by letter.
import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const LATIN = ranges([
  [0x20, 0x7e],
  [0xa0, 0xff],
]);
const TYPOGRAPHY = "–—‘’“”„…•·‹›«»−×÷≤≥≠≈→←↑↓↗↩⌘€™′″ŒœŠšŽžŸıłŁćčđěęąńňőřśťůűýźż";
const CODE = `${ranges([[0x20, 0x7e]])}…→←↑↓•·×–—‘’“”│─┌┐└┘├┤┬┴┼äöüéèß`;

interface Cut {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly axes: Record<string, { min: number; max: number } | number>;
}

const CUTS: readonly Cut[] = [
  {
    from: "source-serif-4/files/source-serif-4-latin-wght-normal",
    to: "source-serif",
    text: LATIN + TYPOGRAPHY,
    axes: { wght: { min: 400, max: 650 } },
  },
  {
    from: "source-serif-4/files/source-serif-4-latin-wght-italic",
    to: "source-serif-italic",
    text: LATIN + TYPOGRAPHY,
    axes: { wght: 400 },
  },
  {
    from: "inter/files/inter-latin-wght-normal",
    to: "inter",
    text: LATIN + TYPOGRAPHY,
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    from: "jetbrains-mono/files/jetbrains-mono-latin-wght-normal",
    to: "jetbrains-mono",
    text: CODE,
    axes: { wght: 400 },
  },
];

for (const { from, to, text, axes } of CUTS) {
  const font = readFileSync(`node_modules/@fontsource-variable/${from}.woff2`);
  const cut = await subsetFont(font, text, { targetFormat: "woff2", variationAxes: axes });
  writeFileSync(`src/fonts/${to}.woff2`, cut);
  console.log(`${to}.woff2  ${(font.length / 1024).toFixed(1)} → ${(cut.length / 1024).toFixed(1)} KB`);
}

function ranges(list: readonly (readonly [number, number])[]): string {
  return list
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join("");
}
