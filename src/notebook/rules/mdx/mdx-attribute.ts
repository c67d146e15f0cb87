import type { Nodes } from "mdast";
import type { Finding } from "../../diagnostic/rule.ts";
import { nearest } from "../../text/suggest.ts";
import { nodeRule } from "../text/note-text.ts";

type Element = Extract<Nodes, { type: `mdxJsx${string}` }>;
type Attribute = Element["attributes"][number];

/** An attribute that a component does not want, or one that it misses. */
export const mdxAttribute = nodeRule({
  kind: "mdx-attribute",
  severity: "error",
  on: ["mdxJsxFlowElement", "mdxJsxTextElement"],
  check({ name, attributes }, { components }) {
    const tag = name ?? "";
    const known = components.get(tag);
    if (!known) return undefined;
    const missing = Object.entries(known).filter(
      ([wanted]) => !attributes.some((each) => nameOf(each) === wanted),
    );
    return [
      ...attributes.flatMap((attribute) => {
        const own = Object.hasOwn(known, nameOf(attribute)) ? known[nameOf(attribute)] : undefined;
        return faultOf(tag, attribute, own, Object.keys(known)) ?? [];
      }),
      ...missing.map(([wanted, values]) => ({
        message: `<${tag}> needs ${wanted}.`,
        suggestion: oneOf(values),
      })),
    ];
  },
});

/**
 * What is wrong with an attribute, by the values it may have; it has none where the component does not know
 * it.
 */
function faultOf(
  tag: string,
  attribute: Attribute,
  values: readonly string[] | undefined,
  known: readonly string[],
): Finding | undefined {
  const name = nameOf(attribute);
  const value = textOf(attribute);
  if (value === undefined) {
    const message = `<${tag}> takes attributes of plain text alone, not ${name}.`;
    return { message, suggestion: values ? oneOf(values) : "drop it" };
  }
  if (!values) {
    const meant = nearest(name, known);
    const suggestion = meant ? `did you mean ${meant}?` : "drop it";
    return { message: `<${tag}> has no attribute ${name}.`, suggestion };
  }
  if (values.includes(value)) return undefined;
  const meant = nearest(value, values);
  const suggestion = meant ? `did you mean "${meant}"?` : oneOf(values);
  return { message: `${name}="${value}" means nothing to <${tag}>.`, suggestion };
}

const nameOf = (attribute: Attribute) => (attribute.type === "mdxJsxAttribute" ? attribute.name : "{…}");
const oneOf = (values: readonly string[]) => `write ${values.map((value) => `"${value}"`).join(" or ")}`;

/** An attribute's plain text; undefined when it is computed. */
const textOf = (attribute: Attribute): string | undefined =>
  attribute.type === "mdxJsxAttribute" && (attribute.value === null || typeof attribute.value !== "object")
    ? (attribute.value ?? "")
    : undefined;
