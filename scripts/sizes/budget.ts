import { kilobytes, type Packing } from "./packed.ts";

/** What something may cost a reader, and what it costs. */
export interface Budget {
  readonly what: string;
  /** How its files are sent; `as is` for those that are packed already. */
  readonly unit: Packing | "as is" | "requests";
  /** In KB, or in requests. */
  readonly limit: number;
  /** In bytes, or in requests. */
  readonly actual: number;
}

/** Formats a budget's limit and what it comes to. */
export const amounts = ({ unit, limit, actual }: Budget): [limit: string, actual: string] =>
  unit === "requests"
    ? [String(limit), String(actual)]
    : [`${limit} KB${unit === "as is" ? "" : ` ${unit}`}`, kilobytes(actual)];

/** Tells whether something costs no more than it may. */
export const isKept = ({ unit, limit, actual }: Budget): boolean =>
  actual > 0 && actual <= limit * (unit === "requests" ? 1 : 1024);
