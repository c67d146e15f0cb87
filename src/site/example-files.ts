import type { Example } from "../examples/example.ts";
import type { PublishedFile } from "./published-file.ts";

/** What a page needs to run an example, and a reader to take it home: its source, the program made of it, and its run. */
export function exampleFiles(examples: readonly Example[]): PublishedFile[] {
  return examples.flatMap(({ name, source, code, run }) => {
    const file = (ending: string, type: string, text: string): PublishedFile => ({
      path: `examples/${name}.${ending}`,
      type: `${type}; charset=utf-8`,
      read: () => text,
    });
    return [
      file("ts", "text/plain", source),
      ...(code === "" ? [] : [file("js", "text/javascript", code)]),
      ...(run ? [file("run.json", "application/json", JSON.stringify(run))] : []),
    ];
  });
}
