import { SetupError } from "./setup-error.ts";
import { workingPath } from "./working-path.ts";

/** Where the notes are and where the site will stand. */
export interface Settings {
  readonly notesDir: string;
  /** Where no other is set, the folder `examples` beside the notes: other notes have other examples. */
  readonly examplesDir: string;
  /** Origin of the published site, `https://example.org`. */
  readonly site: string;
  /** Path below which the site stands: `/` or `/repo`. */
  readonly base: string;
  /**
   * The repository on its host, without a slash at its end; where it is undefined there are no edit links.
   */
  readonly repoUrl: string | undefined;
  /** Whether errors of notes fail a build or are let pass as warnings. */
  readonly checkLevel: "error" | "warn";
}

/**
 * Reads the settings from environment variables: this is the one place that names them. An empty one counts
 * as unset.
 * @throws SetupError when a value cannot be used
 */
export function settings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { NOTES_DIR, EXAMPLES_DIR, SITE, BASE, REPO_URL, CHECK_LEVEL } = env;
  const notesDir = NOTES_DIR || "content/notes";
  return {
    notesDir,
    examplesDir: EXAMPLES_DIR || workingPath(notesDir, "../examples"),
    site: readSite(SITE || "http://localhost:4321"),
    base: readBase(BASE || "/"),
    repoUrl: REPO_URL ? readRepoUrl(REPO_URL) : undefined,
    checkLevel: readCheckLevel(CHECK_LEVEL || "error"),
  };
}

function readSite(text: string): string {
  const url = webAddress("SITE", text);
  if (url.pathname === "/" && !url.search && !url.hash) return url.origin;
  throw new SetupError(
    `SITE is "${text}": it must end with the host. The path below which the site stands is BASE.`,
  );
}

function readBase(text: string): string {
  // A colon betrays a URL, or a shell on Windows that took the path for one of its own.
  if (/[\s?#\\:]/.test(text))
    throw new SetupError(`BASE is "${text}": it must be a path such as / or /notes.`);
  return `/${text.split("/").filter(Boolean).join("/")}`;
}

const readRepoUrl = (text: string) => webAddress("REPO_URL", text).href.replace(/\/+$/, "");

function readCheckLevel(text: string): "error" | "warn" {
  if (text === "error" || text === "warn") return text;
  throw new SetupError(`CHECK_LEVEL is "${text}": it must be error or warn.`);
}

function webAddress(name: string, text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new SetupError(`${name} is "${text}": it must be an address such as https://example.org.`);
}
