import type { Model } from "./model.ts";

type Attributes = Readonly<Record<string, string>>;

/**
 * Tells which elements of Mermaid's drawing show which nodes and edges of the model, by the ids that Mermaid gives them.
 * @param drawingId the id of the whole drawing, with which other ids begin
 */
export function marksFor(model: Model, drawingId: string): (element: Element) => Attributes | undefined {
  const nodes = new Map(model.nodes.map(({ id, name }) => [uncounted(id), { "data-node": name }]));
  const edges = new Map(model.edges.map(({ id, from, to }) => [id, { from, to }]));
  const own = (id: string | null) => id?.replace(`${drawingId}-`, "") ?? "";

  return (element) => {
    const id = own(element.getAttribute("id"));
    const dataId = own(element.getAttribute("data-id"));
    if (element.localName === "g") {
      const node = nodes.get(id) ?? nodes.get(uncounted(id)) ?? nodes.get(actorOf(element) ?? "");
      if (node) return node;
      const edge = edges.get(dataId);
      return edge && labelOf(edge);
    }
    if (element.classList.contains("messageText")) {
      const edge = edges.get(messageOf(element));
      return edge && labelOf(edge);
    }
    if (element.localName !== "path" && element.localName !== "line") return undefined;
    const edge = edges.get(dataId) ?? edges.get(id);
    return edge && { "data-from": edge.from, "data-to": edge.to };
  };
}

/** Mermaid numbers the classes of all diagrams that it ever drew. */
const uncounted = (id: string) => (id.startsWith("classId-") ? id.replace(/-\d+$/, "") : id);

const labelOf = ({ from, to }: { from: string; to: string }) => ({ "data-label-of": `${from} → ${to}` });

/** Whose box or figure in a sequence diagram a group is, at the top or at the bottom. */
function actorOf(group: Element): string | null {
  if (group.getAttribute("data-et") === "participant") return group.getAttribute("data-id");
  if (group.classList.contains("actor-bottom")) return group.getAttribute("name");
  const box = [...group.children].find(({ classList }) => classList.contains("actor-bottom"));
  return box?.getAttribute("name") ?? null;
}

/** The message that a text of a sequence diagram belongs to: the next one drawn. */
function messageOf(text: Element): string {
  let next = text.nextElementSibling;
  while (next && next.getAttribute("data-et") !== "message") next = next.nextElementSibling;
  return next?.getAttribute("data-id") ?? "";
}
