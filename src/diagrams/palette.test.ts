import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES, type Scheme } from "./palette.ts";

const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function declared(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

test.each<[Scheme, string]>([
  ["light", "\n:root"],
  ["dark", `\n:root[data-theme="dark"]`],
  ["dark", `:root:not([data-theme="light"])`],
])("the %s palette is the stylesheet's (%s)", (scheme, selector) => {
  const tokens = declared(selector);
  for (const [name, value] of Object.entries(PALETTES[scheme]))
    expect(tokens.get(kebab(name)), name).toBe(value);
});
