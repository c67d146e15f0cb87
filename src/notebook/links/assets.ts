import { fileName, folderOf, joinPath } from "../text/paths.ts";
import { type Suggest, suggestFrom } from "../text/suggest.ts";

/** The files beside the notes, by their paths below the notes folder. */
export interface Assets {
  /** Finds an image by its path from the note's folder, from the notes folder, or by its file name alone. */
  find(path: string, fromFile: string): readonly string[];
  /** Finds a file other than an image in the same way. */
  findOther(path: string, fromFile: string): string | undefined;
  /** Finds the path of the image whose file name is nearest to a name that was not found. */
  nearest(path: string): string | undefined;
}

/**
 * Indexes the files beside the notes by path and file name.
 * @param paths the paths of images
 * @param others the paths of files that are neither images nor notes
 */
export function assetsOf(paths: readonly string[], others: readonly string[] = []): Assets {
  const byName = byNameOf(paths);
  let findOther: ((path: string, fromFile: string) => readonly string[]) | undefined;
  let suggest: Suggest | undefined;
  return {
    find: finder(paths, byName),
    findOther(path, fromFile) {
      findOther ??= finder(others, byNameOf(others));
      return findOther(path, fromFile)[0];
    },
    nearest(path) {
      suggest ??= suggestFrom(byName.keys());
      const name = suggest(fileName(path).normalize("NFC"));
      return name === undefined ? undefined : byName.get(name)?.[0];
    },
  };
}

const byNameOf = (paths: readonly string[]) => Map.groupBy(paths, (path) => fileName(path).normalize("NFC"));

function finder(
  paths: readonly string[],
  byName: ReadonlyMap<string, readonly string[]>,
): (written: string, fromFile: string) => readonly string[] {
  const byPath = new Map(paths.map((path) => [path.normalize("NFC"), path]));
  return (written, fromFile) => {
    const path = written.normalize("NFC");
    const exact = byPath.get(joinPath(folderOf(fromFile.normalize("NFC")), path) ?? "") ?? byPath.get(path);
    return exact === undefined ? (path.includes("/") ? [] : (byName.get(path) ?? [])) : [exact];
  };
}
