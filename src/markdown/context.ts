import type { HastNode } from "satteri";
import type { ResolvedLink } from "../notebook/links/graph.ts";
import type { Resolution } from "../notebook/links/resolve.ts";
import type { Note } from "../notebook/note/note.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { Range } from "../notebook/tree/outline.ts";
import type { ShownExample } from "./example-html.ts";
import type { Highlight } from "./highlight.ts";

/** The parts of the site that rendering a note needs. */
export interface RenderSite {
  readonly book: Notebook;
  /** The site's base path. */
  readonly base: string;
  readonly highlight: Highlight;
  /** Returns the example of a name as the build found it; undefined where no example has the name. */
  readonly example: (name: string) => ShownExample | undefined;
  /** Renders a Mermaid diagram's source to HTML. */
  readonly diagram: (source: string, where: DiagramPlace) => string;
  /**
   * Returns the size in pixels of an image in the notes folder: a page reserves the space before the image
   * loads.
   */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
}

/** What a page knows of a diagram besides its source. */
interface DiagramPlace {
  /** An id that no other element of the page has, nor begins with. */
  readonly id: string;
  /** The note that contains the diagram. */
  readonly note: Note;
  /** Resolves the wikilink of a node, `[[…]]`, to an address; undefined where the wikilink leads nowhere. */
  readonly linkHref: (written: string) => string | undefined;
}

/** The part of a note that an embed shows, and the embed's place on the page. */
export interface EmbedSlice extends Range {
  /** Prefix for the ids of the embed's footnotes: a page may show a note twice. */
  readonly idPrefix: string;
  /** The rank of the heading above the embed. */
  readonly below: number;
}

/** What the plugins know while they render a note, or the part of a note that another embeds. */
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

/**
 * Finds what the link, embed or image at an offset of the note resolves to; undefined where none begins
 * there.
 */
export const resolutionAt = ({ links }: RenderContext, offset: number): Resolution | undefined =>
  links.get(offset)?.resolution;
