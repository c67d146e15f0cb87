// Script and styles of the page in ./diagram-fixture.ts: those of a note's page.
import "../src/styles/tokens.css";
import "../src/styles/fonts.css";
import "../src/styles/base.css";
import "../src/styles/layout.css";
import "../src/styles/lists.css";
import "../src/styles/note.css";
import "../src/styles/prose.css";
import "../src/styles/code.css";
import "../src/styles/diagram.css";
import "../src/styles/print.css";
import "../src/browser/page.ts";

/** For tests of the frame by itself: draws a source in an element of the page. */
async function drawIn(host: HTMLElement, source: string): Promise<void> {
  const { drawInFrame } = await import("../src/browser/diagram/draw-in-frame.ts");
  return drawInFrame(host, source, "Drawn in a frame");
}
Object.assign(globalThis, { drawIn });
