import type { Example } from "../../examples/example.ts";
import type { Sequence } from "../read/draw-sequences.ts";
import type { PublishedFile } from "./published-file.ts";

/**
 * Lists the files to publish of each example, for pages to run it and for readers to take it home: its
 * source, the program made of the source, its run, and the run as a sequence diagram.
 */
export function exampleFiles(
  examples: readonly Example[],
  sequences: ReadonlyMap<string, Sequence>,
): PublishedFile[] {
  return examples.flatMap(({ name, source, code, run }) => {
    const drawn = sequences.get(name)?.drawn;
    const file = (ending: string, text: string): PublishedFile => ({
      path: `examples/${name}.${ending}`,
      read: () => text,
    });
    return [
      file("ts", source),
      ...(code === "" ? [] : [file("js", code)]),
      ...(run ? [file("run.json", JSON.stringify(run))] : []),
      ...(drawn && "svg" in drawn ? [file("sequence.svg", drawn.svg)] : []),
    ];
  });
}
