import { expect, test } from "vitest";
import { said } from "./testing.ts";

test.each([["[x](claim:example/claim) <https://example.org> [x](mailto:a@b.c) [x](/glossary/)", []]])(
  "%s",
  (source, expected) => {
    expect(said(source)).toEqual(expected);
  },
);
