import { fileName, folderOf, joinPath } from "./paths.ts";
import { type Suggest, suggestFrom } from "./suggest.ts";

/** The image files beside the notes, by their paths below the notes folder. */
export interface Assets {
  /** Finds an image by its path from the note's folder, from the notes folder, or by its file name alone. */
  find(path: string, fromFile: string): readonly string[];
  /** The path of the image whose name is nearest to one that was not found. */
  nearest(path: string): string | undefined;
}

export function assetsOf(paths: readonly string[]): Assets {
  const byPath = new Map(paths.map((path) => [path.normalize("NFC"), path]));
  const byName = Map.groupBy(paths, (path) => fileName(path).normalize("NFC"));
  let suggest: Suggest | undefined;
  return {
    find(written, fromFile) {
      const path = written.normalize("NFC");
      const exact = byPath.get(joinPath(folderOf(fromFile.normalize("NFC")), path) ?? "") ?? byPath.get(path);
      return exact === undefined ? (path.includes("/") ? [] : (byName.get(path) ?? [])) : [exact];
    },
    nearest(path) {
      suggest ??= suggestFrom(byName.keys());
      const name = suggest(fileName(path).normalize("NFC"));
      return name === undefined ? undefined : byName.get(name)?.[0];
    },
  };
}
