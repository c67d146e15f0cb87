import { describe, test } from "vitest";

/**
 * Describes what is tested in an engine. Where it was not found, which `found` then says in a sentence, the
 * tests are skipped, saying so; with `REQUIRE_ENGINES` in the environment they fail.
 */
export function withEngine<Engine extends object>(
  name: string,
  found: Engine | string,
  tests: (engine: Engine) => void,
): void {
  if (typeof found !== "string") describe(`in ${name}`, () => tests(found));
  else if (process.env["REQUIRE_ENGINES"])
    test(`${name} is there`, () => {
      throw new Error(found);
    });
  else {
    console.warn(`Skipped: ${found}`);
    test.skip(found);
  }
}
