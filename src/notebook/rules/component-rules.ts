import type { Nodes } from "mdast";
import type { DiagnosticKind } from "../diagnostic/diagnostic.ts";
import { nearest } from "../text/suggest.ts";

/** The components that an MDX note may use: for each attribute that one must have, the values it may have. */
export type Components = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

type Element = Extract<Nodes, { type: `mdxJsx${string}` }>;
type Attribute = Element["attributes"][number];
type Report = (kind: DiagnosticKind, message: string, suggestion?: string) => void;

/** Reports an element of an MDX note that is no component of the site, or that is not used as the component wants. */
export function componentDiagnostics(element: Element, components: Components, report: Report): void {
  const name = element.name ?? "";
  const known = components.get(name);
  if (known) {
    attributeDiagnostics(element, known, report);
  } else if (/^[a-z]/.test(name)) {
    report("raw-html", `Raw HTML is not allowed: <${name}>`, "write it in Markdown");
  } else {
    const meant = nearest(name, components.keys());
    const list = `the site has ${[...components.keys()].map((each) => `<${each}>`).join(", ")}`;
    report("mdx-component", `There is no component <${name}>.`, meant ? `did you mean <${meant}>?` : list);
  }
}

function attributeDiagnostics(
  { name, attributes }: Element,
  known: Readonly<Record<string, readonly string[]>>,
  report: Report,
) {
  const tag = name ?? "";
  const wrong = (message: string, suggestion: string) => report("mdx-attribute", message, suggestion);
  for (const attribute of attributes) {
    const values = Object.hasOwn(known, nameOf(attribute)) ? known[nameOf(attribute)] : undefined;
    const value = textOf(attribute);
    if (value === undefined) {
      wrong(
        `<${tag}> takes attributes of plain text alone, not ${nameOf(attribute)}.`,
        values ? oneOf(values) : "drop it",
      );
    } else if (!values) {
      const meant = nearest(nameOf(attribute), Object.keys(known));
      wrong(`<${tag}> has no attribute ${nameOf(attribute)}.`, meant ? `did you mean ${meant}?` : "drop it");
    } else if (!values.includes(value)) {
      const meant = nearest(value, values);
      wrong(
        `${nameOf(attribute)}="${value}" means nothing to <${tag}>.`,
        meant ? `did you mean "${meant}"?` : oneOf(values),
      );
    }
  }
  for (const [attribute, values] of Object.entries(known)) {
    if (!attributes.some((each) => nameOf(each) === attribute))
      wrong(`<${tag}> needs ${attribute}.`, oneOf(values));
  }
}

const nameOf = (attribute: Attribute) => (attribute.type === "mdxJsxAttribute" ? attribute.name : "{…}");
const oneOf = (values: readonly string[]) => `write ${values.map((value) => `"${value}"`).join(" or ")}`;

/** An attribute's plain text; undefined when it is computed. */
const textOf = (attribute: Attribute): string | undefined =>
  attribute.type === "mdxJsxAttribute" && (attribute.value === null || typeof attribute.value !== "object")
    ? (attribute.value ?? "")
    : undefined;
