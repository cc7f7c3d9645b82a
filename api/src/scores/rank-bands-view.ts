import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { RankBandsView } from "@lokaal17/shared/contract/sensitivity";
import type { Basket } from "@lokaal17/shared/framework/basket";
import { widestBand } from "@lokaal17/shared/scores/sensitivity/rank-band";
import type { RankBand } from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";
import { whyNotScored } from "./why-not-scored.ts";

export interface BandsWish {
  basket: Basket;
  goal: number | null;
  /** Null: all municipalities. */
  area: AreaCode | null;
}

/** The bands of all municipalities or of one, in columns. A place stands there only where the band is narrow enough. */
export function rankBandsView(view: View, { basket, goal, area }: BandsWish): RankBandsView {
  const bands = view.derived.bands(basket, goal);
  const shown = area === null ? bands.areas : bands.areas.filter((band) => band.area === area);
  const why = area === null ? null : whyNotScored(view, area);
  const placed = shown.map((band) => ("notRanked" in band ? null : band));
  const scores = view.derived.scores(basket).goals.filter((scored) => goal === null || scored.goal === goal);
  const syntheticCount = sum(scores.flatMap(({ syntheticCounts }) => [...syntheticCounts]));
  return {
    basis: basisOf(view, basket, syntheticCount > 0),
    goal,
    areas: why && area !== null ? [area] : shown.map((band) => band.area),
    low: why ? [null] : placed.map((band) => band?.low ?? null),
    high: why ? [null] : placed.map((band) => band?.high ?? null),
    median: why ? [null] : placed.map((band) => (band?.rankable ? band.median : null)),
    rankable: why ? [false] : placed.map((band) => band?.rankable ?? false),
    notRanked: why ? [why] : shown.map((band) => ("notRanked" in band ? band.notRanked : null)),
    rankedCount: bands.rankedCount,
    rankableCount: bands.areas.filter(isRankable).length,
    parts: bands.parts,
    draws: bands.draws,
    seed: bands.seed,
    shares: view.derived.bandShares(basket, goal),
    limit: widestBand,
    figureCount: sum(scores.flatMap(({ counts }) => [...counts])),
    syntheticCount,
  };
}

function isRankable(band: RankBand): boolean {
  return "rankable" in band && band.rankable;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
