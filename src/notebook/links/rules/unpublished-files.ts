import { linkRule } from "./link-rule.ts";

/** A link to a file of a kind that is not published. */
export const fileNotPublished = linkRule({
  kind: "file-not-published",
  severity: "error",
  on: ["unpublished"],
  check: ({ path }) => ({
    message: `"${path}" is there, but files of this kind are not published.`,
    suggestion: "say in the note what matters of it, or link to where it is published",
  }),
});

/** An image that is not there. */
export const missingImage = linkRule({
  kind: "missing-image",
  severity: "error",
  on: ["missing-image"],
  check: ({ path, near }) => ({
    message: `There is no image "${path}".`,
    suggestion: near ? `did you mean ${near}?` : "put the file beside the note",
  }),
});

/** An image of a kind that is not published. */
export const imageKind = linkRule({
  kind: "image-kind",
  severity: "error",
  on: ["image-kind"],
  check: ({ path }) => ({
    message: `"${path}" is no kind of image that is published.`,
    suggestion: "use PNG, JPEG, GIF, WebP or AVIF",
  }),
});

/** An image of another host. */
export const remoteImage = linkRule({
  kind: "remote-image",
  severity: "error",
  on: ["remote-image"],
  check: () => ({
    message: "An image of another host is not loaded.",
    suggestion: "put the file beside the note",
  }),
});
