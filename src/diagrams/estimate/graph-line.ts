export interface LineEnd {
  readonly id: string;
  readonly shape: string;
  readonly label: string;
}

/** What stands on one line: groups of nodes, and the labels of the links between one group and the next. */
export interface GraphLine {
  readonly ends: readonly (readonly LineEnd[])[];
  readonly labels: readonly string[];
}

/** A node's shape with its label; what is inside must not be taken for links. */
const SHAPE = /(?<=[\p{L}\p{N}_])(@?[[({]+|>)[/\\"'`]*(.*?)["'`/\\]*[\])}]+(?=\s|$|[-=.:&~<])/gu;
const WORDS_IN_LINK = /(--|==|-\.)\s+([^-=.>|]+?)\s+(-{2,}>?|={2,}>?|\.+->?)/g;
const WORDS_OF_REQUIREMENT = /\s-\s+(\w+)\s+->/g;
const WORDS_IN_BARS = /(?<=[-=.~>ox]\s*)\|([^|]*)\|/g;
const WORDS_AFTER = /^(.*[-.=]{2}.*?[^:])\s*:\s+(.*)$/;
const MULTIPLICITY = /"[^"]*"/g;

/** Class and entity diagrams' links have heads at both ends, `<|--` or `||--o{`, and room around them. */
const HEADED =
  /\s+[ox]?[<*|}{()]*[o|]?(?:-{2,}|={2,}|-\.+-?|\.{2,}|~{3,})[-.=]*(?:[>*|{}()]+|[ox](?=[\s|{*]))*\s*/;
const PLAIN = /\s*(?:-{2,}|={2,}|-\.+-)>?\s*/;
const LINK = new RegExp(`${HEADED.source}|${PLAIN.source}`);

/** A place where words were taken out: a private character on each side of their number. */
const HELD = /\uE000(\d+)\uE000/.source;
const NODE = new RegExp(`^(?:>?\\s*${HELD})?\\s*([^\\s\\uE000]*)(?:${HELD})?`);

/** Takes a line of a graph apart; a line without a link has one end. */
export function readLine(line: string): GraphLine {
  const held: { shape: string; words: string }[] = [];
  const hold = (shape: string, words: string) => `\uE000${held.push({ shape, words }) - 1}\uE000`;
  const masked = line
    .replace(SHAPE, (_, shape: string, words: string) => hold(shape, shape === "@{" ? labelOf(words) : words))
    .replace(WORDS_OF_REQUIREMENT, (_, words: string) => ` -->${hold("|", words)}`)
    .replace(
      WORDS_IN_LINK,
      (_, open: string, words: string, close: string) => `${open}${close}${hold("|", words)}`,
    )
    .replace(WORDS_IN_BARS, (_, words: string) => hold("|", words))
    .replace(MULTIPLICITY, " ");
  const [, links = masked, after = ""] = WORDS_AFTER.exec(masked) ?? [];
  const ends: LineEnd[][] = [];
  const labels: string[] = [];
  for (const part of links.split(LINK)) {
    const group: LineEnd[] = [];
    for (const each of part.split(/\s*&\s*/)) {
      const [, label, id, shape] = NODE.exec(each) ?? [];
      if (label !== undefined) labels[ends.length - 1] = held[Number(label)]?.words ?? "";
      const drawn = held[Number(shape)];
      if (id)
        group.push({ id: id.replace(/:::.*/, ""), shape: drawn?.shape ?? "", label: drawn?.words ?? "" });
    }
    ends.push(group);
    if (ends.length > 1) labels[ends.length - 2] ??= after;
  }
  return { ends, labels };
}

const labelOf = (attributes: string) => /label:\s*"([^"]*)"/.exec(attributes)?.[1] ?? "";
