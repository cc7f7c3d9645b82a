import { falseDiscoveryRate } from "../comparison/difference-verdict.ts";
import type { Direction } from "../framework/indicator.ts";
import type { Trend } from "../scores/trends/trend.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { roundAsShown } from "../text/number.ts";

/** A series of one area, by whatever names it, with its tested slope. */
export interface TestedSeries<Key> {
  key: Key;
  trend: Pick<Trend, "verdict" | "p" | "count">;
}

export interface ClearChanges<Key> {
  better: TestedSeries<Key>[];
  worse: TestedSeries<Key>[];
  testedCount: number;
  tooFewYears: number;
  notJudged: number;
}

/**
 * The series that clearly became better or worse, the clearest first. One series is clear at 95 %; of a hundred series
 * five are then clear by chance, so that a list of them also has to hold when all are tested together.
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate (1995)
 */
export function clearChanges<Key>(series: readonly TestedSeries<Key>[]): ClearChanges<Key> {
  const withFigures = series.filter(({ trend }) => trend.count > 0);
  const tested = withFigures.filter(({ trend }) => trend.p !== null && trend.verdict !== null);
  const { rejected } = benjaminiHochberg(
    tested.map(({ trend }) => trend.p),
    falseDiscoveryRate,
  );
  const clear = tested
    .filter((_, place) => rejected[place])
    .toSorted((one, other) => (one.trend.p ?? 1) - (other.trend.p ?? 1));
  return {
    better: clear.filter(({ trend }) => trend.verdict === "better"),
    worse: clear.filter(({ trend }) => trend.verdict === "worse"),
    testedCount: tested.length,
    tooFewYears: withFigures.filter(({ trend }) => trend.verdict === "too-few").length,
    notJudged: withFigures.filter(({ trend }) => trend.verdict === null).length,
  };
}

/**
 * Whether the first and the last figure, as readers see them, say the same as the slope between them: "37 in 2017, 37 in
 * 2024" became neither better nor worse in any reader's eyes.
 */
export function endsAgree(
  { valueFrom, valueTo, decimals }: { valueFrom: number; valueTo: number; decimals: number },
  verdict: "better" | "worse",
  direction: Direction,
): boolean {
  const moved = roundAsShown(valueTo, decimals) - roundAsShown(valueFrom, decimals);
  return moved !== 0 && (moved > 0 === (direction === "higher")) === (verdict === "better");
}
