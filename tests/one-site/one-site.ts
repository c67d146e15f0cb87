import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type BuiltSite, type Files, lookAt, type WrittenSite, writeSite } from "../build-site.ts";
import { takeTurn } from "../take-turns.ts";
import * as diagrams from "./diagrams.ts";
import * as examples from "./examples.ts";
import * as folded from "./folded.ts";
import * as graph from "./graph.ts";
import * as hostile from "./hostile.ts";
import * as links from "./links.ts";
import * as names from "./names.ts";
import * as previews from "./previews.ts";
import * as privateNotes from "./private.ts";
import * as renamed from "./renamed.ts";
import * as seed from "./seed.ts";
import * as waysIn from "./ways-in.ts";
import * as words from "./words.ts";

// One site for all tests that look at a built one and change nothing: it is built once in a run of the tests.

const PARTS: readonly { readonly NOTES: Files; readonly EXAMPLES?: Files }[] = [
  diagrams,
  examples,
  folded,
  graph,
  hostile,
  links,
  names,
  previews,
  privateNotes,
  renamed,
  seed,
  waysIn,
  words,
];

const ENV = {
  BASE: "/repo",
  SITE: "https://example.org",
  REPO_URL: "https://forge.example/x/",
  CHECK_LEVEL: "warn",
};

/** Opens the site, which the first that asks for it builds. */
export async function oneSite(): Promise<BuiltSite> {
  const root = inject("oneSite");
  const endTurn = await takeTurn("one-site");
  try {
    const said = join(root, "output.json");
    const site = writtenAt(
      root,
      existsSync(said) ? {} : joined("NOTES"),
      existsSync(said) ? {} : joined("EXAMPLES"),
    );
    if (!existsSync(said)) writeFileSync(said, JSON.stringify(await make(site, root)));
    const { exitCode, output } = JSON.parse(readFileSync(said, "utf8"));
    if (exitCode !== 0) throw new Error(output);
    return lookAt(site, join(root, "dist"), exitCode, output);
  } finally {
    endTurn();
  }
}

/** Deletes the site, if it was made. */
export const removeOneSite = (root: string): void => writtenAt(root).remove();

const writtenAt = (root: string, notes: Files = {}, programs: Files = {}): WrittenSite =>
  writeSite(notes, ENV, programs, root);

async function make(site: WrittenSite, root: string): Promise<Pick<BuiltSite, "exitCode" | "output">> {
  hostile.linkOutside(root);
  site.write({ "../tags.yaml": waysIn.TAGS });
  await renamed.rename(site);
  await site.record();
  const { exitCode, output } = await site.build();
  return { exitCode, output };
}

/** The files of all parts; none has the name of another. */
function joined(kind: "NOTES" | "EXAMPLES"): Files {
  const files = PARTS.flatMap((part) => Object.entries(part[kind] ?? {}));
  const all = Object.fromEntries(files);
  if (Object.keys(all).length < files.length) throw new Error("Two notes of the one site have one name.");
  return all;
}
