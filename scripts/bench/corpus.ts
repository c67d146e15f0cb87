import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../../src/lab/run/random.ts";

export interface CorpusOptions {
  readonly notes: number;
  /** Give each note a Mermaid flowchart. */
  readonly diagrams: boolean;
}

const WORDS =
  "state server client request cookie token session store cache node replica leader shard key queue log event clock lock quorum network partition retry timeout balance health drain deploy scale cold warm memory disk stream cursor page write read commit version order time copy owner place name route proxy header body method".split(
    " ",
  );

/**
 * Writes notes as people write them: 350 words in four sections, six links to other notes, two blocks of
 * TypeScript, three tags. The same options give the same notes.
 */
export function writeCorpus(folder: string, { notes, diagrams }: CorpusOptions): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < notes; index++)
    writeFileSync(join(folder, `${idOf(index)}.md`), note(index, notes, diagrams));
}

/** Returns the id of a note by its index; ids count up by the day. */
export const idOf = (index: number) => `n${String(20200101 + index)}`;

function note(index: number, notes: number, diagrams: boolean): string {
  const random = seeded(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(" ");
  const sentence = () => {
    const text = words(8 + Math.floor(random() * 10));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const link = () => `As [[${idOf(Math.floor(random() * notes))}|${words(2)}]] says, ${words(6)}.`;
  const paragraph = () => [sentence(), sentence(), link(), sentence()].join(" ");
  const code = (name: string) =>
    [
      "```ts",
      `/** ${sentence()} */`,
      `export async function ${name}(request: Request, store: Map<string, number>): Promise<Response> {`,
      `  const key = request.headers.get("x-${pick(WORDS)}") ?? "${words(2)}";`,
      "  const count = (store.get(key) ?? 0) + 1;",
      `  if (count > ${Math.floor(random() * 900)}) return new Response("${words(3)}", { status: 429 });`,
      "  store.set(key, count);",
      "  for (const [name, value] of store) {",
      `    if (value < 0) console.warn(\`\${name}: ${words(2)}\`); // ${words(4)}`,
      "  }",
      `  return Response.json({ key, count, ${pick(WORDS)}: true });`,
      "}",
      "```",
    ].join("\n");
  const diagram = `\`\`\`mermaid\nflowchart LR\n  A[${pick(WORDS)}] -->|${pick(WORDS)}| B{${pick(WORDS)}?}\n  B --> C[(${pick(WORDS)})]\n  B --> D[${pick(WORDS)}]\n\`\`\``;
  return [
    `---\nid: ${idOf(index)}\ntags: [${pick(WORDS)}, ${pick(WORDS)}, ${pick(WORDS)}]\ncreated: 2020-01-01\n---`,
    `# ${words(4)} ${index}`,
    paragraph(),
    paragraph(),
    `## ${words(3)}`,
    paragraph(),
    code("handle"),
    `## ${words(3)}`,
    paragraph(),
    ...(diagrams ? [diagram] : []),
    `### ${words(2)}`,
    paragraph(),
    code("answer"),
    `## ${words(2)}`,
    paragraph(),
    "",
  ].join("\n\n");
}
