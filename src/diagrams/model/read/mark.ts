import type { Model } from "../model.ts";

type Attributes = Readonly<Record<string, string>>;

/**
 * Makes a function that returns the attributes which mark an element of Mermaid's drawing as a node or an
 * edge of the model, by the ids that Mermaid gives; undefined for other elements.
 * @param drawingId the id of the whole drawing, with which other ids begin
 */
export function marksFor(model: Model, drawingId: string): (element: Element) => Attributes | undefined {
  const nodes = new Map<string, Attributes>();
  for (const [id, same] of Map.groupBy(model.nodes, ({ id }) => plainId(id))) {
    // Several nodes with the same id cannot be told apart.
    if (same.length === 1 && same[0]) nodes.set(id, { "data-node": same[0].name });
  }
  const edges = new Map(model.edges.map(({ id, from, to }) => [id, { from, to }]));
  const own = (id: string | null) => id?.replace(`${drawingId}-`, "") ?? "";

  return (element) => {
    const id = own(element.getAttribute("id"));
    const dataId = own(element.getAttribute("data-id"));
    if (element.localName === "g") {
      const node = nodes.get(plainId(id)) ?? nodes.get(actorOf(element) ?? "");
      if (node) return node;
      const edge = edges.get(dataId);
      return edge && labelOf(edge);
    }
    // The box of a group in an architecture diagram stands beside the group's content.
    if (element.localName === "rect") return id.startsWith("group-") ? nodes.get(id) : undefined;
    if (element.classList.contains("messageText")) {
      const edge = edges.get(messageOf(element));
      return edge && labelOf(edge);
    }
    if (element.localName !== "path" && element.localName !== "line") return undefined;
    const edge = edges.get(dataId) ?? edges.get(id);
    return edge && { "data-from": edge.from, "data-to": edge.to };
  };
}

/**
 * Strips from an id what Mermaid makes up: Mermaid numbers the classes of all diagrams that it ever drew, and
 * gives the last region of a state a random number.
 */
const plainId = (id: string) =>
  id.startsWith("classId-")
    ? id.replace(/-\d+$/, "")
    : id.replace(/^usecase-/, "").replace(/\bid-[a-z\d]{8,}-\d+/, "id");

const labelOf = ({ from, to }: { from: string; to: string }) => ({ "data-label-of": `${from} → ${to}` });

/**
 * Returns the participant of a sequence diagram whose box or figure a group is, at the top or at the bottom.
 */
function actorOf(group: Element): string | null {
  if (group.getAttribute("data-et") === "participant") return group.getAttribute("data-id");
  if (group.classList.contains("actor-bottom")) return group.getAttribute("name");
  const box = [...group.children].find(({ classList }) => classList.contains("actor-bottom"));
  return box?.getAttribute("name") ?? null;
}

/** Returns the id of the message that a text of a sequence diagram belongs to: the message drawn next. */
function messageOf(text: Element): string {
  let next = text.nextElementSibling;
  while (next && next.getAttribute("data-et") !== "message") next = next.nextElementSibling;
  return next?.getAttribute("data-id") ?? "";
}
