import type { MdastNode, MdastPluginDefinition } from "satteri";
import { exampleHref } from "../../../notebook/text/ids.ts";
import { offsetOf } from "../../../notebook/tree/outline.ts";
import type { RenderContext } from "../../context.ts";
import { propertiesOf } from "../../properties.ts";
import { exampleMark } from "./embeds.ts";

/** Marks the note's own programs. A program whose name belongs to another stays plain code. */
export function exampleMarks({ note, example }: RenderContext): MdastPluginDefinition | undefined {
  const programs = new Map(
    note.programs
      .filter(({ name, source }) => example(name)?.source === source)
      .map(({ offset, name }) => [offset, name]),
  );
  if (programs.size === 0) return undefined;
  return {
    name: "example-marks",
    options: { position: true },
    code(node, context) {
      const offset = offsetOf(node);
      const name = programs.get(offset);
      if (name === undefined) return;
      const id = propertiesOf(node)?.id;
      context.replaceNode(node, exampleMark(name, offset, id === undefined ? {} : { id }));
    },
  };
}

/** Makes a link to an example, in place of an embed that cannot show the example. */
export const insteadOfExample = (name: string, { base, example }: RenderContext): MdastNode => ({
  type: "link",
  url: exampleHref(name, base),
  data: { hProperties: { className: ["note-link"] } } as MdastNode["data"] & object,
  children: [{ type: "text", value: example(name)?.title ?? name }],
});
