import { expect, test } from "vitest";
import { escapeCode, splitInvisible } from "./invisible-characters.ts";

test.each([
  ["U+202E", "\u202e"],
  ["U+2066", "\u2066"],
  ["U+200B", "\u200b"],
  ["U+FEFF", "\ufeff"],
  ["U+00AD", "\u00ad"],
  ["U+3164", "\u3164"],
  ["U+E0041", "\u{e0041}"],
  ["U+001B", "\u001b"],
  ["U+200D", "\u200d"],
])("%s is shown amid ASCII, and stands there still", (name, sign) => {
  expect(escapeCode(`a<${sign}b`)).toBe(`a&lt;<bdi class="invisible" title="${name}">${sign}</bdi>b`);
  expect(splitInvisible(`a${sign}b`)).toEqual(["a", sign, "b"]);
});

test.each(["text\tand\r\nlines\n", "日本語", "العربية", "کتاب‌خانه", "क्‍ष", "👩‍💻 🏳️‍🌈", "naïve \u00a0 café"])(
  "%j is left alone",
  (text) => {
    expect(escapeCode(text)).toBe(text);
    expect(splitInvisible(text)).toEqual([text]);
  },
);
