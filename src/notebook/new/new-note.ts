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
  /** The name of the example that the note shows. */
  readonly example?: string | undefined;
}

/** Writes a new note in the form that notes have, with empty sections. */
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

/** Characters that Markdown would read as markup; a backslash before each keeps it a plain character. */
const SIGNS = /[\\`*[\]<>]|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|#(?=#*$)/gu;

/** Escapes a text so that a heading shows exactly this text. */
const headingText = (text: string) => text.replace(SIGNS, "\\$&");
