import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { Notebook } from "../notebook.ts";

/** The kinds of diagnostics on images that exist, with their severities. */
export const IMAGE_KINDS = {
  "image-content": "error",
  "image-large": "warning",
  "image-too-large": "error",
} as const;

const diagnostic = diagnosticsOf(IMAGE_KINDS);

/** What is known of an image file. */
export interface ImageFacts {
  readonly bytes: number;
  /**
   * The format by the first bytes, not by the name; undefined for a format that is not published, and for a
   * file that was not read.
   */
  readonly kind?: "png" | "jpeg" | "gif" | "webp" | "avif" | undefined;
  /** In pixels; undefined where the size cannot be read. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const KB = 1_000;
const MB = 1_000_000;
/** The most bytes that an image may have. */
export const MOST_IMAGE_BYTES = 5 * MB;
/** The most pixels that an image may have: more would fill a reader's memory, however small the file. */
const MOST_PIXELS = 40_000_000;
/** Beyond these limits readers wait for an image. */
const LARGE = { bytes: 500 * KB, side: 3_000 } as const;

/**
 * Checks the images that notes show: size, format and name. An image gets at most one diagnostic in each
 * note.
 * @param factsOf returns undefined for a file that could not be read
 */
export function imageDiagnostics(
  { notes, graph }: Notebook,
  factsOf: (path: string) => ImageFacts | undefined,
): Diagnostic[] {
  return notes.flatMap((note) => {
    const seen = new Set<string>();
    return (graph.links.get(note.id) ?? []).flatMap(({ link, resolution }) => {
      if (resolution.to !== "asset" || seen.has(resolution.path)) return [];
      seen.add(resolution.path);
      const facts = factsOf(resolution.path);
      const fault = facts && faultOf(resolution.path, facts);
      return fault ? [diagnostic(fault[0], { ...link, file: note.file }, fault[1], fault[2])] : [];
    });
  });
}

type Fault = [kind: keyof typeof IMAGE_KINDS, message: string, suggestion: string];

function faultOf(path: string, { bytes, kind, width, height }: ImageFacts): Fault | undefined {
  const named = path
    .slice(path.lastIndexOf(".") + 1)
    .toLowerCase()
    .replace("jpg", "jpeg");
  if (bytes > MOST_IMAGE_BYTES)
    return ["image-too-large", `"${path}" has ${sizeOf(bytes)}: no page can carry that.`, ADVICE];
  if (kind === undefined || width === undefined || height === undefined)
    return [
      "image-content",
      `"${path}" is no ${named.toUpperCase()} image, whatever its name.`,
      "save it anew",
    ];
  if (kind !== named)
    return [
      "image-content",
      `"${path}" is a ${kind.toUpperCase()} image by its content.`,
      `name it .${kind === "jpeg" ? "jpg" : kind}`,
    ];
  const size = `"${path}" is ${width} × ${height} pixels and ${sizeOf(bytes)}`;
  if (width * height > MOST_PIXELS) return ["image-too-large", `${size}: no page can carry that.`, ADVICE];
  if (bytes > LARGE.bytes || Math.max(width, height) > LARGE.side)
    return ["image-large", `${size}: readers wait for it.`, ADVICE];
  return undefined;
}

const ADVICE = "make it smaller, or save it as WebP or AVIF";

const sizeOf = (bytes: number) =>
  bytes < MB ? `${Math.round(bytes / KB)} KB` : `${(bytes / MB).toFixed(1)} MB`;
