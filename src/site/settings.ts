/** Where the notes are and where the site will stand, from the environment. */
export interface Settings {
  readonly notesDir: string;
  readonly examplesDir: string;
  /** Origin of the published site. */
  readonly site: string;
  /** Path below which the site stands: `/` or `/repo`. */
  readonly base: string;
  /** The repository on its host; without it there are no edit links. */
  readonly repoUrl?: string;
  /** Whether errors of notes fail a build or are let pass as warnings. */
  readonly checkLevel: "error" | "warn";
}

/**
 * Reads the settings from environment variables.
 * @throws with one clear line when a variable's value cannot be used
 */
export function settings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { NOTES_DIR, EXAMPLES_DIR, SITE, BASE, REPO_URL, CHECK_LEVEL } = env;
  const site = SITE || "http://localhost:4321";
  if (!URL.canParse(site)) throw new Error(`SITE is "${site}": it must be a URL such as https://example.org.`);
  const level = CHECK_LEVEL || "error";
  if (level !== "error" && level !== "warn") throw new Error(`CHECK_LEVEL is "${level}": it must be error or warn.`);
  return {
    notesDir: NOTES_DIR || "content/notes",
    examplesDir: EXAMPLES_DIR || "content/examples",
    site,
    base: `/${(BASE ?? "").replace(/^\/+|\/+$/g, "")}`,
    ...(REPO_URL && { repoUrl: REPO_URL.replace(/\/+$/, "") }),
    checkLevel: level,
  };
}
