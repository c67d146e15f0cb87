import type { Link } from "../contents/links.ts";
import type { Resolution } from "../links/resolve.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";

/** How notes use an example. */
export interface ExampleUses {
  /** The notes that show the example, embedded or as their own fence: each once, in order of files. */
  readonly shownIn: readonly Note[];
  /** The notes' links to the example's claims, in order of files and text. */
  readonly proves: readonly { readonly from: Note; readonly link: Link; readonly claim: string }[];
}

/** Lists the names of the examples that notes show, contain or link to. */
export const usedExamples = ({ notes, graph }: Notebook): ReadonlySet<string> =>
  new Set(
    notes.flatMap((note) => [
      ...note.programs.map(({ name }) => name),
      ...(graph.links.get(note.id) ?? []).flatMap(({ resolution }) => exampleOf(resolution) ?? []),
    ]),
  );

/** Returns the name of the example that a link leads to, directly or through one of its claims. */
export function exampleOf(resolution: Resolution): string | undefined {
  if (resolution.to === "example") return resolution.name;
  return resolution.to === "claim" ? resolution.example : undefined;
}

/** Gathers how notes use examples, by the names in the notes; an example of such a name need not exist. */
export function exampleUses({ notes, graph }: Notebook): ReadonlyMap<string, ExampleUses> {
  const uses = new Map<string, { shownIn: Note[]; proves: { from: Note; link: Link; claim: string }[] }>();
  const useOf = (name: string) => {
    const use = uses.get(name) ?? { shownIn: [], proves: [] };
    uses.set(name, use);
    return use;
  };
  for (const note of notes) {
    const shows = (name: string) => {
      const { shownIn } = useOf(name);
      if (shownIn.at(-1) !== note) shownIn.push(note);
    };
    for (const { name } of note.programs) shows(name);
    for (const { link, resolution } of graph.links.get(note.id) ?? []) {
      if (resolution.to === "example" && link.kind === "embed") shows(resolution.name);
      if (resolution.to === "claim")
        useOf(resolution.example).proves.push({ from: note, link, claim: resolution.claim });
    }
  }
  return uses;
}
