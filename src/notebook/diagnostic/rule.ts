import type { Place } from "../text/place.ts";
import { type Diagnostic, diagnosticOf, type Severity } from "./diagnostic.ts";

/** What a rule has found: what is wrong, and what to do about it. */
export interface Finding {
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** Where it is, if not at the beginning of what the rule was given. */
  readonly place?: Place;
}

/** One thing that can be wrong: its kind, how grave it is, and how it is found. */
export interface Rule<Input extends readonly unknown[], Kind extends string = string> {
  readonly kind: Kind;
  readonly severity: Severity;
  check(...input: Input): Finding | readonly Finding[] | undefined;
}

/** A rule that is asked about what is of some types alone. */
export interface TypedRule<
  Type extends string,
  Input extends readonly unknown[],
  Kind extends string = string,
> extends Rule<Input, Kind> {
  readonly on: readonly Type[];
}

/** Asks a rule, and makes diagnostics of what it finds. */
export function diagnosticsBy<Input extends readonly unknown[]>(
  rule: Rule<Input>,
  start: () => Place,
  ...input: Input
): Diagnostic[] {
  return [rule.check(...input) ?? []]
    .flat()
    .map(({ message, suggestion, place = start() }) => diagnosticOf(rule, place, message, suggestion));
}

/** Sorts rules by the types that they are asked about. */
export const byType = <Typed extends { readonly on: readonly string[] }>(rules: readonly Typed[]) =>
  Map.groupBy(
    rules.flatMap((rule) => rule.on.map((type) => ({ type, rule }))),
    ({ type }) => type,
  );
