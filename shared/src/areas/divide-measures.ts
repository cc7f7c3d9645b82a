import type { IndicatorDefinition } from "../framework/indicator.ts";
import type { AreaCode } from "./area.ts";
import { recodingRule } from "./recodable.ts";
import type { Boundaries } from "./recode.ts";
import { recodeCounts } from "./recode.ts";

/** The figures of one measure in one period, with the boundaries that they were made for. */
export interface DatedMeasure {
  definition: IndicatorDefinition;
  boundaryYear: number;
  counts: ReadonlyMap<AreaCode, number | null>;
}

export interface Quotient {
  numerator: number;
  denominator: number;
  /** Numerator over denominator, without the factor of a unit. */
  value: number;
  /** A part of it was brought to other boundaries ("herberekend"). */
  recoded: boolean;
}

export interface DividedMeasures {
  /** The boundaries of the quotients: the later of the two. */
  boundaryYear: number;
  /** Every area that either measure knows on those boundaries; null where there is no quotient. */
  quotients: Map<AreaCode, Quotient | null>;
}

/**
 * Divides two measures after both stand on the same boundaries: crimes on the codes of today over residents on the
 * codes of their year would give Dijk en Waard crimes without people, and Heerhugowaard people without crimes. The
 * measure with the older boundaries is recoded to the later ones. No quotient where a part is not known, where the
 * denominator is 0, or where a municipality was divided and the recoded measure does not follow its people.
 * @throws RangeError when the boundaries differ and the older measure cannot be summed, or for a code that was not in
 *   use on the boundaries its figure is said to be made for
 */
export function divideMeasures(
  numerator: DatedMeasure,
  denominator: DatedMeasure,
  boundaries: Boundaries,
): DividedMeasures {
  const boundaryYear = Math.max(numerator.boundaryYear, denominator.boundaryYear);
  const over = onBoundaries(numerator, boundaryYear, boundaries);
  const under = onBoundaries(denominator, boundaryYear, boundaries);
  const quotients = new Map<AreaCode, Quotient | null>();
  for (const area of new Set([...over.counts.keys(), ...under.counts.keys()])) {
    const top = over.counts.get(area) ?? null;
    const bottom = under.counts.get(area) ?? null;
    const known = top !== null && bottom !== null && bottom !== 0;
    const recoded = over.changed.has(area) || under.changed.has(area);
    quotients.set(area, known ? { numerator: top, denominator: bottom, value: top / bottom, recoded } : null);
  }
  return { boundaryYear, quotients };
}

function onBoundaries(
  { definition, boundaryYear, counts }: DatedMeasure,
  year: number,
  boundaries: Boundaries,
) {
  const changed = new Set<AreaCode>();
  if (boundaryYear === year) return { counts, changed };
  const rule = recodingRule(definition);
  if (rule.how !== "sum") {
    throw new RangeError(
      `${definition.code} stands on the boundaries of ${boundaryYear} and cannot be summed to those of ${year}, so it cannot be divided.`,
    );
  }
  const recoded = recodeCounts(counts, boundaryYear, year, boundaries);
  const result = new Map(recoded.counts);
  const divided = new Set<AreaCode>();
  for (const { reorganisation, share } of recoded.moves) {
    const { from, to, kind } = reorganisation;
    if (kind !== "recode" || changed.has(from)) changed.add(to);
    if (share < 1 || divided.has(from)) divided.add(to);
  }
  if (!rule.acrossSplits) for (const area of divided) if (result.has(area)) result.set(area, null);
  return { counts: result, changed };
}
