import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { newestFirst } from "../site/pages/collection.ts";
import { hrefs } from "../site/pages/urls.ts";

const LENGTH = 30;

/** Renders the newest notes that have a creation date as an RSS feed. */
export const GET: APIRoute = ({ site }) => {
  const notes = newestFirst().filter(({ data }) => data.created !== undefined);
  return rss({
    title: "Running Notes",
    description: "A zettelkasten on where state lives, whose notes run.",
    site: new URL(hrefs.page(), site),
    items: notes.slice(0, LENGTH).map(({ data }) => ({
      title: data.title,
      link: hrefs.note(data.slug),
      pubDate: new Date(`${data.created}T00:00:00Z`),
      description: data.summary,
      categories: data.tags,
    })),
  });
};
