/** A file that is published beside the pages, as it is. */
export interface PublishedFile {
  /** Path below the site's base path. */
  readonly path: string;
  readonly read: () => string | Uint8Array;
}
