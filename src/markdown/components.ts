import type { Custom, MdastNode } from "satteri";
import { STATE_PLACES } from "../notebook/pages/state-place.ts";
import type { Components } from "../notebook/rules/text/note-text.ts";
import { element } from "./properties.ts";

type Attributes = Readonly<Record<string, string>>;
type Children = (MdastNode | Custom)[];

/** A component: the values that each of its attributes may have, and what stands in a page for it. */
interface Component {
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Undefined where its attributes make no sense. */
  html(attributes: Attributes, children: Children, tag: "span" | "div"): Custom | undefined;
}

const components: Readonly<Record<string, Component>> = {
  State: {
    values: { where: Object.keys(STATE_PLACES) },
    html: ({ where = "" }, children, tag) =>
      Object.hasOwn(STATE_PLACES, where)
        ? element(tag, { className: ["state"], "data-where": where }, children)
        : undefined,
  },
};

/** The components of the site that an MDX note may use. They are plain HTML: nothing of a note runs. */
export const COMPONENTS: Components = new Map(
  Object.entries(components).map(([name, { values }]) => [name, values]),
);

/**
 * Makes a component's element, a `span` within text and a `div` around blocks; undefined for one that is
 * none.
 */
export const component = (name: string, ...args: Parameters<Component["html"]>): Custom | undefined =>
  Object.hasOwn(components, name) ? components[name]?.html(...args) : undefined;
