import { notebook } from "../../testing.ts";

const around = {
  "20260101-sessions.md":
    "---\naliases: [Stickiness]\n---\n# Session Stores\n\ntext ^block-one\n\n## Trade-offs\n",
  "folder/my note.md": "# Mine\n\ntext",
  "readable.md": "---\nid: 3f2a9c1e-7d44-4b1c-9a7e-000000000001\n---\n# Readable\n\ntext",
  "x/twin.md": "---\nid: 3f2a9c1e-7d44-4b1c-9a7e-000000000002\n---\n# Twin One\n\ntext",
  "y/twin.md": "text",
};

/**
 * Returns the messages about the links of a note beside the notes above; ids that are not names are meant
 * here.
 */
export function said(source: string, file = "a.md"): string[] {
  const { book } = notebook({ ...around, [file]: source }, ["folder/picture.png"]);
  const found = book.diagnostics.filter((diagnostic) => diagnostic.file === file);
  return found.map(({ message, suggestion }) => (suggestion ? `${message} ${suggestion}` : message));
}
