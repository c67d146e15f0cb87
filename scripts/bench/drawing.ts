import { writeCorpus } from "./corpus.ts";
import { DRAWINGS, type DrawingCosts } from "./figures.ts";
import { measure } from "./measure.ts";

/**
 * Measures the drawing of generated diagrams, one after another in one process.
 * @param root an empty folder to work in
 */
export async function measureDrawing(root: string): Promise<DrawingCosts> {
  writeCorpus(`${root}/notes`, { notes: DRAWINGS, diagrams: true });
  const { said, ...all } = await measure(["scripts/bench/draw.ts", `${root}/notes`]);
  const { first, others } = JSON.parse(said) as Pick<DrawingCosts, "first" | "others">;
  return { all, first, others };
}
