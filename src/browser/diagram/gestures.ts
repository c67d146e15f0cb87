import type { Point } from "./view.ts";

/** What pointers and wheels can ask for; distances and places in pixels of the stage. */
export interface Gestures {
  move(by: Point): void;
  zoom(factor: number, at: Point): void;
}

/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4;
/** Scale per pixel of a wheel; a pinch on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const WHEEL = 0.002;
const PINCH = 0.01;
/** Pixels, in the units of `WheelEvent.deltaMode`: pixels, lines, pages. */
const UNITS = [1, 16, 400];
const FASTEST = 0.7;

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const way = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Hears one pointer that drags, two that pinch, and the wheel; returns the way to stop. */
export function listenToGestures(stage: HTMLElement, gestures: Gestures): () => void {
  const stop = new AbortController();
  const pointers = new Map<number, Point>();
  let isDrag = false;
  const place = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ) => stage.addEventListener(type, act, { signal: stop.signal, passive: false });

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) isDrag = false;
    pointers.set(event.pointerId, place(event));
  });
  on("pointermove", (event) => {
    const from = pointers.get(event.pointerId);
    if (!from) return;
    const to = place(event);
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (!isDrag && !other && distance(from, to) < TREMBLE) return;
    // From here on it is no click, on whatever it ends.
    if (!isDrag || other) stage.setPointerCapture(event.pointerId);
    isDrag = true;
    pointers.set(event.pointerId, to);
    if (!other) return gestures.move(way(from, to));
    gestures.move(way(between(from, other), between(to, other)));
    gestures.zoom(distance(to, other) / Math.max(1, distance(from, other)), between(to, other));
  });
  const lift = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
  on("pointerup", lift);
  on("pointercancel", lift);
  // Links in a drawing are not to be dragged away.
  on("dragstart", (event) => event.preventDefault());
  on("wheel", (event) => {
    event.preventDefault();
    const unit = UNITS[event.deltaMode] ?? 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey || Math.abs(x) > Math.abs(y)) return gestures.move({ x: -(x || y), y: 0 });
    const power = -y * (event.ctrlKey ? PINCH : WHEEL);
    gestures.zoom(Math.exp(Math.max(-FASTEST, Math.min(FASTEST, power))), place(event));
  });
  return () => stop.abort();
}
