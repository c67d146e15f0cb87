import interUrl from "../../fonts/inter.woff2?url";
import { fetchOnce } from "../page/fetch-once.ts";
import { DrawingError } from "./drawing-error.ts";
import { type Frame, openFrame } from "./frame.ts";
import type { FromFrame } from "./messages.ts";
import { Room } from "./room.ts";
import { currentScheme, onScheme } from "./scheme.ts";

/** A box in which sources are drawn one after another, by Mermaid in a sandboxed frame. */
export class FrameDrawing {
  readonly #room: Room;
  readonly #frameHref: string;
  readonly #ends: (() => void)[] = [];
  #frame: Promise<Frame> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #answer: ((message: FromFrame) => void) | undefined;

  /**
   * @param host what the box is put into
   * @param frameHref the address of the frame's page
   * @param first a drawing to show until something is drawn here; as large as that, if it is the same diagram
   */
  constructor(host: Element, frameHref: string, name: string, first?: SVGSVGElement) {
    this.#room = new Room(host, name, first);
    this.#frameHref = frameHref;
  }

  /**
   * Draws a source, after those given before; fulfilled when it is on show. The last drawing stays until
   * then, and when there is no other.
   * @throws NotDrawn
   */
  draw(source: string, name: string): Promise<void> {
    const drawing = this.#last.then(() => this.#drawNow(source, name));
    this.#last = drawing.catch(() => undefined);
    return drawing;
  }

  /** Takes the box away, and the frame with it. */
  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#room.box.remove();
  }

  async #drawNow(source: string, name: string): Promise<void> {
    this.#frame ??= this.#open(name);
    const fontBytes = fetchOnce(interUrl, "arrayBuffer").catch(() => null);
    const [frame, font] = await Promise.all([this.#frame, fontBytes]);
    const message = await new Promise<FromFrame>((answer) => {
      this.#answer = answer;
      frame.draw({ source, name, font, scheme: currentScheme() });
    });
    this.#answer = undefined;
    if (message.kind === "failed") throw new DrawingError(message.message, message.line);
    if (message.kind === "drawn") await this.#room.fit(message);
  }

  /** Opens the frame; it is ready to draw when this is fulfilled. */
  #open(name: string): Promise<Frame> {
    return new Promise((ready, reject) => {
      const lose = (reason: string) => {
        frame.close();
        this.#frame = undefined;
        this.#answer?.({ kind: "failed", message: reason, line: null });
        reject(new DrawingError(reason));
      };
      const frame = openFrame(
        this.#room.box,
        { url: this.#frameHref, name },
        (message) => {
          if (message.kind === "ready") ready(frame);
          else if (this.#answer) this.#answer(message);
          else if (message.kind === "failed") lose(message.message);
        },
        () => lose("The frame that draws did not answer."),
      );
      this.#ends.push(frame.close, onScheme(frame.changeScheme));
    });
  }
}
