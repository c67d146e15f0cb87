import { settings } from "../settings/settings.ts";

/**
 * Returns the address at which a file can be edited on the repository's host; undefined when no repository is
 * set.
 * @param file its path in the repository
 */
export function editHref(file: string): string | undefined {
  const { repoUrl } = settings(process.env);
  return repoUrl && `${repoUrl}/edit/main/${file.split("/").map(encodeURIComponent).join("/")}`;
}
