import type { IndicatorCode } from "../../framework/indicator.ts";

/** Sums and differences of larger scores are no numbers. */
const largestScore = 1e300;

/** One indicator's score of an area, with its weight in the goal (1 unless given). */
export interface DriverScore {
  indicator: IndicatorCode;
  score: number;
  weight?: number;
}

/** What drives the score of one goal in one area. */
export interface GoalDrivers {
  /** The goal's score: the mean of the indicators. */
  score: number;
  /** Largest change first. */
  indicators: IndicatorDriver[];
  /** The indicator that moves the score most when it is left out; null where none moves it. */
  strongest: IndicatorCode | null;
  /** The difference with the peers; null without a peer that has a score. */
  peers: PeerDifference | null;
}

export interface IndicatorDriver {
  indicator: IndicatorCode;
  score: number;
  /** The score without this indicator, minus the score; null where it is the only one. Negative: it lifts the score. */
  changeWithout: number | null;
  /** The peers' mean score of this indicator; null where no peer has one. */
  peerScore: number | null;
  /** Points that it adds to the difference with the peers; null where no peer has it. */
  contribution: number | null;
}

export interface PeerDifference {
  /** The mean of the peers' scores of the goal, and how many peers have one. */
  score: number;
  count: number;
  /** The area's score minus that of the peers: the sum of all contributions and `otherFigures`. */
  difference: number;
  /** The part of the difference because peers have figures of other indicators than this area has. */
  otherFigures: number;
}

/**
 * Which indicator moves a goal's score most, and what each adds to the difference with other areas.
 * Leave-one-out: the mean without an indicator minus the mean with it.
 * An indicator's contribution is its weight times its distance to the peers' mean of that indicator.
 * Pass only scores that may be shown, of the area and of its peers: a linear score is invertible, thus a confidential
 * figure could be read back from a driver. `IndicatorScore`s that count for the score are such scores.
 * @param peers other areas, without the area itself; an empty list is a peer without a score
 * @returns null where the area has no score
 * @throws RangeError when a score is not finite, a weight not above 0 or an indicator stands there twice
 */
export function goalDrivers(
  own: readonly DriverScore[],
  peers: readonly (readonly DriverScore[])[],
): GoalDrivers | null {
  const score = goalMean(own);
  if (score === null) return null;
  const { weights, total } = relativeWeights(own);
  const peerScores = peerMeans(peers);
  const indicators = own.map(({ indicator, score: one }, place): IndicatorDriver => {
    const peerScore = peerScores.get(indicator) ?? null;
    const without = goalMean(own.toSpliced(place, 1));
    return {
      indicator,
      score: one,
      changeWithout: without === null ? null : without - score,
      peerScore,
      contribution: peerScore === null ? null : ((one - peerScore) * (weights[place] ?? 0)) / total,
    };
  });
  indicators.sort((one, other) => moved(other) - moved(one) || compare(one.indicator, other.indicator));
  const [first] = indicators;
  return {
    score,
    indicators,
    strongest: first && moved(first) > 0 ? first.indicator : null,
    peers: peerDifference(score, indicators, own, peers),
  };
}

function peerDifference(
  score: number,
  indicators: readonly IndicatorDriver[],
  own: readonly DriverScore[],
  peers: readonly (readonly DriverScore[])[],
): PeerDifference | null {
  const scores = peers.flatMap((peer) => goalMean(peer) ?? []);
  if (scores.length === 0) return null;
  const peerScore = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const difference = score - peerScore;
  const contributed = indicators.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const sameFigures = peers.every((peer) => peer.length === 0 || hasSameFigures(peer, own));
  return {
    score: peerScore,
    count: scores.length,
    difference,
    // With the same figures only rounding is left, and that is not a figure.
    otherFigures: sameFigures ? 0 : difference - contributed,
  };
}

function hasSameFigures(peer: readonly DriverScore[], own: readonly DriverScore[]): boolean {
  const weights = new Map(peer.map(({ indicator, weight = 1 }) => [indicator, weight]));
  return (
    weights.size === own.length && own.every(({ indicator, weight = 1 }) => weights.get(indicator) === weight)
  );
}

function peerMeans(peers: readonly (readonly DriverScore[])[]): Map<IndicatorCode, number> {
  const sums = new Map<IndicatorCode, { sum: number; count: number }>();
  for (const peer of peers) {
    for (const { indicator, score } of peer) {
      const { sum, count } = sums.get(indicator) ?? { sum: 0, count: 0 };
      sums.set(indicator, { sum: sum + score, count: count + 1 });
    }
  }
  return new Map([...sums].map(([indicator, { sum, count }]) => [indicator, sum / count]));
}

function goalMean(scores: readonly DriverScore[]): number | null {
  if (new Set(scores.map(({ indicator }) => indicator)).size < scores.length) {
    throw new RangeError("An indicator stands there twice");
  }
  for (const { indicator, score, weight = 1 } of scores) {
    if (!(Math.abs(score) <= largestScore)) {
      throw new RangeError(`The score of ${indicator} is not a finite number of at most ${largestScore}`);
    }
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new RangeError(`The weight of ${indicator} is not above 0: ${weight}`);
    }
  }
  if (scores.length === 0) return null;
  const { weights, total } = relativeWeights(scores);
  return scores.reduce((sum, { score }, place) => sum + score * (weights[place] ?? 0), 0) / total;
}

/** Weights as shares of the largest: the sum of large weights is no number. */
function relativeWeights(scores: readonly DriverScore[]): { weights: number[]; total: number } {
  const largest = scores.reduce((most, { weight = 1 }) => Math.max(most, weight), 0);
  const weights = scores.map(({ weight = 1 }) => weight / largest);
  return { weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** How far it moves the score; less than a part in 10⁹ is rounding. */
function moved({ changeWithout, score }: IndicatorDriver): number {
  const size = Math.abs(changeWithout ?? 0);
  return size > 1e-9 * Math.abs(score) ? size : 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
