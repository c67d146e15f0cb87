import { expandShorthand } from "./shorthands.ts";
import { splitTopLevel, withoutComments } from "./split.ts";

/** One property with its value, as it is written. */
export interface Declaration {
  /** In lower case, but custom properties as they are written. */
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

const IMPORTANT = /\s*!\s*important$/i;

/**
 * Reads the inside of a rule or of a `style` attribute. Shorthands that matter for measuring (`font`,
 * `padding`, `margin`, `border`) come as their longhands; what has no colon or no value is left out.
 */
export function parseDeclarations(text: string): Declaration[] {
  return splitTopLevel(withoutComments(text), ";").flatMap((part) => {
    const colon = part.indexOf(":");
    if (colon < 1) return [];
    const name = part.slice(0, colon).trim();
    const written = part.slice(colon + 1).trim();
    const value = written.replace(IMPORTANT, "");
    if (value === "") return [];
    const property = name.startsWith("--") ? name : name.toLowerCase();
    const important = value !== written;
    return expandShorthand(property, value).map(([longhand, part]) => ({
      property: longhand,
      value: part,
      important,
    }));
  });
}
