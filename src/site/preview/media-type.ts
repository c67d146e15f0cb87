import { lookup } from "mrmime";

/** To be read: a `.ts` would be a film otherwise. */
const AS_TEXT = /\.(?:md|ts|txt)$/;
const TEXT = /^text\/|[/+](?:json|xml)$/;

/** Names the type of a file by its path, text as UTF-8; undefined for an ending that nobody knows. */
export function mediaType(path: string): string | undefined {
  const type = AS_TEXT.test(path) ? "text/plain" : lookup(path);
  return type && TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
