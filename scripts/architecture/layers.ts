/**
 * The rooms of src/, and which others each may import. Pages, layouts, components and scripts may import them
 * all.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  notebook: ["text"],
  lab: ["text"],
  cache: [],
  markdown: ["text", "notebook", "lab"],
  diagrams: ["text", "lab", "cache"],
  graph: ["text", "notebook"],
  explore: ["lab"],
  examples: ["text", "notebook", "lab", "explore", "cache"],
  browser: ["text", "notebook", "lab", "graph"],
  site: [
    "text",
    "notebook",
    "lab",
    "cache",
    "markdown",
    "diagrams",
    "graph",
    "explore",
    "examples",
    "browser",
  ],
};

/** The files of a folder that stand in none of its folders. */
export const TOP = "(top)";

/** The folders of each folder from the ground up. A file imports from its own layer and from those below. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  "src/notebook": [
    "text",
    "diagnostic",
    "tree",
    "contents",
    "rules",
    "note",
    "links",
    TOP,
    "new",
    "check",
    "pages",
    "publish",
    "rename",
    "fix",
    "report",
  ],
  "src/notebook/rules": ["text", "links", "mdx", TOP],
  "src/notebook/links": [TOP, "rules"],
  "src/lab": ["trace", "routing", "run", "globals", "stores", "machines", TOP],
  "src/markdown": [TOP, "plugins", "tidy", "render"],
  "src/markdown/plugins": ["mark", TOP, "fill"],
  "src/diagrams": [TOP, "measure", "flat", "model", "draw", "page", "frame"],
  "src/diagrams/measure": ["css", "geometry", "fonts", "text", TOP, "svg", "html", "install"],
  "src/diagrams/measure/css": ["parse", TOP],
  "src/diagrams/flat": ["safe", "tree", "colours", "shrink", "read", TOP],
  "src/diagrams/model": [TOP, "words", "kinds", "read"],
  "src/diagrams/draw": ["window", TOP],
  "src/examples": [TOP, "frame", "record", "source", "run", "explore", "check", "serve"],
  "src/examples/serve": ["context", "http", "process", "stores", "machines", TOP],
  "src/browser": [
    "page",
    "run",
    "runner",
    "editor",
    "preview",
    "diagnostics",
    "search",
    "example",
    "diagram",
    "follow",
    TOP,
  ],
  "src/site": ["settings", "read", "check", "edit", "dev", "preview", "search", "astro", "pages", "publish"],
};
