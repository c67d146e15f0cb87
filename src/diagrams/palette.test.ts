import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES, type Scheme } from "./palette.ts";

const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const TOKEN = /--([\w-]+): light-dark\((#\w+), (#\w+)\);/g;
const tokens = new Map(
  [...css.matchAll(TOKEN)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

test.each<Scheme>(["light", "dark"])("the %s palette is the stylesheet's", (scheme) => {
  for (const [name, value] of Object.entries(PALETTES[scheme])) {
    expect(tokens.get(kebab(name))?.[scheme], name).toBe(value);
  }
});
