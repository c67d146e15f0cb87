import type { Custom, MdastNode } from "satteri";
import { STATE_PLACES } from "../notebook/pages/state-place.ts";
import type { Components } from "../notebook/rules/text/note-text.ts";
import { element } from "./properties.ts";

type Attributes = Readonly<Record<string, string>>;
type Children = (MdastNode | Custom)[];

/** What stands in a page for a component: undefined where its attributes make no sense. */
type Component = (attributes: Attributes, children: Children, tag: "span" | "div") => Custom | undefined;

const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  [
    "State",
    ({ where = "" }, children, tag) =>
      Object.hasOwn(STATE_PLACES, where)
        ? element(tag, { className: ["state"], "data-where": where }, children)
        : undefined,
  ],
]);

/** The components of the site that an MDX note may use. They are plain HTML: nothing of a note runs. */
export const COMPONENTS: Components = new Map([["State", { where: Object.keys(STATE_PLACES) }]]);

/** Makes a component's element, a `span` within text and a `div` around blocks; undefined for one that is none. */
export const component = (name: string, ...args: Parameters<Component>): Custom | undefined =>
  components.get(name)?.(...args);
