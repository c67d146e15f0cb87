import type { NoteFile } from "../note/note.ts";
import type { Day, NoteId } from "../text/ids.ts";
import { yamlText } from "../text/yaml-text.ts";
import { CLAIM } from "./new-example.ts";

/** What a new note is made of. */
export interface NewNote {
  readonly id: NoteId;
  readonly title: string;
  readonly tags: readonly string[];
  readonly created: Day;
  /** The name of the example that it shows. */
  readonly example?: string | undefined;
}

/** A new note in the form that notes have, its sections empty. */
export function newNote({ id, title, tags, created, example }: NewNote): NoteFile {
  const sections = ["Why this matters", "Core idea", "Explanation", "Diagram"].map((words) => `## ${words}`);
  const shown =
    example === undefined
      ? []
      : [
          "## Example",
          `- [When one server stops, the other answers](claim:${example}/${CLAIM})`,
          `![[${example}.ts]]`,
        ];
  const front = [
    "---",
    `id: ${yamlText(id)}`,
    `tags: [${tags.map(yamlText).join(", ")}]`,
    `created: ${created}`,
    "---",
  ].join("\n");
  const blocks = [front, `# ${headingText(title)}`, ...sections, ...shown, "## Related"];
  return { file: `${id}.md`, source: `${blocks.join("\n\n")}\n` };
}

/** What Markdown would read as more than letters: a backslash before it keeps it one. */
const SIGNS = /[\\`*[\]<>]|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|#(?=#*$)/gu;

/** A text as a heading that says just that. */
const headingText = (text: string) => text.replace(SIGNS, "\\$&");
