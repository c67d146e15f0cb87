/** What Mermaid made of a source, or why it did not. */
export type RawDrawing =
  | {
      readonly svg: string;
      /** Mermaid's word for it. */
      readonly kind: string;
      /**
       * Why it cannot be compared, if it cannot: what in it nobody can measure without the reader's own
       * fonts.
       */
      readonly unmeasured: string;
      /** Characters that the site's font has not and that were given a width by rule. */
      readonly substituted: string;
      readonly milliseconds: number;
    }
  | { readonly error: string };

/** Draws sources, one at a time. */
export interface RawDrawer {
  draw(source: string): Promise<RawDrawing>;
  close(): Promise<void>;
}
