import { siteOf } from "./built-site.ts";

/** Makes a built site of texts by their paths. */
export const siteOfTexts = (files: Readonly<Record<string, string>>) =>
  siteOf(Object.keys(files), (path) => Buffer.from(files[path] ?? ""));
