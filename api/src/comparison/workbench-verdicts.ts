import type { AreaCode } from "@lokaal17/shared/areas/area";
import { bandVerdict, isRankable } from "@lokaal17/shared/comparison/band-verdict";
import type { ClearVerdict, Differences } from "@lokaal17/shared/contract/differences";
import type { WorkbenchVerdict, WorkbenchVerdicts } from "@lokaal17/shared/contract/workbench";
import type { RankBand } from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import type { CellsOfYear } from "./compare.ts";
import { differencesView } from "./differences.ts";
import type { Subject } from "./subject.ts";

/** What verdicts on one subject are made of. */
export interface VerdictBasis {
  /** On the boundaries of the publication: verdicts are made on no others. */
  view: View;
  isOfPublication: boolean;
  subject: Subject;
  own: AreaCode | null;
  /** Against whom, in the order of the answer; the own one is left out. */
  against: readonly AreaCode[];
  year: number | null;
  /** Of the year shown, in the order of `codes`. */
  cells: CellsOfYear["cells"];
  codes: readonly AreaCode[];
  locale: Locale;
}

/**
 * The own municipality against each of the others. All municipalities are tested together on this one subject, whoever
 * is shown, so that what is clear does not change with the choice of a group. A page that tests other figures together
 * may draw the line elsewhere.
 */
export function workbenchVerdicts(basis: VerdictBasis): WorkbenchVerdicts {
  if (basis.own === null) return noVerdicts("no-own-area", basis.year);
  if (!basis.isOfPublication) return noVerdicts("boundaries-not-of-publication", basis.year);
  return basis.subject.indicator === null ? ofScores(basis, basis.own) : ofFigures(basis, basis.own);
}

function ofFigures(
  { view, subject, own: _, against, year, locale }: VerdictBasis,
  own: AreaCode,
): WorkbenchVerdicts {
  const definition = subject.indicator && view.definitions.get(subject.indicator);
  if (!definition) return noVerdicts("no-figure", year);
  const made = differencesView(view, { definition, area: own, year: year ?? undefined, locale });
  const of = new Map(made.differences.map((difference) => [difference.area, difference]));
  const shown = (tested: Tested) => rounded(tested, definition.decimals + 2);
  return {
    test: made.reason === null ? "difference" : null,
    year: made.year,
    reason: made.reason,
    tests: made.tests,
    falseDiscoveryRate: made.falseDiscoveryRate,
    against: against.flatMap((area) => {
      const found = area === own ? undefined : of.get(area);
      return found ? [{ area, ...shown(found) }] : [];
    }),
    rest: made.rest && { value: made.rest.value, ...shown(made.rest) },
  };
}

type Tested = Pick<
  Differences["differences"][number],
  "difference" | "low" | "high" | "verdict" | "reason" | "synthetic"
>;

/** Two decimals more than are shown: nobody reads more, and they would be half of the answer. */
function rounded({ difference, low, high, verdict, reason, synthetic }: Tested, decimals: number): Tested {
  const round = (value: number | null) =>
    value === null ? null : Number(value.toFixed(Math.min(12, decimals)));
  return { difference: round(difference), low: round(low), high: round(high), verdict, reason, synthetic };
}

const clearVerdicts = {
  better: "clearly-better",
  worse: "clearly-worse",
  "no-clear-difference": "no-clear-difference",
  unknown: "unknown",
} as const satisfies Record<string, ClearVerdict>;

/** On a goal: where the bands of their places do not meet. Bands are of the year of the publication. */
function ofScores(basis: VerdictBasis, own: AreaCode): WorkbenchVerdicts {
  const { view, subject, year, cells, codes, against } = basis;
  if (year !== view.scoreYear) return noVerdicts("year-not-of-publication", year);
  const cellOf = new Map(codes.map((code, place) => [code, cells[place] ?? null]));
  const ownCell = cellOf.get(own);
  if (ownCell?.value == null) return noVerdicts("no-score", year);
  const bands = new Map(view.derived.bands(view.basket, subject.goal).areas.map((band) => [band.area, band]));
  if (!isRankable(bands.get(own))) return noVerdicts("not-rankable", year);
  const rows = against.flatMap((area): WorkbenchVerdict[] => {
    const cell = cellOf.get(area);
    if (area === own || cell === undefined) return [];
    const value = cell?.value ?? null;
    return [
      {
        area,
        difference: value === null ? null : Number(((ownCell.value ?? 0) - value).toFixed(2)),
        ...{ low: null, high: null },
        ...placeVerdict(bands.get(own), bands.get(area), value),
        synthetic: ownCell.synthetic || (cell?.synthetic ?? false),
      },
    ];
  });
  const tests = rows.filter(({ reason }) => reason === null).length;
  return {
    test: "rank-band",
    year,
    reason: null,
    tests,
    falseDiscoveryRate: null,
    against: rows,
    rest: null,
  };
}

function placeVerdict(own: RankBand | undefined, other: RankBand | undefined, value: number | null) {
  const verdict = clearVerdicts[bandVerdict(own, other)];
  if (value === null) return { verdict, reason: "no-figure" as const };
  return { verdict, reason: verdict === "unknown" ? ("not-rankable" as const) : null };
}

const noVerdicts = (reason: WorkbenchVerdicts["reason"], year: number | null): WorkbenchVerdicts => ({
  ...{ test: null, year, reason, tests: 0, falseDiscoveryRate: null, against: [], rest: null },
});
