import type { HastPluginList, MdastPluginList } from "satteri";
import type { RenderContext } from "../context.ts";
import { blocks } from "./blocks.ts";
import { callouts } from "./callouts.ts";
import { code } from "./code.ts";
import { diagramMarks } from "./diagram-marks.ts";
import { diagrams } from "./diagrams.ts";
import { direction } from "./direction.ts";
import { embedMarks } from "./embed-marks.ts";
import { embeds } from "./embeds.ts";
import { exampleMarks } from "./example-marks.ts";
import { examples } from "./examples.ts";
import { footnotes } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { images } from "./images.ts";
import { links } from "./links.ts";
import { mdx } from "./mdx.ts";
import { partOnly } from "./part.ts";
import { rawHtml } from "./raw-html.ts";
import { tables } from "./tables.ts";
import { tasks } from "./tasks.ts";
import { unseen } from "./unseen.ts";

/**
 * All that happens to a note on its way to HTML, in order. What an author wrote is made safe first; HTML that
 * comes later is ours.
 */
export function notePlugins(render: RenderContext): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  return {
    mdastPlugins: [
      partOnly(render),
      rawHtml,
      mdx(render),
      blocks(render),
      callouts(render),
      links(render),
      embedMarks(render),
      exampleMarks(render),
      diagramMarks(render),
      images(render),
      headings(render),
      direction(render),
    ],
    hastPlugins: [
      footnotes(render),
      tables(render),
      tasks(render),
      code(render),
      unseen(render),
      diagrams(render),
      embeds(render),
      examples(render),
    ],
  };
}
