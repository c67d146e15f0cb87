import type { PhrasingContent } from "mdast";
import type { Custom, MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { schemeOf } from "../../notebook/contents/links.ts";
import type { ResolvedLink } from "../../notebook/links/graph.ts";
import { linkLabel } from "../../notebook/links/link-label.ts";
import type { ClaimResolution, NoteResolution, Resolution } from "../../notebook/links/resolve.ts";
import { exampleHref, mediaHref, noteHref, sitePath } from "../../notebook/text/ids.ts";
import { offsetOf } from "../../notebook/tree/outline.ts";
import type { RenderContext } from "../context.ts";
import { definitionFinder } from "../definitions.ts";
import { element } from "../properties.ts";

type LinkNode = Extract<MdastNode, { type: "link" | "linkReference" }>;

/**
 * Points every link to the address that the notebook resolved. A link that leads nowhere becomes a text that
 * says why.
 */
export function links(render: RenderContext): MdastPluginDefinition {
  const definitionOf = definitionFinder();
  const lead = (node: Readonly<LinkNode>, context: MdastVisitorContext) => {
    const resolved = render.links.get(offsetOf(node));
    // The notebook knows every link of a note; any other link leads nowhere.
    if (!resolved) return context.replaceNode(node, deadEnd({ to: "unsafe", url: "" }, node.children));
    const end = endOf(resolved, render);
    if (!end) return context.replaceNode(node, deadEnd(resolved.resolution, node.children));
    const label = linkLabel(resolved, (name) => render.example(name)?.title);
    const words: PhrasingContent[] | undefined =
      label === undefined ? undefined : [{ type: "text", value: label }];
    const data = { hProperties: end.properties } as LinkNode["data"] & object;
    if (node.type === "linkReference") {
      const title = definitionOf(node, context)?.title ?? null;
      return context.replaceNode(node, {
        type: "link",
        url: end.href,
        title,
        data,
        children: words ?? node.children,
      });
    }
    context.setProperty(node, "url", end.href);
    context.setProperty(node, "data", data);
    if (words) context.setProperty(node, "children", words);
  };
  return { name: "links", options: { position: true }, link: lead, linkReference: lead };
}

/** Where a link leads. */
interface End {
  readonly href: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function endOf({ resolution }: ResolvedLink, render: RenderContext): End | undefined {
  if (resolution.to === "note") return toNote(resolution, render);
  if (resolution.to === "example") return toExample(resolution.name, render);
  if (resolution.to === "claim") return toClaim(resolution, render);
  if (resolution.to === "asset") return { href: mediaHref(resolution.path, render.base), properties: {} };
  if (resolution.to !== "url") return undefined;
  const { url } = resolution;
  return { href: ownUrl(url, render), properties: isExternal(url) ? EXTERNAL : {} };
}

function toNote(to: NoteResolution, { note, part, base }: RenderContext): End {
  const here = to.note.id === note.id && !part && to.anchor !== undefined;
  const href = noteHref(to.note.slug, base, to.anchor);
  const lost = to.lost && { title: `No ${to.lost.kind} “${to.lost.name}” there`, "data-lost": "" };
  return {
    href: here ? href.slice(href.indexOf("#")) : href,
    properties: { className: ["note-link"], ...lost },
  };
}

const toExample = (name: string, { example, base }: RenderContext) =>
  example(name) && { href: exampleHref(name, base), properties: { className: ["note-link"] } };

/** The plugin `examples` points the link to the example itself where the page shows that example. */
function toClaim({ example: name, claim: id }: ClaimResolution, { example, base }: RenderContext) {
  const claim = example(name)?.claims.find((each) => each.id === id);
  const properties = { dataClaim: `${name}/${id}`, dataHolds: String(claim?.holds) };
  return claim && { href: exampleHref(name, base), properties };
}

/** The attributes of a link that leaves the site. */
export const EXTERNAL = { className: ["external"] };

const isExternal = (url: string) => url.startsWith("//") || /^https?:$/.test(schemeOf(url) ?? "");

/** Puts a path from the site's root, such as `/tags/`, below the base path. */
const ownUrl = (url: string, { base }: RenderContext) =>
  /^\/(?!\/)/.test(url) ? sitePath(base, url.slice(1)) : url;

/** Makes the text that stands in place of a dead link, with the reason as its `title`. */
export function deadEnd(resolution: Resolution, children: PhrasingContent[]): Custom {
  const reason =
    resolution.to === "nothing"
      ? `No note “${resolution.name}” yet`
      : (REASONS[resolution.to] ?? "This link leads nowhere");
  return element("span", { className: ["unwritten"], title: reason }, children);
}

const REASONS: { readonly [To in Resolution["to"]]?: string } = {
  example: "There is no such example yet",
  claim: "No example makes this claim",
  several: "Several notes have this name",
  unsafe: "This link is not safe to follow",
  "no-page": "This site has no such page",
  "no-file": "There is no such file",
  unpublished: "Files of this kind are not published",
  "missing-image": "This image is missing",
  "image-kind": "This kind of image is not shown",
  "remote-image": "Images of other sites are not shown",
};
