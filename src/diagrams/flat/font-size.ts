const UNITS: Readonly<Record<string, number>> = { "": 1, px: 1, pt: 4 / 3, rem: 16 };
const NAMES: Readonly<Record<string, number>> = {
  "xx-small": 9,
  "x-small": 10,
  small: 13,
  medium: 16,
  large: 18,
  "x-large": 24,
  "xx-large": 32,
};

/** A `font-size` in CSS pixels, where text around it has that of `parent`; null for what is none. */
export function fontSize(value: string, parent: number): number | null {
  const name = NAMES[value];
  if (name !== undefined) return name;
  if (value === "smaller") return parent / 1.2;
  if (value === "larger") return parent * 1.2;
  const [, number, unit = ""] = /^([\d.]+)(px|pt|rem|em|ex|%)?$/.exec(value) ?? [];
  if (number === undefined) return null;
  const factor = UNITS[unit] ?? { em: parent, ex: parent / 2, "%": parent / 100 }[unit] ?? 1;
  return Number(number) * factor;
}
