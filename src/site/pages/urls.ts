import { exampleHref, noteHref, type Slug, sitePath, tagSlug } from "../../notebook/text/ids.ts";

const base = import.meta.env.BASE_URL;

/** Addresses of the site's pages, base path included, for templates. */
export const hrefs = {
  page: (path = "") => sitePath(base, path),
  note: (slug: string, anchor?: string) => noteHref(slug as Slug, base, anchor),
  noteSource: (slug: string) => `${noteHref(slug as Slug, base).slice(0, -1)}.md`,
  example: (name: string) => exampleHref(name, base),
  exampleSource: (name: string) => sitePath(base, `examples/${name}.ts`),
  tag: (tag: string) => sitePath(base, `tags/${encodeURIComponent(tagSlug(tag))}/`),
};
