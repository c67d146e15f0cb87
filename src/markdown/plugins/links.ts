import type { PhrasingContent } from "mdast";
import type { Custom, MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { noteHref, sitePath } from "../../notebook/ids.ts";
import { noteLabel } from "../../notebook/link-label.ts";
import { schemeOf } from "../../notebook/links.ts";
import { offsetOf } from "../../notebook/outline.ts";
import type { NoteResolution, Resolution } from "../../notebook/resolve.ts";
import { type RenderContext, resolutionAt } from "../context.ts";

type LinkNode = Extract<MdastNode, { type: "link" }>;

/** Leads every link where the notebook says it leads; one that leads nowhere stays as text that says so. */
export const links = (render: RenderContext): MdastPluginDefinition => ({
  name: "links",
  options: { position: true },
  link(node, context) {
    const resolution = resolutionAt(render, offsetOf(node));
    if (!resolution) return;
    if (resolution.to === "note") return toNote(render, node, resolution, context);
    if (resolution.to === "url") return toUrl(render, node, resolution.url, context);
    context.replaceNode(node, deadEnd(resolution, node.children));
  },
  definition(node, context) {
    const resolution = resolutionAt(render, offsetOf(node));
    if (resolution?.to === "note") context.setProperty(node, "url", noteHref(resolution.note.slug, render.base, resolution.anchor));
    else if (resolution?.to === "url") context.setProperty(node, "url", ownUrl(render, resolution.url));
    else context.setProperty(node, "url", "#");
  },
});

function toNote(render: RenderContext, node: LinkNode, to: NoteResolution, context: MdastVisitorContext): void {
  const here = to.note.id === render.note.id && !render.part;
  const href = noteHref(to.note.slug, render.base, to.anchor);
  context.setProperty(node, "url", here && to.anchor ? href.slice(href.indexOf("#")) : href);
  const lost = to.lost && { title: `No ${to.lost.kind} “${to.lost.name}” there`, "data-lost": "" };
  context.setProperty(node, "data", { hProperties: { className: ["note-link"], ...lost } });
  const link = render.book.graph.links.get(render.note.id)?.find(({ link }) => link.offset === offsetOf(node))?.link;
  const label = link && noteLabel(link, to);
  if (label !== undefined) context.setProperty(node, "children", [{ type: "text", value: label }]);
}

function toUrl(render: RenderContext, node: LinkNode, url: string, context: MdastVisitorContext): void {
  context.setProperty(node, "url", ownUrl(render, url));
  const scheme = schemeOf(url);
  if (scheme === "http:" || scheme === "https:") context.setProperty(node, "data", { hProperties: { className: ["external"] } });
}

/** A path from the site's root, as `/tags/`, stands below the base path. */
const ownUrl = ({ base }: RenderContext, url: string) => (/^\/(?!\/)/.test(url) ? sitePath(base, url.slice(1)) : url);

/** Text in a link's place, with the reason why it leads nowhere. */
export function deadEnd(resolution: Resolution, children: PhrasingContent[]): Custom {
  const reason = REASONS[resolution.to] ?? "This link leads nowhere";
  const className = [resolution.to === "claim" ? "claim" : "unwritten"];
  const title = resolution.to === "claim" ? undefined : "name" in resolution ? `No note “${resolution.name}” yet` : reason;
  return { type: "deadEnd", data: { hName: "span", hProperties: { className, ...(title && { title }) } }, children } as Custom;
}

const REASONS: { readonly [To in Resolution["to"]]?: string } = {
  several: "Several notes have this name",
  unsafe: "This link is not safe to follow",
  "missing-image": "This image is missing",
  "image-kind": "This kind of image is not shown",
};
