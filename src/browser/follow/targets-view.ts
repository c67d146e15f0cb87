import type { DrawnDiagram, DrawnNode } from "./drawn-diagram.ts";
import { machineWords, tokensOf } from "./holding-words.ts";
import type { NodeLook } from "./scene.ts";
import { svgEl } from "./svg.ts";
import { splitName } from "./words.ts";

/** Lets nodes of a drawing be chosen, by pointer and by keyboard. */
export class TargetsView {
  readonly #targets = new Map<string, SVGGElement>();
  readonly #onChoose: (name: string, target: SVGGElement) => void;

  constructor(onChoose: (name: string, target: SVGGElement) => void) {
    this.#onChoose = onChoose;
  }

  /** @param names the nodes to choose from */
  offer({ nodes, layer }: DrawnDiagram, names: ReadonlySet<string>): void {
    for (const node of nodes) {
      const known = this.#targets.get(node.name);
      if (!names.has(node.name)) {
        known?.remove();
        this.#targets.delete(node.name);
      } else if (!known) {
        const target = this.#make(node);
        this.#targets.set(node.name, target);
        layer.append(target);
      }
    }
  }

  /** Says how the nodes are. */
  show(looks: ReadonlyMap<string, NodeLook>): void {
    for (const [name, target] of this.#targets)
      target.setAttribute("aria-label", spoken(name, looks.get(name)));
  }

  target(name: string): SVGGElement | undefined {
    return this.#targets.get(name);
  }

  #make({ name, box }: DrawnNode): SVGGElement {
    const target = svgEl(
      "g",
      { class: "follow-target", role: "button", tabindex: 0, "aria-haspopup": "dialog", "data-target": name },
      svgEl("rect", { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 5 }),
    );
    const choose = (event: Event) => {
      event.preventDefault();
      this.#onChoose(name, target);
    };
    target.addEventListener("click", choose);
    target.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") choose(event);
    });
    return target;
  }
}

function spoken(name: string, look: NodeLook | undefined): string {
  const { own, group } = splitName(name);
  const tokens = tokensOf(look).map(({ words, more, isEmpty }) =>
    isEmpty ? "empty" : `keeps ${words}${more > 0 ? ` and ${more} more` : ""}`,
  );
  return [group ? `${own} in ${group}` : own, machineWords(look?.machine), ...tokens]
    .filter(Boolean)
    .join(", ");
}
