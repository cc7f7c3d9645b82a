import type { EntryWithAuthor } from "@lokaal17/db/entry/queries";
import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { doubtsAbout } from "@lokaal17/shared/entry/doubts";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** The approved figures of one organisation, per indicator, oldest first. */
export type ApprovedFigures = ReadonlyMap<string, readonly Observation[]>;

export function groupByIndicator(observations: readonly Observation[]): ApprovedFigures {
  return Map.groupBy(observations, ({ indicator }) => indicator);
}

/** The last approved value before a period, to compare a new one with. */
export function valueBefore(
  figures: readonly Observation[] | undefined,
  period: Period,
): { period: Period; value: number } | null {
  const before = figures?.findLast((figure) => figure.period < period && figure.value !== null);
  return before?.value == null ? null : { period: before.period, value: Number(before.value) };
}

/** A cell as the grid shows it: what was written, what was approved, and the doubts. */
export function cellView(
  entry: Omit<EntryWithAuthor, "authorName"> | undefined,
  authorName: string | null,
  period: Period,
  definition: IndicatorDefinition,
  figures: readonly Observation[] | undefined,
  locale: Locale,
): EntryCell {
  const approved = figures?.find((figure) => figure.period === period);
  const isEmpty = !entry || (entry.value === null && entry.status === "normal");
  const value = entry?.value ?? null;
  return {
    period,
    // A figure that came another way, from an earlier round or a source, needs no entry.
    state: !isEmpty ? entry.state : approved?.value == null ? "empty" : "approved",
    version: entry?.version ?? 0,
    value,
    numerator: entry?.numerator ?? null,
    denominator: entry?.denominator ?? null,
    status: entry?.status ?? "normal",
    reason: entry?.reason ?? null,
    remark: entry?.remark ?? null,
    synthetic: entry?.origin === "synthetic",
    enteredBy: authorName,
    enteredAt: entry?.enteredAt.toISOString() ?? null,
    approvedValue: approved?.value ?? null,
    doubts: doubtsAbout(
      value === null ? null : Number(value),
      valueBefore(figures, period),
      definition.decimals,
      locale,
      entry && entry.numerator === null ? value : null,
    ),
  };
}
