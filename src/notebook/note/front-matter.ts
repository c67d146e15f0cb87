import { type Document, isMap, isScalar, type Node, parseDocument, type Scalar } from "yaml";
import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { At, Place } from "../text/place.ts";
import { nearest } from "../text/suggest.ts";
import { FIELDS, FRONT_MATTER_KINDS, type FrontMatter, type Report } from "./front-matter-fields.ts";
import { looksPrivate, PRIVACY, privacyField, readPrivacy } from "./privacy.ts";

const diagnostic = diagnosticsOf(FRONT_MATTER_KINDS);

export interface FrontMatterReading {
  readonly fields: FrontMatter;
  /** Where each field's value stands. */
  readonly places: { readonly [field: string]: Place };
  /** Where the note's own text begins. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const BLOCK = /^--- *\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.) *(?:\r?\n|$)/;
const UNCLOSED = /^---[ \t]*\r?\n[\w-]+[ \t]*:/;
const TOML = /^\+\+\+ *\r?\n/;
/** A single slip can make every line below it wrong: the first few diagnostics say enough. */
const SYNTAX_ERRORS = 3;

/**
 * Reads the front matter at the top of a note. Never throws: errors come back as diagnostics beside all that
 * could be read.
 * @param source the note without a byte order mark
 */
export function readFrontMatter(source: string, at: At): FrontMatterReading {
  const nothing: FrontMatter = { tags: [], aliases: [], formerly: [], isPrivate: false };
  const block = BLOCK.exec(source);
  if (!block) {
    const fields = { ...nothing, isPrivate: looksPrivate(source) };
    return { fields, places: {}, bodyStart: 0, diagnostics: noBlock(source, at) };
  }
  const yamlStart = source.indexOf("\n") + 1;
  const inYaml: At = (offset) => at(yamlStart + offset);
  // YAML 1.2 knows no dates, so that 2024-01-05 stays the day it says in every time zone.
  const options = { schema: "core", prettyErrors: false, logLevel: "silent", uniqueKeys: false } as const;
  const document = parseDocument(block[1] ?? "", options);
  const diagnostics = document.errors
    .slice(0, SYNTAX_ERRORS)
    .map(({ pos, message }) =>
      diagnostic("front-matter-syntax", inYaml(pos[0]), `The front matter is no valid YAML: ${message}`),
    );
  const places: Record<string, Place> = Object.create(null);
  const fields: Record<string, unknown> = { ...nothing };
  let isPrivate = !isMap(document.contents) && looksPrivate(source);
  for (const [name, key, value] of pairs(document, diagnostics, inYaml)) {
    const placeOf = (node: Node) => inYaml(node.range?.[0] ?? 0);
    const privacy = privacyField(name);
    if (privacy) {
      const read = readPrivacy(privacy, value);
      isPrivate ||= read.isPrivate;
      if (!read.isClear)
        diagnostics.push(
          diagnostic("front-matter-value", placeOf(value ?? key), "This must be true or false."),
        );
      continue;
    }
    if (!Object.hasOwn(FIELDS, name)) {
      const meant = nearest(name, [...Object.keys(FIELDS), ...Object.keys(PRIVACY)]);
      const message = `There is no field "${name}".`;
      if (meant)
        diagnostics.push(
          diagnostic("front-matter-unknown", placeOf(key), message, `did you mean "${meant}"?`),
        );
      continue;
    }
    const place = placeOf(value ?? key);
    if (places[name])
      diagnostics.push(
        diagnostic("front-matter-syntax", placeOf(key), `The field "${name}" stands here twice.`, "drop one"),
      );
    places[name] = place;
    const report: Report = (kind, message, suggestion, node) =>
      diagnostics.push(diagnostic(kind, node ? placeOf(node) : place, message, suggestion));
    const read = FIELDS[name as keyof typeof FIELDS](value, report);
    if (read !== undefined) fields[name] = read;
  }
  isPrivate ||= document.errors.length > 0 && looksPrivate(source);
  const all = { ...fields, isPrivate } as unknown as FrontMatter;
  return { fields: all, places, bodyStart: block[0].length, diagnostics };
}

function noBlock(source: string, at: At): Diagnostic[] {
  if (TOML.test(source)) {
    const message = "Front matter is written in YAML, not in TOML.";
    return [diagnostic("front-matter-syntax", at(0), message, "put it between lines ---")];
  }
  if (!UNCLOSED.test(source)) return [];
  const message = "The front matter opens with --- but is never closed.";
  return [diagnostic("front-matter-unclosed", at(0), message, "add a line --- below it")];
}

/** The fields of the block, in its order: name, key and value. */
function pairs({ contents }: Document, diagnostics: Diagnostic[], at: At): [string, Scalar, Node | null][] {
  if (contents === null) return [];
  if (!isMap(contents)) {
    const message = "The front matter must be a list of fields such as title: and tags:.";
    diagnostics.push(diagnostic("front-matter-value", at(0), message));
    return [];
  }
  return contents.items.flatMap(({ key, value }) => {
    return isScalar(key)
      ? [[String(key.value), key, (value ?? null) as Node | null] as [string, Scalar, Node | null]]
      : [];
  });
}
