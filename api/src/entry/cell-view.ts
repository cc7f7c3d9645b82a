import type { EntryWithAuthor } from "@lokaal17/db/entry/queries";
import type { EntryCell } from "@lokaal17/shared/contract/entry";
import type { EarlierValue } from "@lokaal17/shared/entry/check-history";
import type { PeerRange } from "@lokaal17/shared/entry/check-peers";
import { checksOf } from "@lokaal17/shared/entry/checks";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** The approved figures of one organisation, per indicator, oldest first. */
export type ApprovedFigures = ReadonlyMap<string, readonly Observation[]>;

export function groupByIndicator(observations: readonly Observation[]): ApprovedFigures {
  return Map.groupBy(observations, ({ indicator }) => indicator);
}

/** The approved values that there are, as checks compare with them. */
export function earlierValues(figures: readonly Observation[]): EarlierValue[] {
  return figures.flatMap(({ period, value, denominator }) =>
    value === null
      ? []
      : [{ period, value: Number(value), denominator: denominator === null ? null : Number(denominator) }],
  );
}

/** Whether nothing stands in a cell that somebody once wrote in. */
export const isEmpty = ({ value, status }: Pick<EntryWithAuthor, "value" | "status">) =>
  value === null && status === "normal";

/** What a cell is made of. */
export interface CellFacts {
  entry: EntryWithAuthor | undefined;
  period: Period;
  definition: IndicatorDefinition;
  figures: readonly Observation[];
  peers: PeerRange | null;
  remarks: number;
  whyLocked: string | null;
}

/** A cell as the grid shows it: what was written, what was approved, and what its own checks say. */
export function cellView(facts: CellFacts, locale: Locale): EntryCell {
  const { entry, period, definition, figures, peers, remarks, whyLocked } = facts;
  const approved = figures.find((figure) => figure.period === period);
  const figure = {
    value: entry?.value ?? null,
    numerator: entry?.numerator ?? null,
    denominator: entry?.denominator ?? null,
    status: entry?.status ?? ("normal" as const),
  };
  return {
    period,
    // A figure that came another way, from an earlier round or a source, needs no entry.
    state: entry && !isEmpty(entry) ? entry.state : approved?.value == null ? "empty" : "approved",
    version: entry?.version ?? 0,
    ...figure,
    reason: entry?.reason ?? null,
    remark: entry?.remark ?? null,
    source: entry?.source ?? null,
    link: entry?.link ?? null,
    referenceDate: entry?.referenceDate ?? null,
    method: entry?.method ?? null,
    explanation: entry?.explanation ?? null,
    correctionReason: entry?.correctionReason ?? null,
    mayWrite: whyLocked === null,
    whyLocked,
    remarks,
    synthetic: entry?.origin === "synthetic",
    enteredBy: entry?.authorName ?? null,
    enteredAt: entry?.enteredAt.toISOString() ?? null,
    approvedValue: approved?.value ?? null,
    checks: checksOf(
      figure,
      {
        decimals: definition.decimals,
        unit: definition.unit,
        measureType: definition.measureType,
        aggregationIsCount: definition.aggregation === "sum",
        period,
        history: earlierValues(figures),
        peers,
      },
      locale,
    ),
  };
}
