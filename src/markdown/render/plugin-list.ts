import type { HastPluginList, MdastPluginList } from "satteri";
import type { RenderContext } from "../context.ts";
import { blocks } from "../plugins/blocks.ts";
import { callouts } from "../plugins/callouts.ts";
import { code } from "../plugins/code.ts";
import { direction } from "../plugins/direction.ts";
import { diagrams } from "../plugins/fill/diagrams.ts";
import { embeds } from "../plugins/fill/embeds.ts";
import { examples } from "../plugins/fill/examples.ts";
import { footnotes } from "../plugins/footnotes.ts";
import { headings } from "../plugins/headings.ts";
import { images } from "../plugins/images.ts";
import { invisibleCharacters } from "../plugins/invisible-characters.ts";
import { links } from "../plugins/links.ts";
import { diagramMarks } from "../plugins/mark/diagrams.ts";
import { embedMarks } from "../plugins/mark/embeds.ts";
import { exampleMarks } from "../plugins/mark/examples.ts";
import { mdx } from "../plugins/mdx.ts";
import { onlySlice } from "../plugins/only-slice.ts";
import { rawHtml } from "../plugins/raw-html.ts";
import { tables } from "../plugins/tables.ts";
import { tasks } from "../plugins/tasks.ts";

/**
 * Lists the plugins that turn a note into HTML, in order. The first make the author's text safe; HTML that
 * appears later is the site's own.
 */
export function notePlugins(render: RenderContext): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  return {
    mdastPlugins: [
      onlySlice(render),
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
      invisibleCharacters(render),
      diagrams(render),
      embeds(render),
      examples(render),
    ],
  };
}
