import { ensureContrast } from "./colours/ensure-contrast.ts";
import { type Marks, readTree } from "./read/read-tree.ts";
import { dropDefaults } from "./shrink/drop-defaults.ts";
import { dropHiddenShapes } from "./shrink/drop-hidden-shapes.ts";
import { foldTranslations } from "./shrink/fold-translations.ts";
import { shortNumber } from "./shrink/numbers.ts";
import { regroup } from "./shrink/regroup.ts";
import { roundNumbers } from "./shrink/round-numbers.ts";
import { shareTextStyle } from "./shrink/share-text-style.ts";
import { simplifyPaths } from "./shrink/simplify-paths.ts";
import { simplifyTexts } from "./shrink/simplify-texts.ts";
import { renameIds } from "./tree/ids.ts";
import { serialize } from "./tree/serialize.ts";
import { type FlatElement, flatElement } from "./tree/tree.ts";

/** A drawing that needs no style sheet but the site's colours and its font. */
export interface Flat {
  readonly svg: string;
  /** CSS pixels at full scale. */
  readonly width: number;
  readonly height: number;
}

/**
 * Makes one flat drawing of Mermaid's drawings of the same source in both schemes. It has the light one's
 * geometry.
 * @throws when the two are not built alike, or have no size.
 */
export function flatten(light: Element, dark: Element, marks: Marks): Flat {
  const drawn = readTree(light, dark, marks);
  const { box, width, height } = sizeOf(drawn);
  const root = flatElement("svg", lookOf(drawn), drawn.children);
  dropDefaults(root);
  simplifyTexts(root);
  dropHiddenShapes(root);
  foldTranslations(root);
  simplifyPaths(root);
  ensureContrast(root);
  renameIds(root);
  shareTextStyle(root);
  dropDefaults(root);
  regroup(root);
  roundNumbers(root);
  const frame: [string, string][] = [
    ["class", "diagram"],
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["width", `${width}`],
    ["height", `${height}`],
    ["viewBox", box.map(shortNumber).join(" ")],
  ];
  return { svg: serialize(flatElement("svg", [...frame, ...root.attributes], root.children)), width, height };
}

/** What the root says about looks; its size and place are written anew. */
const lookOf = ({ attributes }: FlatElement) =>
  [...attributes].filter(([name]) => /^(fill|stroke|font|text|color|letter)/.test(name));

function sizeOf({ attributes }: FlatElement): { box: number[]; width: number; height: number } {
  const given = (attributes.get("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const length = (name: string) => Number.parseFloat(attributes.get(name) ?? "");
  const box = given.length === 4 ? given : [0, 0, length("width"), length("height")];
  const [, , width = 0, height = 0] = box;
  if (!box.every(Number.isFinite) || width <= 0 || height <= 0)
    throw new Error("Mermaid's drawing has no size.");
  const round = (value: number) => Math.round(value * 100) / 100;
  return { box, width: round(width), height: round(height) };
}
