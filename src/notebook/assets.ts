/** The image files beside the notes, by their paths below the notes folder. */
export interface Assets {
  /** Finds an image by its path from the note's folder, from the notes folder, or by its file name alone. */
  find(path: string, fromFile: string): readonly string[];
  readonly paths: readonly string[];
}

export function assetsOf(paths: readonly string[]): Assets {
  const byPath = new Map(paths.map((path) => [path.normalize("NFC"), path]));
  const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf("/") + 1).normalize("NFC"));
  return {
    paths,
    find(written, fromFile) {
      const path = written.normalize("NFC");
      const exact = byPath.get(joinPath(folderOf(fromFile), path) ?? "") ?? byPath.get(path);
      return exact === undefined ? (path.includes("/") ? [] : (byName.get(path) ?? [])) : [exact];
    },
  };
}

export const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/") + 1);

/** Joins a folder and a relative path; undefined where the path climbs out of the notes folder. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
