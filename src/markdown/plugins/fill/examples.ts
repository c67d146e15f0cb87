import type { RootContent } from "hast";
import type { HastPluginDefinition } from "satteri";
import { escapeHtml } from "../../../text/html.ts";
import type { RenderContext } from "../../context.ts";
import { elementsIn } from "../../elements.ts";
import { exampleHtml, exampleId } from "../../example-html.ts";
import { EXAMPLE_TAG } from "../mark/embeds.ts";

/** Shows the examples of a note, and leads its links to claims to them. */
export function examples(render: RenderContext): HastPluginDefinition | undefined {
  if (!hasExamples(render)) return undefined;
  let places: Places = { ids: new Map(), first: new Map() };
  return {
    name: "examples",
    before(root) {
      places = placesOf(root.children, render.part?.idPrefix ?? "");
    },
    element: [
      {
        filter: [EXAMPLE_TAG],
        async visit({ properties }) {
          const example = render.example(String(properties.dataName));
          const id = places.ids.get(String(properties.dataOffset));
          if (!example || id === undefined) return undefined;
          const html = await exampleHtml(example, { ...render, id });
          const own = properties.id;
          return render.finished(
            typeof own === "string" ? `<div id="${escapeHtml(own)}">${html}</div>` : html,
          );
        },
      },
      {
        filter: ["a"],
        visit(node, context) {
          const { dataClaim } = node.properties;
          if (typeof dataClaim !== "string") return;
          const id = places.first.get(dataClaim.slice(0, dataClaim.indexOf("/")));
          if (id !== undefined) context.setProperty(node, "href", `#${id}`);
        },
      },
    ],
  };
}

const hasExamples = ({ note, links }: RenderContext) =>
  note.programs.length > 0 ||
  links.values().some(({ resolution: { to } }) => to === "example" || to === "claim");

/** Where examples stand in a text. */
interface Places {
  /** The id of each, by the offset of its mark. */
  readonly ids: Map<string, string>;
  /** The id of the first of a name. */
  readonly first: Map<string, string>;
}

/** Gives each example of a text an id: the first of a name has it plain, the others with a number. */
function placesOf(nodes: readonly RootContent[], idPrefix: string): Places {
  const places: Places = { ids: new Map(), first: new Map() };
  const counts = new Map<string, number>();
  for (const [{ tagName, properties }] of elementsIn(nodes)) {
    if (tagName !== EXAMPLE_TAG) continue;
    const name = String(properties.dataName);
    const count = (counts.get(name) ?? 0) + 1;
    const id = `${idPrefix}${exampleId(name)}${count === 1 ? "" : `:${count}`}`;
    counts.set(name, count);
    places.ids.set(String(properties.dataOffset), id);
    if (count === 1) places.first.set(name, id);
  }
  return places;
}
