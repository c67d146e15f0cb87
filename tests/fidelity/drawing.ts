/** What Mermaid made of a source, or why it did not. */
export type RawDrawing =
  | {
      readonly svg: string;
      /** Mermaid's word for it. */
      readonly kind: string;
      /** Characters whose width was not known. */
      readonly unmeasured: readonly string[];
      readonly milliseconds: number;
    }
  | { readonly error: string };

/** Draws sources, one at a time. */
export interface RawDrawer {
  draw(source: string): Promise<RawDrawing>;
  close(): Promise<void>;
}
