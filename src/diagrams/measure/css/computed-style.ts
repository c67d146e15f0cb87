import { toPixels } from "./length.ts";
import { substituteVariables } from "./variables.ts";

/** The part of an element's style that measuring needs; lengths in pixels. */
export interface ComputedStyle {
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: string;
  readonly letterSpacing: number;
  /** `normal`, a factor such as `1.5`, or pixels such as `20px`. */
  readonly lineHeight: string;
  readonly textAlign: string;
  readonly textAnchor: string;
  readonly dominantBaseline: string;
  readonly textTransform: string;
  readonly whiteSpace: string;
  readonly visibility: string;
  /** `none`, or any paint. */
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Custom properties, inherited ones included. */
  readonly variables: ReadonlyMap<string, string>;
  /** The element's own values, without inherited ones; variables are replaced. */
  readonly own: ReadonlyMap<string, string>;
}

/** The style that the root of a page starts from. */
export const INITIAL_STYLE: ComputedStyle = {
  fontSize: 16,
  fontWeight: 400,
  fontStyle: "normal",
  letterSpacing: 0,
  lineHeight: "normal",
  textAlign: "start",
  textAnchor: "start",
  dominantBaseline: "auto",
  textTransform: "none",
  whiteSpace: "normal",
  visibility: "visible",
  stroke: "none",
  strokeWidth: 1,
  variables: new Map(),
  own: new Map(),
};

/**
 * Computes the style of an element whose parent has the style `parent`.
 * @param told the element's own declarations, as the cascade decided
 */
export function computeStyle(told: ReadonlyMap<string, string>, parent: ComputedStyle): ComputedStyle {
  if (told.size === 0) return { ...parent, own: told };
  const variables = withVariables(told, parent.variables);
  const own = new Map<string, string>();
  for (const [property, value] of told) {
    if (property.startsWith("--")) continue;
    const substituted = substituteVariables(value, (name) => variables.get(name));
    if (substituted !== null) own.set(property, substituted.trim());
  }
  const get = (property: string) => own.get(property);
  const word = (property: string, inherited: string, initial: string) =>
    resolveWhole(get(property), inherited, initial).toLowerCase();
  const fontSize = computeFontSize(get("font-size"), parent.fontSize);
  const base = { fontSize };
  return {
    fontSize,
    fontWeight: computeWeight(get("font-weight"), parent.fontWeight),
    fontStyle: word("font-style", parent.fontStyle, "normal"),
    letterSpacing: computeSpacing(get("letter-spacing"), parent.letterSpacing, fontSize),
    lineHeight: computeLineHeight(get("line-height"), parent.lineHeight, fontSize),
    textAlign: word("text-align", parent.textAlign, "start"),
    textAnchor: word("text-anchor", parent.textAnchor, "start"),
    dominantBaseline: word("dominant-baseline", parent.dominantBaseline, "auto"),
    textTransform: word("text-transform", parent.textTransform, "none"),
    whiteSpace: word("white-space", parent.whiteSpace, "normal"),
    visibility: word("visibility", parent.visibility, "visible"),
    stroke: word("stroke", parent.stroke, "none"),
    strokeWidth:
      toPixels(resolveWhole(get("stroke-width"), `${parent.strokeWidth}px`, "1px"), base) ??
      parent.strokeWidth,
    variables,
    own,
  };
}

function withVariables(told: ReadonlyMap<string, string>, inherited: ReadonlyMap<string, string>) {
  const own = [...told].filter(([property]) => property.startsWith("--"));
  return own.length > 0 ? new Map([...inherited, ...own]) : inherited;
}

/** Resolves the keywords that any property takes; without a value, the inherited value counts. */
function resolveWhole(value: string | undefined, inherited: string, initial: string): string {
  if (value === undefined || /^(?:inherit|unset|revert)$/i.test(value)) return inherited;
  return value.toLowerCase() === "initial" ? initial : value;
}

const SIZES: Readonly<Record<string, number>> = {
  "xx-small": 9,
  "x-small": 10,
  small: 13,
  medium: 16,
  large: 18,
  "x-large": 24,
  "xx-large": 32,
  "xxx-large": 48,
};

function computeFontSize(value: string | undefined, inherited: number): number {
  const size = resolveWhole(value, `${inherited}px`, "medium").toLowerCase();
  if (size === "smaller") return inherited / 1.2;
  if (size === "larger") return inherited * 1.2;
  return SIZES[size] ?? toPixels(size, { fontSize: inherited, whole: inherited }) ?? inherited;
}

/** https://drafts.csswg.org/css-fonts/#relative-weights */
function computeWeight(value: string | undefined, inherited: number): number {
  const weight = resolveWhole(value, String(inherited), "normal").toLowerCase();
  switch (weight) {
    case "normal":
      return 400;
    case "bold":
      return 700;
    case "bolder":
      return inherited < 350 ? 400 : inherited < 550 ? 700 : 900;
    case "lighter":
      return inherited < 550 ? 100 : inherited < 750 ? 400 : 700;
    default:
      return Number.parseFloat(weight) || inherited;
  }
}

function computeSpacing(value: string | undefined, inherited: number, fontSize: number): number {
  const spacing = resolveWhole(value, `${inherited}px`, "normal");
  return spacing === "normal" ? 0 : (toPixels(spacing, { fontSize, whole: fontSize }) ?? inherited);
}

function computeLineHeight(value: string | undefined, inherited: string, fontSize: number): string {
  const height = resolveWhole(value, inherited, "normal").toLowerCase();
  if (height === "normal" || /^[\d.]+$/.test(height)) return height;
  const pixels = toPixels(height, { fontSize, whole: fontSize });
  return pixels === null ? inherited : `${pixels}px`;
}
