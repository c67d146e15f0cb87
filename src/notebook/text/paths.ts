/** Removes the ending `.md` or `.mdx` from a file's path. */
export const withoutEnding = (file: string) => file.replace(/\.mdx?$/i, "");

/** Returns the last part of a path. */
export const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Returns the folder of a path with a slash at the end; empty for the notes folder itself. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/") + 1);

/**
 * Follows a path from a folder, or from the notes folder where the path begins with a slash.
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

/**
 * Finds the path that leads from a folder to a file.
 * @param folder with a slash at the end; empty for the notes folder itself
 */
export function relativePath(folder: string, file: string): string {
  const from = folder.split("/").slice(0, -1);
  const to = file.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
