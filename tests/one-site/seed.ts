import { readFileSync } from "node:fs";

// The first note as it was written, its last fence open.

export const ID = "20251223-stateful-vs-stateless";
export const original = readFileSync("tests/fixtures/seed.md", "utf8");
export const NOTES = { [`${ID}.md`]: original };
