import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { factorOf } from "@lokaal17/shared/observations/synthetic";
import { hashNumbers, hashText, uniform } from "@lokaal17/shared/observations/synthetic-random";
import { lastYear } from "./figures.ts";

/** The last year that the publication of a year ago could show. */
export const yearThen = lastYear - 1;

type Definition = Pick<
  IndicatorDefinition,
  "code" | "decimals" | "unit" | "measureType" | "collection" | "naturalMax"
>;

/** Indicators of which the first figures of a year were an estimate, and by how much it was too high. */
export const estimatedThen: ReadonlyMap<string, number> = new Map([
  ["poverty-rate", 1.12],
  ["energy-poverty", 1.09],
  ["residual-waste", 1.05],
]);

/** The indicator that is counted in another way since the publication of a year ago: its series breaks in the last year. */
export const recounted = "public-water-taps" as IndicatorCode;

/** Of the figures that organisations entered themselves, the part that was wrong, and the part that came too late. */
const wrongShare = 0.015;
const lateShare = 0.03;
const seed = 1717;

/**
 * What the publication of a year ago had of a figure: the same, an estimate or a mistake that was put right since, or
 * null where it was not there yet. A real figure was never another: its mistakes are not ours to invent.
 */
export function asKnownThen(figure: Observation, definition: Definition | undefined): Observation | null {
  const year = Number(figure.period);
  if (year > yearThen) return null;
  if (figure.origin !== "synthetic" || !definition || year < yearThen) return figure;
  const estimate = estimatedThen.get(figure.indicator);
  if (estimate) return changed(figure, definition, estimate, "provisional");
  if (definition.collection !== "own") return figure;
  const chance = uniform(hashNumbers(seed, hashText(`${figure.indicator} ${figure.area}`)), 0);
  if (chance < lateShare) return null;
  return chance < lateShare + wrongShare ? changed(figure, definition, 0.8, "normal") : figure;
}

/** The figures that stood in the publication of a year ago; what came or changed since goes into `since`. */
export function* knownThen(
  figures: Iterable<Observation>,
  definitions: readonly Definition[],
  since: Observation[],
): Generator<Observation> {
  const definitionOf = new Map<string, Definition>(definitions.map((one) => [one.code, one]));
  for (const figure of figures) {
    const then = asKnownThen(figure, definitionOf.get(figure.indicator));
    if (then !== figure) since.push(sinceRecounted(figure));
    if (then) yield then;
  }
}

/** What is counted in another way is not comparable with the years before it. */
function sinceRecounted(figure: Observation): Observation {
  if (figure.indicator !== recounted || figure.period !== String(lastYear)) return figure;
  return { ...figure, status: "break", definitionVersion: figure.definitionVersion + 1 };
}

function changed(
  figure: Observation,
  { measureType, decimals, unit, naturalMax }: Definition,
  by: number,
  status: Observation["status"],
): Observation {
  if (figure.value === null || measureType === "binary") return figure;
  const most = naturalMax === null ? Number.POSITIVE_INFINITY : Number(naturalMax);
  if (figure.numerator === null || figure.denominator === null)
    return { ...figure, status, value: decimal(Math.min(most, Number(figure.value) * by), decimals) };
  const perFactor = Number(figure.denominator) / factorOf(unit);
  const numerator = Math.min(Math.floor(most * perFactor), Math.round(Number(figure.numerator) * by));
  const value = decimal(numerator / perFactor, decimals);
  return { ...figure, status, numerator: decimal(numerator, 0), value };
}

const decimal = (value: number, decimals: number) => {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? (0).toFixed(decimals) : text) as DecimalText;
};
