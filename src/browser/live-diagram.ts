import interUrl from "../fonts/inter.woff2?url";
import { fetchFont } from "./diagram/files.ts";
import { openFrame } from "./diagram/frame.ts";
import { whenNear } from "./diagram/near.ts";
import { currentScheme, onScheme } from "./diagram/scheme.ts";
import { focusableWhileScrollable, isBelowView, resizeRoom } from "./diagram/space.ts";
import { type Reason, sayWhy } from "./diagram/words.ts";

/**
 * A diagram, drawn in a sandboxed frame of its own once it nears the screen. Its source stands there as text without
 * JavaScript, while the drawing is slow to come, and when none comes.
 * `data-state`: `waiting` far from the screen, then `loading`, then `drawn` or `failed`.
 * `data-room`: `free` when a source that cannot be drawn need not stay in the room kept for its drawing.
 */
class LiveDiagram extends HTMLElement {
  #ends: (() => void)[] = [];

  connectedCallback(): void {
    this.dataset.state = "waiting";
    this.#ends.push(whenNear(this, () => this.#open()));
  }

  disconnectedCallback(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #open(): void {
    const box = this.querySelector<HTMLElement>(".diagram-box");
    const source = this.querySelector("code")?.textContent;
    const { frame: url, name = "", description = "" } = this.dataset;
    if (!box || !source || !url) return;
    this.dataset.state = "loading";
    const font = fetchFont(interUrl);
    const frame = openFrame(
      box,
      { url, name, description },
      async (message) => {
        if (message.kind === "ready") frame.draw({ source, name, font: await font, scheme: currentScheme() });
        else if (message.kind === "failed") this.#fail(message);
        else {
          // On screen the drawing is fitted into the room that was kept, so that nothing moves under the reader's eyes.
          if (isBelowView(box)) resizeRoom(box, message.width, message.height);
          this.#end("drawn");
        }
      },
      () => {
        frame.close();
        this.#fail({ message: "The frame that draws did not answer.", line: null });
      },
    );
    this.#ends.push(frame.close, onScheme(frame.changeScheme), focusableWhileScrollable(box, name));
  }

  #end(state: "drawn" | "failed"): void {
    this.dataset.state = state;
    this.querySelector("details")?.toggleAttribute("open", state === "failed");
  }

  #fail(reason: Reason): void {
    const text = this.querySelector(".diagram-text");
    if (text) sayWhy(text, reason);
    if (isBelowView(this)) this.dataset.room = "free";
    this.#end("failed");
  }
}

customElements.define("live-diagram", LiveDiagram);
