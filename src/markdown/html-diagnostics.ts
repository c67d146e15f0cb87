import type { Element, Nodes } from "hast";
import { htmlToHast } from "satteri";
import { visitParents } from "unist-util-visit-parents";
import { decode } from "../text/decode.ts";

/** Attributes that any element of a note may have. */
const EVERYWHERE = [
  "id",
  "class",
  "dir",
  "title",
  "role",
  "aria-label",
  "aria-describedby",
  "data-pagefind-ignore",
];

/** Every element that a note's HTML may hold, with its own attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "data-lost", "data-claim", "data-holds", "data-footnote-ref", "data-footnote-backref"],
  aside: ["data-look"],
  bdi: [],
  blockquote: [],
  br: [],
  button: ["type", "data-action", "disabled"],
  code: [],
  del: [],
  details: ["data-look", "open"],
  div: ["tabindex", "data-where", "data-long"],
  em: [],
  figcaption: [],
  figure: ["data-lang"],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hr: [],
  img: ["src", "alt", "width", "height", "loading", "decoding"],
  input: ["type", "checked", "disabled"],
  li: ["data-claim", "data-holds"],
  ol: ["start"],
  p: [],
  pre: ["tabindex"],
  "run-example": ["name", "data-state", "data-hash", "data-seed", "data-href", "data-frame"],
  section: ["data-footnotes"],
  span: ["data-where", "data-level"],
  strong: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["align"],
  th: ["align"],
  thead: [],
  tr: [],
  ul: [],
};

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

const TAG = /<(\/?)([a-z][\w-]*)(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi;
const WITHOUT_END = new Set(["br", "hr", "img", "input"]);

/**
 * Lists the faults in a note's HTML as a browser reads it: elements, attributes or URLs that are not allowed,
 * tags that the parser had to repair, links within links, duplicate ids, and links to missing ids.
 * @param outside ids that the page has around the note
 */
export function htmlDiagnostics(html: string, outside: readonly string[] = []): string[] {
  const faults: string[] = [];
  const ids = new Set(outside);
  const targets: string[] = [];
  const tags: string[] = [];
  visitParents(htmlToHast(html, { fragment: true }) as Nodes, (node) => {
    if (node.type !== "element") {
      if (node.type !== "root" && node.type !== "text") faults.push(`a ${node.type}`);
      return;
    }
    tags.push(node.tagName);
    faults.push(...attributeFaults(node));
    const id = node.properties.id;
    if (typeof id === "string" && ids.size === ids.add(id).size) faults.push(`the id ${id} twice`);
    if (String(node.properties.href).startsWith("#")) targets.push(String(node.properties.href).slice(1));
  });
  const written = writtenTags(html, faults);
  if (written.join() !== tags.join()) faults.push(`${written.join(" ")} is read as ${tags.join(" ")}`);
  for (const target of targets) {
    if (target !== "" && !ids.has(target) && !ids.has(decode(target))) faults.push(`no id for #${target}`);
  }
  return faults;
}

/** Lists the tags in the order of the text, before a parser repairs them; adds misplaced tags to `faults`. */
function writtenTags(html: string, faults: string[]): string[] {
  const tags: string[] = [];
  const open: string[] = [];
  for (const [, end, name = ""] of html.matchAll(TAG)) {
    if (end) {
      if (open.pop() !== name) faults.push(`</${name}> out of place`);
      continue;
    }
    if (name === "a" && open.includes("a")) faults.push("a link in a link");
    if (!WITHOUT_END.has(name)) open.push(name);
    tags.push(name);
  }
  faults.push(...open.map((name) => `<${name}> never closed`));
  return tags;
}

function attributeFaults({ tagName, properties }: Element): string[] {
  const own = ELEMENTS[tagName];
  if (!own) return [`<${tagName}>`];
  const allowed = new Set([...EVERYWHERE, ...own].map(squeeze));
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!allowed.has(name === "className" ? "class" : squeeze(name))) return [`<${tagName} ${name}>`];
    if (!/^(href|src)$/.test(name)) return [];
    const url = URL.parse(String(value), "https://site.example/");
    if (!url) return [`${value} is no address`];
    return SCHEMES.has(url.protocol) ? [] : [`<${tagName} ${name}="${value}">`];
  });
}

/** Folds a name for comparison: trees spell `data-look` as `dataLook`. */
const squeeze = (name: string) => name.toLowerCase().replaceAll("-", "");
