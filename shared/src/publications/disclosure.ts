import type { IndicatorDefinition } from "../framework/indicator.ts";
import { isUsable } from "../observations/cube.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import { partsMaySum } from "../scores/aggregate-parts.ts";
import { unitFactor } from "../scores/unit-factor.ts";

/** A figure with what it counts. */
export interface CountedFigure {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: ObservationStatus;
}

export type LimitedDefinition = Pick<
  IndicatorDefinition,
  "measureType" | "aggregation" | "unit" | "decimals" | "numerator" | "denominator" | "disclosureLimit"
>;

/**
 * `few`: it counts too few people, or the group that it is about is too small.
 * `few-others`: nearly all of the group are counted, so that it says who the few others are.
 * `not-judged`: how many people it is about does not stand with it.
 */
export type Judgement = "shown" | "few" | "few-others" | "not-judged";

/**
 * Whether a figure is about so few people that it must not be public.
 *
 * A count above zero and below the limit is withheld, and so is a share of which the rest of the group is above zero
 * and below the limit; a mean, and a difference of shares, when its group is. Zero and all are shown when the group
 * itself reaches the limit: nobody is among the people counted. A zero of a group below the limit is withheld: it says
 * something of each of those few.
 * A number of people is whole: a numerator that is not (euros, weighted answers of a sample) is not judged.
 * Where only the denominator is known, the count follows from the value; where rounding leaves a range as wide as the
 * limit, the value tells of nobody and is shown.
 * @see Handbook on Statistical Disclosure Control (Eurostat), chapter 5: threshold rule, group attribute disclosure
 */
export function judgeFigure(figure: CountedFigure, definition: LimitedDefinition): Judgement {
  const { disclosureLimit: limit, measureType } = definition;
  if (limit === 0 || measureType === "binary" || figure.value === null || !isUsable(figure.status))
    return "shown";
  if (measureType === "count") return isFew(figure.numerator ?? figure.value, limit) ? "few" : "shown";
  const { denominator } = figure;
  const kind = kindOf(definition);
  if (kind === "neither") return "not-judged";
  if (kind === "group") {
    if (denominator === null || !Number.isInteger(denominator)) return "not-judged";
    return isFew(denominator, limit) ? "few" : "shown";
  }
  const count = figure.numerator ?? countFromValue(figure, definition);
  if (count === "too-rough") return "shown";
  if (count === null || !Number.isInteger(count)) return "not-judged";
  if (isFew(count, limit)) return "few";
  return denominator !== null && isFew(denominator - count, limit) ? "few-others" : "shown";
}

/** The people counted and the others of the group, as far as they stand with a figure. */
export function countsOf(
  figure: CountedFigure,
  definition: LimitedDefinition,
): { count: number | null; rest: number | null } {
  if (definition.measureType === "count") return { count: figure.numerator ?? figure.value, rest: null };
  const { denominator } = figure;
  const kind = kindOf(definition);
  if (kind === "neither") return { count: null, rest: null };
  if (kind === "group") return { count: denominator, rest: null };
  const found = figure.numerator ?? countFromValue(figure, definition);
  const count = found === "too-rough" ? null : found;
  return { count, rest: count === null || denominator === null ? null : denominator - count };
}

export interface Suppressed<Figure> {
  /** In the order given; a figure about too few people is confidential and has no numbers left. */
  figures: Figure[];
  judgements: Judgement[];
}

/** Withholds the figures of one indicator that are about too few people. */
export function suppress<Figure extends CountedFigure>(
  figures: readonly Figure[],
  definition: LimitedDefinition,
): Suppressed<Figure> {
  const judgements = figures.map((figure) => judgeFigure(figure, definition));
  return {
    figures: figures.map((figure, place) => (isWithheld(judgements[place]) ? withhold(figure) : figure)),
    judgements,
  };
}

/** The same figure without its numbers: known to be there, and never what it is. */
export function withhold<Figure extends object>(
  figure: Figure,
): Figure & { value: null; numerator: null; denominator: null; status: "confidential" } {
  return { ...figure, value: null, numerator: null, denominator: null, status: "confidential" };
}

export const isWithheld = (judgement: Judgement | undefined) =>
  judgement === "few" || judgement === "few-others";

/** Above zero and below the limit. */
export const isFew = (count: number, limit: number) => count > 0 && count < limit;

/**
 * What stands below the line: of a `share` the numerator counts members of the denominator's group, or events among
 * them; of a mean or a difference of shares the denominator is the `group`; else (pay over pay) neither counts people.
 */
function kindOf(definition: LimitedDefinition): "share" | "group" | "neither" {
  const { measureType, unit } = definition;
  if (measureType === "mean" || unitFactor(unit) === null) return "group";
  return partsMaySum({ ...definition, aggregation: "ratio" }) ? "share" : "neither";
}

/** Half a unit in the last decimal that a value is shown with. */
export function halfUnit(value: number, decimals: number): number {
  const written = String(value).split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.max(decimals, written);
}

function countFromValue(
  { value, denominator }: CountedFigure,
  definition: LimitedDefinition,
): number | "too-rough" | null {
  const factor = unitFactor(definition.unit);
  if (value === null || denominator === null || factor === null) return null;
  const range = (2 * halfUnit(value, definition.decimals) * denominator) / factor;
  return range >= definition.disclosureLimit ? "too-rough" : Math.round((value * denominator) / factor);
}
