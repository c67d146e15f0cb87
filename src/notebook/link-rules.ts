import type { Link } from "./links.ts";
import type { Note } from "./note.ts";
import { type Problem, type ProblemKind, problem } from "./problem.ts";
import type { NoteResolution, Resolution } from "./resolve.ts";
import { nearest } from "./suggest.ts";

/** What is wrong with a link, by what it turned out to mean. (An unsafe URL is the guard's to report.) */
export function linkProblems(note: Note, link: Link, resolution: Resolution): Problem[] {
  const report = (kind: ProblemKind, message: string, suggestion?: string) => [
    problem(kind, { file: note.file, line: link.line, column: link.column }, message, suggestion),
  ];
  switch (resolution.to) {
    case "nothing": {
      const { name, near } = resolution;
      const hint = near === undefined ? undefined : `did you mean [[${near}]]?`;
      return link.kind === "embed"
        ? report("broken-embed", `There is no note "${name}" to embed.`, hint?.replace("[[", "![["))
        : report("broken-link", `There is no note "${name}".`, hint);
    }
    case "several":
      return report("ambiguous-link", `"${link.target}" may mean ${list(resolution.files)}.`, "link by the id or the path");
    case "missing-image":
      return report("missing-image", `There is no image "${resolution.path}".`, "put the file beside the note");
    case "image-kind":
      return report("image-kind", `"${resolution.path}" is no kind of image that is published.`, "use PNG, JPEG, GIF, WebP or AVIF");
    case "remote-image":
      return report("remote-image", "An image of another host is not loaded.", "put the file beside the note");
    case "note":
      return placeProblems(link, resolution, report);
    default:
      return [];
  }
}

type Report = (kind: ProblemKind, message: string, suggestion?: string) => Problem[];

function placeProblems(link: Link, { note, lost, by, exact }: NoteResolution, report: Report): Problem[] {
  if (lost?.kind === "block") {
    const near = nearest(lost.name, note.outline.blocks.map(({ id }) => id));
    return report("broken-block", `${note.file} has no block ^${lost.name}.`, near && `did you mean #^${near}?`);
  }
  if (lost) {
    const near = nearest(lost.name, note.outline.headings.map(({ text }) => text));
    return report("broken-heading", `${note.file} has no heading "${lost.name}".`, near && `did you mean #${near}?`);
  }
  if (link.written === "wiki" && (by === "title" || by === "alias" || !exact)) {
    const how = by === "title" || by === "alias" ? `its ${by}` : "other capitals";
    return report("link-by-name", `This link finds ${note.file} by ${how}; other tools may not.`, `write [[${note.id}|${link.target}]]`);
  }
  return [];
}

const list = (files: readonly string[]) => files.join(" or ");
