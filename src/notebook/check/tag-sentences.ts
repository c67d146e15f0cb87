import { isMap, isScalar, type Node, type Pair, parseDocument } from "yaml";
import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import { type Slug, tagSlug } from "../text/ids.ts";
import type { At } from "../text/place.ts";
import { nearest } from "../text/suggest.ts";

/** The kinds of diagnostics on the file of tags, with their severities. Reading the file finds them. */
export const TAG_KINDS = {
  "tags-syntax": "error",
  "tags-value": "error",
  "tags-unknown": "warning",
  "tags-missing": "notice",
} as const;

const diagnostic = diagnosticsOf(TAG_KINDS);

/** The sentences about tags, and the diagnostics of the file that contains them. */
export interface TagSentences {
  /** By the tags' slugs: tags that share a page share a sentence. */
  readonly sentences: ReadonlyMap<Slug, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A single slip can make every line below it wrong: the first few diagnostics say enough. */
const SYNTAX_ERRORS = 3;

/**
 * Reads a file that says in a sentence what each tag is about. Never throws: errors come back as diagnostics
 * beside all that could be read.
 * @param used the tags of the notes
 */
export function readTagSentences(source: string, at: At, used: Iterable<string>): TagSentences {
  const options = { schema: "core", prettyErrors: false, logLevel: "silent", uniqueKeys: false } as const;
  const { contents, errors } = parseDocument(source, options);
  const diagnostics = errors
    .slice(0, SYNTAX_ERRORS)
    .map(({ pos, message }) => diagnostic("tags-syntax", at(pos[0]), `This is no valid YAML: ${message}`));
  if (contents !== null && !isMap(contents))
    diagnostics.push(
      diagnostic("tags-syntax", at(0), "The tags must be a list of lines such as caching: A sentence."),
    );
  const tags = new Map(Array.from(used, (tag) => [tagSlug(tag), tag]));
  const sentences = new Map<Slug, string>();
  const seen = new Set<Slug>();
  const pairs = isMap(contents) ? (contents.items as readonly Pair<Node, Node | null>[]) : [];
  for (const { key, value } of pairs) {
    const placeOf = (node: Node) => at(node.range?.[0] ?? 0);
    if (!isScalar(key)) {
      diagnostics.push(diagnostic("tags-syntax", placeOf(key), "A tag must be a word."));
      continue;
    }
    const tag = String(key.value);
    const slug = tagSlug(tag);
    if (seen.has(slug))
      diagnostics.push(
        diagnostic("tags-syntax", placeOf(key), `The tag "${tag}" stands here twice.`, "drop one"),
      );
    seen.add(slug);
    if (!tags.has(slug)) diagnostics.push(unknown(tag));
    const text = isScalar(value) && typeof value.value === "string" ? value.value.trim() : "";
    if (text !== "") sentences.set(slug, text.replace(/\s+/g, " "));
    else {
      const message = `What is said of the tag "${tag}" is no text.`;
      diagnostics.push(diagnostic("tags-value", placeOf(value ?? key), message, "write one sentence"));
    }

    function unknown(name: string): Diagnostic {
      const meant = nearest(name, tags.values());
      const suggestion = meant === undefined ? "drop it" : `did you mean "${meant}"?`;
      return diagnostic("tags-unknown", placeOf(key), `No note has the tag "${name}".`, suggestion);
    }
  }
  const unsaid = errors.length === 0 ? [...tags].filter(([slug]) => !seen.has(slug)) : [];
  for (const [, tag] of unsaid) {
    const message = `Nothing is said of the tag "${tag}".`;
    diagnostics.push(diagnostic("tags-missing", at(0), message, "say in a sentence what it is about"));
  }
  return { sentences, diagnostics };
}
