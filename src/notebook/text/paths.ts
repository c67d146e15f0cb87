/** A file's path below the notes folder without its ending. */
export const withoutEnding = (file: string) => file.replace(/\.mdx?$/i, "");

/** A path's last part. */
export const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** A path's folder with a slash at its end; empty for the notes folder itself. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/") + 1);

/**
 * Follows a path from a folder; one that begins with a slash, from the notes folder.
 * @returns undefined where the path climbs out of the notes folder
 */
export function joinPath(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The path that leads from a folder to a file. */
export function relativePath(folder: string, file: string): string {
  const from = folder.split("/").slice(0, -1);
  const to = file.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
