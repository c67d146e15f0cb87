import { childElements, descendants, type FlatElement, isElsewhere } from "../tree/tree.ts";

const COMMON = ["text-anchor", "dominant-baseline", "font-size", "font-weight"];

/** Says once, on the root, what most texts say of themselves. */
export function shareTextStyle(root: FlatElement): void {
  for (const property of COMMON)
    share(root, property, root.attributes.get(property) ?? DEFAULTS[property] ?? "");
}

const DEFAULTS: Readonly<Record<string, string>> = {
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "font-weight": "400",
};

function share(root: FlatElement, property: string, current: string): void {
  // Once something between says it too, what a text inherits is no longer the root's to change.
  const between = [...descendants(root)].some(
    (element) =>
      element !== root &&
      element.name !== "text" &&
      element.name !== "tspan" &&
      element.attributes.has(property),
  );
  const texts = textsOf(root);
  if (between || current === "" || texts.length === 0) return;
  const counts = new Map<string, number>();
  for (const { attributes } of texts) {
    const value = attributes.get(property) ?? current;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [current];
  if (most === current) return;
  root.attributes.set(property, most);
  for (const { attributes } of texts) {
    const value = attributes.get(property) ?? current;
    if (value === most) attributes.delete(property);
    else attributes.set(property, value);
  }
}

function textsOf(element: FlatElement): FlatElement[] {
  return childElements(element).flatMap((child) => {
    if (isElsewhere(child)) return [];
    return child.name === "text" ? [child] : textsOf(child);
  });
}
