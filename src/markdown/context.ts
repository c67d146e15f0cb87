import type { HastNode } from "satteri";
import type { ResolvedLink } from "../notebook/links/graph.ts";
import type { Resolution } from "../notebook/links/resolve.ts";
import type { Note } from "../notebook/note/note.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { Range } from "../notebook/tree/outline.ts";
import type { ShownExample } from "./example-html.ts";
import type { Highlight } from "./highlight.ts";

/** What rendering needs of the site around the notes. */
export interface RenderSite {
  readonly book: Notebook;
  /** The site's base path. */
  readonly base: string;
  readonly highlight: Highlight;
  /** The example of a name, as the build found it. */
  readonly example: (name: string) => ShownExample | undefined;
  /** The HTML for a Mermaid diagram's source. */
  readonly diagram: (source: string, where: DiagramPlace) => string;
  /** The pixels of an image of the notes folder, so that its place is kept while it loads. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
}

/** What the page knows of a diagram beyond its source. */
interface DiagramPlace {
  /** An id that no other element of the page has, nor begins with. */
  readonly id: string;
  /** The note that it stands in. */
  readonly note: Note;
  /** Where a wikilink of one of its nodes, `[[…]]`, leads; undefined where that is nowhere. */
  readonly linkHref: (written: string) => string | undefined;
}

/** The part of a note that an embed shows, and where it stands. */
export interface EmbedSlice extends Range {
  /** Begins the ids of its footnotes: a page may show one note twice. */
  readonly idPrefix: string;
  /** The rank of the heading that it stands below. */
  readonly below: number;
}

/** What the plugins know while they render one note, or a part of it that another note embeds. */
export interface RenderContext extends RenderSite {
  readonly note: Note;
  /** The part to render; absent for the whole note on its own page. */
  readonly part?: EmbedSlice;
  /** The note's links, embeds and images by the offsets at which they begin. */
  readonly links: ReadonlyMap<number, ResolvedLink>;
  /** Renders what an embed shows. */
  readonly embed: (note: Note, part: EmbedSlice) => Promise<string>;
  /** Puts finished HTML into the page's tree. */
  readonly finished: (html: string) => HastNode;
}

/** What the link, embed or image that begins at an offset of the note means. */
export const resolutionAt = ({ links }: RenderContext, offset: number): Resolution | undefined =>
  links.get(offset)?.resolution;
