// A process that draws as the site's build does, up to what is made of Mermaid's drawing afterwards: sources
// come in, drawings go out.
import { openWindow, publishWindow } from "../../src/diagrams/draw/window/window.ts";
import { readFontSet } from "../../src/diagrams/measure/fonts/fonts.ts";
import { installMeasuring } from "../../src/diagrams/measure/install/install.ts";
import { substituteWidth } from "../../src/diagrams/measure/text/substitute-width.ts";
import { mermaidConfig } from "../../src/diagrams/theme.ts";
import { seeded } from "../../src/lab/run/random.ts";
import type { RawDrawing } from "./drawing.ts";

const window = openWindow();
const fonts = await readFontSet();
const measuring = installMeasuring(window, fonts);
publishWindow(window);
const { default: mermaid } = await import("mermaid");

async function draw(source: string): Promise<RawDrawing> {
  measuring.reset();
  const start = process.hrtime.bigint();
  try {
    mermaid.initialize(mermaidConfig("light"));
    Math.random = seeded(1);
    const { svg, diagramType } = await mermaid.render("drawing", source);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    const unmeasured = [...measuring.unmeasured(), ...(measuring.hasFormula() ? ["a formula"] : [])].join(
      " ",
    );
    return { svg, kind: diagramType, unmeasured, substituted: substituted(svg), milliseconds };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    window.document.body.replaceChildren();
    window.document.head.replaceChildren();
  }
}

/** The characters of a drawing's texts that the font has not and whose width is known by rule. */
function substituted(svg: string): string {
  const texts = svg.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, "");
  const foreign = [...new Set(texts)].filter(
    (character) => !fonts.face(400).has(character.codePointAt(0) ?? 0),
  );
  return foreign.filter((character) => substituteWidth(character) !== null).join("");
}

process.on("message", async (source: string) => process.send?.(await draw(source)));
process.send?.("ready");
