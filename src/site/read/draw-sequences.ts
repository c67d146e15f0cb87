import type { Drawn } from "../../diagrams/diagram.ts";
import type { Example } from "../../examples/example.ts";
import { sequenceDiagram } from "../../lab/trace/sequence-diagram.ts";
import { diagramsCacheDir } from "../settings/cache-dir.ts";
import { drawDiagrams } from "./draw-diagrams.ts";

/** What a run did, as a sequence diagram. */
export interface Sequence {
  /** Mermaid's text. */
  readonly source: string;
  readonly drawn: Drawn;
}

/** Draws what each example's recorded run did, as a sequence diagram; by the examples' names. */
export async function drawSequences(
  examples: readonly Example[],
  notesDir: string,
): Promise<ReadonlyMap<string, Sequence>> {
  const sources = new Map(
    examples.flatMap(({ name, run }) => (run ? [[name, sequenceDiagram(run.trace)] as const] : [])),
  );
  const drawn = await drawDiagrams(sources.values(), `${diagramsCacheDir(notesDir)}/sequences.json`);
  return new Map(
    [...sources].flatMap(([name, source]) => {
      const result = drawn.get(source);
      return result ? [[name, { source, drawn: result }] as const] : [];
    }),
  );
}
