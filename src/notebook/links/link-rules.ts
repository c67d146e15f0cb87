import type { Link } from "../contents/links.ts";
import { type Diagnostic, type DiagnosticKind, diagnostic } from "../diagnostic/diagnostic.ts";
import type { Note } from "../note/note.ts";
import { folderOf, relativePath } from "../text/paths.ts";
import { nearBlock, nearHeading } from "../tree/find-in-outline.ts";
import { addressDiagnostics } from "./address-rules.ts";
import { wordsToKeep } from "./link-label.ts";
import type { Names } from "./names.ts";
import type { NoteResolution, Resolution } from "./resolve.ts";

type Report = (kind: DiagnosticKind, message: string, suggestion?: string) => Diagnostic[];

/** What is wrong with a link, by what it turned out to mean. (An unsafe URL is the guard's to report.) */
export function linkDiagnostics(note: Note, link: Link, resolution: Resolution, names: Names): Diagnostic[] {
  const place = { file: note.file, line: link.line, column: link.column };
  const report: Report = (kind, message, suggestion) => [diagnostic(kind, place, message, suggestion)];
  switch (resolution.to) {
    case "nothing": {
      const { name, near } = resolution;
      const meant = near && `did you mean ${link.written === "wiki" ? wikilink(link, near) : near}?`;
      const hint = /^https?:\/\//i.test(name) ? "write an address as [words](address)" : meant;
      return link.kind === "embed"
        ? report("broken-embed", `There is no note "${name}" to embed.`, hint)
        : report("broken-link", `There is no note "${name}".`, hint);
    }
    case "nowhere":
      return report("broken-link", "This link names nothing.", "name a note, a heading or an address");
    case "several":
      return report(
        "ambiguous-link",
        `"${link.target}" may mean ${list(resolution.files)}.`,
        "link by the id or the path",
      );
    case "no-page": {
      const { path, near } = resolution;
      return report(
        "broken-link",
        `There is no page "${path}" on this site.`,
        near ? `did you mean ${near}?` : "link to a note by its file, to a tag by /tags/its-name/",
      );
    }
    case "no-file":
      return report("broken-link", `There is no file "${resolution.path}".`, "link to what is there");
    case "unpublished":
      return report(
        "file-not-published",
        `"${resolution.path}" is there, but files of this kind are not published.`,
        "say in the note what matters of it, or link to where it is published",
      );
    case "missing-image": {
      const { path, near } = resolution;
      return report(
        "missing-image",
        `There is no image "${path}".`,
        near ? `did you mean ${near}?` : "put the file beside the note",
      );
    }
    case "image-kind":
      return report(
        "image-kind",
        `"${resolution.path}" is no kind of image that is published.`,
        "use PNG, JPEG, GIF, WebP or AVIF",
      );
    case "remote-image":
      return report(
        "remote-image",
        "An image of another host is not loaded.",
        "put the file beside the note",
      );
    case "note":
      return [
        ...placeDiagnostics(note, link, resolution, names, report),
        ...privacyDiagnostics(note, resolution.note, report),
      ];
    case "url":
      return addressDiagnostics(link, report) ?? [];
    default:
      return [];
  }
}

/** A link to a private note is published as its words. */
function privacyDiagnostics(from: Note, { file, fields }: Note, report: Report): Diagnostic[] {
  if (!fields.isPrivate || from.fields.isPrivate) return [];
  const message = `${file} is private: readers see this link as plain text.`;
  return report("private-link", message, "drop the link, or publish the note");
}

function placeDiagnostics(
  from: Note,
  link: Link,
  resolution: NoteResolution,
  names: Names,
  report: Report,
): Diagnostic[] {
  const { note, lost, by, exact } = resolution;
  if (lost?.kind === "block") {
    const near = nearBlock(note.outline, lost.name);
    return report(
      "broken-block",
      `${note.file} has no block ^${lost.name}.`,
      near && `did you mean #^${near}?`,
    );
  }
  if (lost) {
    const near = nearHeading(note.outline, lost.name);
    return report(
      "broken-heading",
      `${note.file} has no heading "${lost.name}".`,
      near && `did you mean #${near}?`,
    );
  }
  if (by === "former") {
    const better =
      link.written === "wiki"
        ? wikilink(link, names.nameOf(note))
        : relativePath(folderOf(from.file), note.file).replaceAll(" ", "%20");
    return report(
      "link-by-name",
      `This link finds ${note.file} by an id that it once had.`,
      `write ${better}`,
    );
  }
  if (link.written === "wiki" && (by === "title" || by === "alias" || !exact)) {
    const how = by === "title" || by === "alias" ? `its ${by}` : "other capitals";
    const better = wikilink(link, names.nameOf(note), wordsToKeep(link, resolution));
    return report(
      "link-by-name",
      `This link finds ${note.file} by ${how}; other tools may not.`,
      `write ${better}`,
    );
  }
  return [];
}

/** The wikilink as its author wrote it, but to another name. */
function wikilink({ kind, heading, block, bare, sentence }: Link, name: string, words = ""): string {
  const place = heading ? `#${heading}` : block ? `#^${block}` : "";
  if (kind === "embed") return `![[${name}${place}]]`;
  const shown = bare ? words : sentence[1].trim();
  return `[[${name}${place}${shown && `|${shown}`}]]`;
}

const SHOWN = 3;

function list(files: readonly string[]): string {
  const more = files.length > SHOWN ? ` or ${files.length - SHOWN} more` : "";
  return `${files.slice(0, SHOWN).join(" or ")}${more}`;
}
