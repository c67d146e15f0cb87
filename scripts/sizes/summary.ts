import type { PageSize, SiteSize } from "./page-sizes.ts";

/** What a line of a table of sizes says. */
export type SizeRow = Omit<PageSize, "page"> & { readonly name: string };

const KINDS = ["html", "css", "js", "sum", "requests", "fonts"] as const;

/** Sums up a site's pages: the median and the most of each figure, and all pages with each file once. */
export function summaryRows({ pages, total }: SiteSize): SizeRow[] {
  const each = (pick: (sorted: readonly number[]) => number) =>
    Object.fromEntries(
      KINDS.map((kind) => [kind, pick(pages.map((page) => page[kind]).sort((a, b) => a - b))]),
    ) as unknown as Omit<SizeRow, "name">;
  return [
    { name: `median of ${pages.length} pages`, ...each(median) },
    { name: "most of any page", ...each((sorted) => sorted.at(-1) ?? 0) },
    { name: "all pages, each file once", ...total },
  ];
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (below + above) / 2;
}
