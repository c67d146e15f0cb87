import { arcToCubics } from "./arc.ts";
import type { Cubic, Point } from "./curve.ts";

/** A part of a path, in absolute coordinates: every curve is a cubic one. */
export type Segment =
  | { readonly kind: "move"; readonly to: Point }
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | { readonly kind: "curve"; readonly curve: Cubic };

/**
 * Reads path data (https://svgwg.org/svg2-draft/paths.html#PathData). What follows an error is left out, as in browsers.
 */
export function parsePath(data: string): Segment[] {
  return new PathReader(data).read();
}

/** How many numbers each command takes at a time. */
const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const LETTER = /[a-zA-Z]/y;
const SPACE = /[\s,]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const FLAG = /[01]/y;

class PathReader {
  readonly #data: string;
  #at = 0;
  readonly #segments: Segment[] = [];
  #start: Point = [0, 0];
  #point: Point = [0, 0];
  /** The last curve's control point next to its end, with the command's letters that go on from it. */
  #control: { readonly point: Point; readonly of: string } | null = null;

  constructor(data: string) {
    this.#data = data;
  }

  read(): Segment[] {
    let command = "";
    for (;;) {
      this.#take(SPACE);
      const letter = this.#take(LETTER);
      if (letter) command = letter;
      else if (command === "" || command.toUpperCase() === "Z") break;
      const values = this.#values(command.toUpperCase());
      if (!values || (this.#segments.length === 0 && command.toUpperCase() !== "M")) break;
      this.#draw(command.toUpperCase(), command === command.toLowerCase(), values);
      if (this.#at >= this.#data.length) break;
      if (command === "M") command = "L";
      if (command === "m") command = "l";
    }
    return this.#segments;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#data)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #values(command: string): number[] | null {
    const count = COUNTS[command];
    if (count === undefined) return null;
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      this.#take(SPACE);
      const isFlag = command === "A" && (i === 3 || i === 4);
      const text = this.#take(isFlag ? FLAG : NUMBER);
      if (text === null) return null;
      values.push(Number(text));
    }
    this.#take(SPACE);
    return values;
  }

  #draw(command: string, relative: boolean, values: readonly number[]) {
    const [originX, originY] = relative ? this.#point : [0, 0];
    const point = (i: number): Point => [(values[i] ?? 0) + originX, (values[i + 1] ?? 0) + originY];
    switch (command) {
      case "M":
        this.#start = point(0);
        this.#segments.push({ kind: "move", to: this.#start });
        return this.#arrive(this.#start);
      case "L":
        return this.#line(point(0));
      case "H":
        return this.#line([point(0)[0], this.#point[1]]);
      case "V":
        return this.#line([this.#point[0], (values[0] ?? 0) + originY]);
      case "Z":
        return this.#line(this.#start);
      case "C":
        return this.#curve(point(0), point(2), point(4));
      case "S":
        return this.#curve(this.#reflected("C"), point(0), point(2));
      case "Q":
        return this.#quadratic(point(0), point(2));
      case "T":
        return this.#quadratic(this.#reflected("Q"), point(0));
      case "A":
        return this.#arc(values, point(5));
    }
  }

  #arrive(at: Point, control: { readonly point: Point; readonly of: string } | null = null) {
    this.#point = at;
    this.#control = control;
  }

  #line(to: Point) {
    this.#segments.push({ kind: "line", from: this.#point, to });
    this.#arrive(to);
  }

  #curve(control1: Point, control2: Point, to: Point) {
    this.#segments.push({ kind: "curve", curve: [this.#point, control1, control2, to] });
    this.#arrive(to, { point: control2, of: "C" });
  }

  #quadratic(control: Point, to: Point) {
    const towards = (from: Point): Point => [
      from[0] + (2 / 3) * (control[0] - from[0]),
      from[1] + (2 / 3) * (control[1] - from[1]),
    ];
    this.#segments.push({ kind: "curve", curve: [this.#point, towards(this.#point), towards(to), to] });
    this.#arrive(to, { point: control, of: "Q" });
  }

  #arc(values: readonly number[], to: Point) {
    const [radiusX = 0, radiusY = 0, rotation = 0, large, sweep] = values;
    const arc = {
      start: this.#point,
      end: to,
      radiusX,
      radiusY,
      rotation,
      large: large === 1,
      sweep: sweep === 1,
    };
    for (const curve of arcToCubics(arc)) this.#segments.push({ kind: "curve", curve });
    this.#arrive(to);
  }

  /** The last control point, mirrored at where the path is; that point itself after another kind of command. */
  #reflected(of: string): Point {
    if (this.#control?.of !== of) return this.#point;
    const [x, y] = this.#control.point;
    return [2 * this.#point[0] - x, 2 * this.#point[1] - y];
  }
}
