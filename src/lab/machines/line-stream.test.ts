import { expect, test } from "vitest";
import { readLines, writeLine } from "./line-stream.ts";

const streamOf = (pieces: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

test.each<[pieces: string[], lines: string[]]>([
  [[], []],
  [["a\nb\n"], ["a", "b"]],
  [
    ["a", "b\n", "\nc"],
    ["ab", "", "c"],
  ],
  [["\u2028\n"], ["\u2028"]],
])("%j are the lines %j", async (pieces, lines) => {
  const bytes = streamOf(pieces.map((piece) => new TextEncoder().encode(piece)));
  expect(await Array.fromAsync(readLines(bytes))).toEqual(lines);
});

test("a letter may come in two pieces", async () => {
  const [first = 0, second = 0] = new TextEncoder().encode("é");
  const bytes = streamOf([new Uint8Array([first]), new Uint8Array([second])]);
  expect(await Array.fromAsync(readLines(bytes))).toEqual(["é"]);
});

test("what is written as lines is read as lines", async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const write = async () => {
    for (const line of ["one", "two"]) await writeLine(writable, line);
    await writable.close();
  };
  const [lines] = await Promise.all([Array.fromAsync(readLines(readable)), write()]);
  expect(lines).toEqual(["one", "two"]);
});
