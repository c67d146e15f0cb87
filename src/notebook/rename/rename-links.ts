import { decode } from "../../text/decode.ts";
import type { Link } from "../contents/links.ts";
import { type Assets, assetsOf } from "../links/assets.ts";
import type { ResolvedLink } from "../links/graph.ts";
import { foldName } from "../links/names.ts";
import type { Note } from "../note/note.ts";
import { folderOf, joinPath, relativePath, withoutEnding } from "../text/paths.ts";
import type { NewPlace } from "./rename-place.ts";

/** A note on its way from one place to another. */
export interface Move {
  readonly note: Note;
  readonly to: NewPlace;
  /** Whether somebody may know the note by the id that it has now. */
  readonly isKnown: boolean;
}

/**
 * Prepares to say what the links of notes must name once a note has moved; undefined for one that stays as it
 * is.
 */
export function newTargets(
  { note: moved, to }: Pick<Move, "note" | "to">,
  assets: readonly string[],
): (from: Note, resolved: ResolvedLink) => string | undefined {
  const images: Assets = assetsOf(assets);
  const newFile = (note: Note) => (note === moved ? to.file : note.file);
  return (from, { link, resolution }) => {
    if (link.target === "") return undefined;
    const folder = folderOf(newFile(from));
    const changesFolder = folder !== folderOf(from.file);
    if (resolution.to === "asset") {
      const isStill =
        leadsTo(link, folder, resolution.path) || !leadsTo(link, folderOf(from.file), resolution.path);
      const isFound = images.find(decode(link.target), newFile(from))[0] === resolution.path;
      return isFound && (isStill || link.written === "wiki")
        ? undefined
        : written(link, relativePath(folder, resolution.path));
    }
    if (resolution.to !== "note" || (resolution.by !== "id" && resolution.by !== "file")) return undefined;
    if (!isPath(link)) return resolution.note === moved ? newName(link.target, moved, to) : undefined;
    if (resolution.note !== moved && (!changesFolder || link.target.startsWith("/"))) return undefined;
    if (link.kind === "url") return written(link, relativePath(folder, newFile(resolution.note)));
    return written(link, newPath(link.target, folder, newFile(resolution.note)));
  };
}

/** Whether a path is one that all tools follow. */
const leadsTo = ({ target }: Link, folder: string, path: string) => joinPath(folder, decode(target)) === path;

const isPath = ({ written, target }: Link) => written === "markdown" || /^\.{0,2}\//.test(target);

/** A name of the note is replaced by its like: file by file, path by path, id by id. */
function newName(target: string, { id, name, file }: Note, to: NewPlace): string {
  const wanted = foldName(target);
  if (wanted === foldName(file)) return to.file;
  if (wanted === foldName(id)) return to.id;
  if (wanted === foldName(withoutEnding(file))) return to.path;
  return wanted === foldName(name) ? to.name : to.id;
}

function newPath(target: string, folder: string, file: string): string {
  const whole = /\.mdx?$/i.test(target) ? file : withoutEnding(file);
  if (target.startsWith("/")) return `/${whole}`;
  const path = relativePath(folder, whole);
  return target.startsWith("./") && !path.startsWith("../") ? `./${path}` : path;
}

/** A wikilink that is a path must look like one; an address has signs of its own. */
function written({ written: form, kind }: Link, path: string): string {
  if (form === "markdown") return path.replace(/[%\s#?()<>\\]/g, encodeSign);
  return kind === "image" || /^\.{0,2}\//.test(path) ? path : `./${path}`;
}

const encodeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
