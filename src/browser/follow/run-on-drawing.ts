import type { TraceEvent } from "../../lab/trace/event.ts";
import { DrawnDiagram } from "./drawn-diagram.ts";
import { NodesView } from "./nodes-view.ts";
import type { RunState } from "./run-state.ts";
import { type NodeLook, type Scene, sceneOf, type Travel } from "./scene.ts";
import { TargetsView } from "./targets-view.ts";
import { TravelView } from "./travel-view.ts";

/** Everything that is to be seen at one step. */
interface Picture {
  readonly step: number;
  readonly stateBefore: RunState;
  readonly before: ReadonlyMap<string, NodeLook>;
  readonly now: ReadonlyMap<string, NodeLook>;
  readonly travels: readonly Travel[];
  readonly lit: ReadonlySet<string>;
}

/** While a step plays: the part of it after which what travels has arrived. */
const ARRIVED = 0.75;
const isStill = matchMedia("(prefers-reduced-motion: reduce)");

/** A run, shown on a diagram's drawing. */
export class RunOnDrawing {
  readonly #drawing: DrawnDiagram;
  readonly #role: string | null;
  readonly #travels: TravelView;
  readonly #nodes: NodesView;
  readonly #targets: TargetsView;
  readonly scene: Scene;
  #picture: Picture | undefined;

  constructor(
    svg: SVGSVGElement,
    trace: readonly TraceEvent[],
    onChoose: (name: string, target: SVGGElement) => void,
  ) {
    this.#drawing = new DrawnDiagram(svg);
    const { nodes, edges } = this.#drawing;
    this.scene = sceneOf(nodes, edges, trace);
    // A picture has no parts that could be pressed.
    this.#role = svg.getAttribute("role");
    svg.setAttribute("role", "group");
    this.#nodes = new NodesView(this.#drawing);
    this.#travels = new TravelView(this.#drawing);
    this.#targets = new TargetsView(onChoose);
    const last = this.scene.looks(this.scene.state(this.scene.steps.length - 1));
    this.#targets.offer(this.#drawing, new Set([...this.scene.actors.keys(), ...last.keys()]));
  }

  /** @param progress how much of the step has passed, 0 to 1; absent: it is looked at, not played */
  show(step: number, progress?: number): void {
    const picture = this.#pictureOf(step);
    const { before, now, travels, lit } = picture;
    const isMoving = progress !== undefined && !isStill.matches;
    const hasArrived = !isMoving || travels.length === 0 || progress >= ARRIVED;
    if (hasArrived) this.#nodes.show(before, now, lit);
    else this.#nodes.show(before, before, lit);
    this.#travels.show(travels, isMoving ? eased(Math.min(1, progress / ARRIVED)) : 0.5);
    this.#targets.show(now);
  }

  lookOf(name: string): NodeLook | undefined {
    return this.#picture?.now.get(name);
  }

  /** How things stood before the step that is shown. */
  get stateBefore(): RunState | undefined {
    return this.#picture?.stateBefore;
  }

  target(name: string): SVGGElement | undefined {
    return this.#targets.target(name);
  }

  /** Leaves the drawing as it was. */
  close(): void {
    this.#travels.close();
    this.#nodes.close();
    this.#drawing.layer.remove();
    const { svg } = this.#drawing;
    if (this.#role === null) svg.removeAttribute("role");
    else svg.setAttribute("role", this.#role);
  }

  #pictureOf(step: number): Picture {
    if (this.#picture?.step === step) return this.#picture;
    const { scene } = this;
    const stateBefore = scene.state(step - 1);
    const travels = scene.travels(step);
    const lit = new Set(travels.flatMap(({ from, to }) => [from, to]).filter((name) => name !== undefined));
    const [before, now] = [scene.looks(stateBefore), scene.looks(scene.state(step))];
    this.#picture = { step, stateBefore, before, now, travels, lit };
    return this.#picture;
  }
}

const eased = (x: number) => x * x * (3 - 2 * x);
