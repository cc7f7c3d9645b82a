import type { IndicatorDefinition } from "../framework/indicator.ts";
import { partsMaySum } from "../scores/aggregate-parts.ts";

/** Why figures are not brought to other boundaries, or why a series may not be judged across a year. */
export const breakReasons = [
  /** Divided by the inhabitants that went along: an assumption, so nothing is judged across it. */
  "split",
  /** Divided over heirs, of something that does not follow inhabitants: hectares, dwellings, prices. */
  "split-not-by-inhabitants",
  "median",
  "no-sum",
  "survey",
  "model",
  "yes-or-no",
  /** A rate whose numerator and denominator are not known for all parts. */
  "parts-unknown",
  /** The source gave the figures on later boundaries than those asked for. */
  "later-boundaries",
  /** Not all figures of the year were made for the same boundaries. */
  "mixed-boundaries",
  /** A figure on a code that was not in use on the boundaries it is said to be made for. */
  "code-not-in-use",
] as const;
export type BreakReason = (typeof breakReasons)[number];

export type RecodingRule =
  | { how: "sum" | "ratio"; acrossSplits: boolean; reason: null }
  | { how: "stays"; acrossSplits: false; reason: BreakReason };

/**
 * How figures of a definition are brought to other boundaries. Counts are summed; rates go through numerator and
 * denominator; all else stays on its old area. Over the heirs of a split municipality only counts of persons and
 * households are divided, and rates of which both parts are such counts: what lies on the land or stands in the
 * street does not move as inhabitants do.
 */
export function recodingRule(definition: IndicatorDefinition): RecodingRule {
  const { measureType, aggregation, errorModel, unit, numerator, denominator } = definition;
  if (measureType === "binary") return stays("yes-or-no");
  if (errorModel === "survey" || errorModel === "model") return stays(errorModel);
  if (aggregation === "none") return stays("median");
  if (measureType === "count" || aggregation === "sum") {
    if (aggregation !== "sum") return stays("no-sum");
    return { how: "sum", acrossSplits: personUnits.has(unit), reason: null };
  }
  if (!partsMaySum(definition)) return stays("no-sum");
  const acrossSplits = countsPersons(numerator?.en) && countsPersons(denominator?.en);
  return { how: "ratio", acrossSplits, reason: null };
}

/** Units of counts of persons and households. Offences, reports, dwellings and establishments are not. */
const personUnits = new Set(["persons", "households", "voters", "votes"]);

/** The catalogue writes the counted thing first: "All private households", "Residents aged 15 to 64", "Votes cast". */
const persons =
  /^(all |young |unique |estimated number of |economically independent )*(private |target-group )?(residents|people|persons|participants|households|children|toddlers|women|men|pupils|two-year-olds|voters|votes)\b/i;

function countsPersons(part: string | undefined): boolean {
  return part !== undefined && persons.test(part);
}

function stays(reason: BreakReason): RecodingRule {
  return { how: "stays", acrossSplits: false, reason };
}
