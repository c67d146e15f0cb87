import { expect, test } from "vitest";
import { said } from "./testing.ts";

test.each([
  ["![x](pictur.png)", ['There is no image "pictur.png". did you mean folder/picture.png?']],
  ["![x](other.png)", ['There is no image "other.png". put the file beside the note']],
  [
    "![x](drawing.svg)",
    ['"drawing.svg" is no kind of image that is published. use PNG, JPEG, GIF, WebP or AVIF'],
  ],
  ["![x](//example.org/x.png)", ["An image of another host is not loaded. put the file beside the note"]],
])("%s", (source, expected) => {
  expect(said(source)).toEqual(expected);
});
