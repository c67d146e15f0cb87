import type { DrawnDiagram, DrawnNode } from "./drawn-diagram.ts";
import { machineWords, type Token, tokensOf } from "./holding-words.ts";
import { LabelBadge } from "./label-badge.ts";
import type { NodeLook } from "./scene.ts";
import { svgEl } from "./svg.ts";

type Looks = ReadonlyMap<string, NodeLook>;

const MOST_TOKENS = 2;
const ROW = 19;
/** A token may be a little wider than its node. */
const WIDER = 30;
const LEAST_WIDTH = 96;

/** Shows on a drawing's nodes how they are and what they keep. */
export class NodesView {
  readonly #drawing: DrawnDiagram;
  readonly #views: readonly NodeView[];

  constructor(drawing: DrawnDiagram) {
    this.#drawing = drawing;
    this.#views = drawing.nodes.map((node) => new NodeView(node, drawing));
  }

  /**
   * @param before how things stood before the step that is shown: what is lost at it is shown as lost
   * @param lit the nodes that take part in the step
   */
  show(before: Looks, now: Looks, lit: ReadonlySet<string>): void {
    for (const view of this.#views) {
      const { name } = view.node;
      view.show(before.get(name), now.get(name), lit.has(name));
    }
    const isDown = (name: string) => now.get(name)?.machine?.life === "down";
    for (const { from, to, path } of this.#drawing.edges)
      toggle(path.dataset, "off", isDown(from) || isDown(to));
  }

  close(): void {
    for (const { elements } of this.#drawing.nodes)
      for (const element of elements) for (const key of ["life", "cut", "lit"]) delete element.dataset[key];
    for (const { path } of this.#drawing.edges) delete path.dataset.off;
  }
}

class NodeView {
  readonly node: DrawnNode;
  readonly #drawing: DrawnDiagram;
  readonly #cross: SVGPathElement;
  readonly #tag = new LabelBadge("tag");
  readonly #tokens = Array.from({ length: MOST_TOKENS }, () => new LabelBadge("token"));

  constructor(node: DrawnNode, drawing: DrawnDiagram) {
    const { layer } = drawing;
    this.#drawing = drawing;
    this.node = node;
    const { left, right, top, bottom } = node.box;
    this.#cross = svgEl("path", {
      class: "follow-cross",
      d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`,
      display: "none",
    });
    layer.append(this.#cross, this.#tag.element, ...this.#tokens.map(({ element }) => element));
  }

  show(before: NodeLook | undefined, now: NodeLook | undefined, isLit: boolean): void {
    const machine = now?.machine;
    const life = now?.isGone ? "down" : (machine?.life ?? "up");
    for (const { dataset } of this.node.elements) {
      dataset.life = life;
      toggle(dataset, "cut", machine?.isCutOff ?? false);
      toggle(dataset, "lit", isLit);
    }
    const isKilled = machine?.life === "down" && machine.how === "killed";
    this.#cross.setAttribute("display", isKilled ? "inline" : "none");
    const words = machineWords(machine);
    if (words) {
      const isBad = isKilled || machine?.isCutOff;
      this.#tag.show(`${isBad ? "✕ " : ""}${words}`, { look: isBad ? "bad" : "" });
      this.#place(this.#tag, this.node.box.top);
    } else this.#tag.hide();
    this.#showTokens(tokensOf(before), tokensOf(now));
  }

  #place(badge: LabelBadge, y: number): void {
    const { box } = this.node;
    const { room, textScale } = this.#drawing;
    badge.place(box.x + box.width / 2, y, room, textScale);
  }

  #showTokens(before: readonly Token[], now: readonly Token[]): void {
    const lost = before.filter(
      ({ where, isEmpty }) => !isEmpty && !now.some((each) => each.where === where && !each.isEmpty),
    );
    const kept = now.filter(({ where }) => !lost.some((each) => each.where === where));
    const shown = [
      ...lost.map((token) => ({ token, look: "lost" })),
      ...kept.map((token) => ({ token, look: token.isEmpty ? "empty" : "" })),
    ];
    for (const [row, badge] of this.#tokens.entries()) {
      const { token, look } = shown[row] ?? {};
      if (!token) {
        badge.hide();
        continue;
      }
      const { textScale } = this.#drawing;
      const { width, bottom } = this.node.box;
      const end = token.more > 0 ? ` +${token.more}` : "";
      const most = Math.max(LEAST_WIDTH, width / textScale + WIDER);
      badge.show(token.words, { where: token.where, end, most, ...(look && { look }) });
      this.#place(badge, bottom + row * ROW * textScale);
    }
  }
}

function toggle(dataset: DOMStringMap, key: string, isOn: boolean): void {
  if (isOn) dataset[key] = "";
  else delete dataset[key];
}
