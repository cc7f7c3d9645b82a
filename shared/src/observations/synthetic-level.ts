import type { SyntheticArea, SyntheticIndicator } from "./synthetic.ts";
import { hashNumbers, hashText, nearNormal, uniform } from "./synthetic-random.ts";

/** How an invented indicator behaves over all areas: drawn once from seed and code. */
export interface Behaviour {
  hash: number;
  /** Where the middle area stands between lower bound (0) and optimum (1). */
  middle: number;
  /** What ten times as many inhabitants change. */
  sizeSlope: number;
  trendPerYear: number;
  /** Part of the inhabitants that the denominator counts. */
  denominatorShare: number;
}

/** Log10 of the inhabitants of the middle municipality (33,000 in 2024). */
const middleSize = 4.5;

export function behaviourOf(indicator: SyntheticIndicator, seed: number): Behaviour {
  const hash = hashNumbers(seed, hashText(indicator.code));
  return {
    hash,
    middle: 0.35 + 0.3 * uniform(hash, 0),
    sizeSlope: 0.09 * nearNormal(hash, 1),
    trendPerYear: 0.006 + 0.008 * nearNormal(hash, 5),
    denominatorShare: denominatorShare(indicator, uniform(hash, 9)),
  };
}

/** What stays the same for one indicator in one area: its level in the first year and its own trend. */
export interface Level {
  hash: number;
  start: number;
  trendPerYear: number;
}

export function levelOf(behaviour: Behaviour, area: SyntheticArea): Level {
  const hash = hashNumbers(behaviour.hash, hashText(area.code));
  const region = hashNumbers(behaviour.hash, hashText(area.provinceCode ?? "none"));
  const size = Math.log10(Math.max(area.inhabitants, 100)) - middleSize;
  return {
    hash,
    start:
      behaviour.middle +
      behaviour.sizeSlope * size +
      0.07 * nearNormal(region, 0) +
      0.11 * nearNormal(hash, 0),
    trendPerYear: behaviour.trendPerYear + 0.004 * nearNormal(hash, 4),
  };
}

/** Where the area stands in a year between lower bound (0) and optimum (1); it may lie a little outside. */
export function positionIn(level: Level, yearsSinceStart: number, cell: number): number {
  const position = level.start + level.trendPerYear * yearsSinceStart + 0.02 * nearNormal(cell, 1);
  return Math.min(1.1, Math.max(-0.1, position));
}

/** Denominators per inhabitant, by what the unit divides by; orders of magnitude, not measured. */
const sharesByUnit: [unit: RegExp, share: number][] = [
  [/15_64$/, 0.64],
  [/(inhabitant|inhabitants|person_day)$/, 1],
  [/(household|households|dwelling|dwellings|addresses)$/, 0.45],
  [/pupils$/, 0.14],
  [/target_group$/, 0.1],
  [/fte$/, 0.008],
  [/per_ha$/, 0.1],
  [/per_m2$/, 1.2],
  [/^km$/, 1],
];

/**
 * Shares of something (per cent, days) may count anything from council members to all residents; where the people
 * counted must not be few, a tenth of the residents or more: else most of a small place's figures would be withheld.
 */
function denominatorShare(
  { unit, disclosureLimit }: Pick<SyntheticIndicator, "unit" | "disclosureLimit">,
  chance: number,
): number {
  const known = sharesByUnit.find(([pattern]) => pattern.test(unit));
  if (known) return known[1];
  return disclosureLimit > 0 ? 10 ** (-1 + 0.9 * chance) : 10 ** (-2.8 + 2.6 * chance);
}
