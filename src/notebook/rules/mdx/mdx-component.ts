import { nearest } from "../../text/suggest.ts";
import { nodeRule } from "../text/note-text.ts";

/** A component that the site does not have. */
export const mdxComponent = nodeRule({
  kind: "mdx-component",
  severity: "error",
  on: ["mdxJsxFlowElement", "mdxJsxTextElement"],
  check(element, { components }) {
    const name = element.name ?? "";
    if (components.has(name) || isHtml(name)) return undefined;
    const meant = nearest(name, components.keys());
    const list = `the site has ${[...components.keys()].map((each) => `<${each}>`).join(", ")}`;
    return {
      message: `There is no component <${name}>.`,
      suggestion: meant ? `did you mean <${meant}>?` : list,
    };
  },
});

/** Tells whether an element of an MDX note is HTML's own, by its name. */
export const isHtml = (name: string | null) => /^[a-z]/.test(name ?? "");
