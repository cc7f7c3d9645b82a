import type { CubeSlice } from "../observations/cube.ts";
import { decodeMark, encodeMark, isSyntheticMark, isUsableMark } from "../observations/cube.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import { partsGiveValue } from "../scores/aggregate-parts.ts";
import { unitFactor } from "../scores/unit-factor.ts";
import type { BreakReason, RecodingRule } from "./recodable.ts";
import { codeUse, type PlannedTarget, type RecodePlan } from "./recode-plan.ts";

/** What became of one area of the chosen boundaries in one indicator-year. */
export type Outcome =
  /** No observation of any of its parts. */
  | { kind: "none" }
  /** The source itself gave it on the later code. */
  | { kind: "as-given" }
  /** Stands on the chosen boundaries; `split`: by dividing a municipality. */
  | { kind: "recoded"; split: boolean }
  /** A part is missing or confidential, so the whole is. */
  | { kind: "missing" }
  | { kind: "stays"; reason: BreakReason };

export interface RecodedSlice {
  slice: CubeSlice;
  /** One per target of the plan. */
  outcomes: readonly Outcome[];
}

/** A rule with what it needs of the unit, made once per indicator. */
export interface SliceRule extends Readonly<Pick<RecodingRule, "how" | "acrossSplits" | "reason">> {
  unit: string;
  decimals: number;
}

const none: Outcome = { kind: "none" };
const asGiven: Outcome = { kind: "as-given" };
const missing: Outcome = { kind: "missing" };
const whole: Outcome = { kind: "recoded", split: false };
const divided: Outcome = { kind: "recoded", split: true };
const stayFor = (reason: BreakReason): Outcome => ({ kind: "stays", reason });

/**
 * One indicator-year on the boundaries of the plan. The slice handed in is not written to, and is given back itself
 * when nothing changes. A recoded figure is `estimated`, or `break` when a part has a break in its definition;
 * it is synthetic when a part is. A mere change of code keeps the figure as it is.
 */
export function recodeSlice(slice: CubeSlice, plan: RecodePlan, rule: SliceRule): RecodedSlice {
  const { targets } = plan;
  const outcomes = targets.map((target) => outcomeOf(slice, plan, target, rule));
  const stays = outcomes.some(({ kind }) => kind === "stays");
  if (!outcomes.some(isMoved)) return { slice, outcomes };
  const written = copyOf(slice, stays ? "mixed" : plan.toYear);
  const kept = new Set<number>();
  for (const [index, target] of targets.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind === "stays") for (const source of target.sources) kept.add(source);
    else if (outcome && isMoved(outcome)) write(written, slice, target, rule, outcome);
  }
  for (const [index, { place, sources }] of targets.entries()) {
    const outcome = outcomes[index];
    if (!outcome || !isMoved(outcome)) continue;
    for (const source of sources) if (source !== place) clearEnded(written, plan, source, kept);
  }
  return { slice: written, outcomes };
}

function isMoved({ kind }: Outcome): boolean {
  return kind === "recoded" || kind === "missing";
}

function outcomeOf(slice: CubeSlice, plan: RecodePlan, target: PlannedTarget, rule: SliceRule): Outcome {
  const { marks } = slice;
  if (isOwn(slice, target)) {
    if (plan.codeUse[target.place] === codeUse.cameLater) return asGiven;
    return stayFor(plan.fromYear > plan.toYear ? "later-boundaries" : "code-not-in-use");
  }
  if (!target.sources.some((source) => marks[source])) return none;
  if (target.isSame) return whole;
  if (slice.boundaryYear === "mixed") return stayFor("mixed-boundaries");
  if (rule.how === "stays") return stayFor(rule.reason ?? "no-sum");
  if (!rule.acrossSplits && (target.splitCount > 0 || target.dividesLand))
    return stayFor("split-not-by-inhabitants");
  let isMissing = false;
  for (const source of target.sources) {
    const mark = marks[source] ?? 0;
    const value = slice.values[source] ?? Number.NaN;
    if (!isUsableMark(mark) || Number.isNaN(value)) isMissing = true;
    else if (rule.how === "ratio" && !isQuotient(slice, source, value, rule)) return stayFor("parts-unknown");
  }
  if (isMissing) return missing;
  return target.splitCount > 0 ? divided : whole;
}

/** Whether the target has a figure of its own that is none of its parts: the source wrote it on the later code. */
function isOwn({ marks }: CubeSlice, { place, sources }: PlannedTarget): boolean {
  return (marks[place] ?? 0) !== 0 && !sources.includes(place);
}

function isQuotient({ parts }: CubeSlice, place: number, value: number, rule: SliceRule): boolean {
  if (!parts) return false;
  const numerator = parts.numerators[place] ?? Number.NaN;
  const denominator = parts.denominators[place] ?? Number.NaN;
  return partsGiveValue(numerator, denominator, value, rule);
}

function write(
  into: CubeSlice,
  from: CubeSlice,
  target: PlannedTarget,
  { how, unit }: SliceRule,
  outcome: Outcome,
): void {
  const { place, sources, shares } = target;
  const [first] = sources;
  if (target.isSame && first !== undefined) {
    into.values[place] = from.values[first] ?? Number.NaN;
    into.marks[place] = from.marks[first] ?? 0;
    setParts(into, place, from.parts?.numerators[first], from.parts?.denominators[first]);
    return;
  }
  const synthetic = sources.some((source) => isSyntheticMark(from.marks[source] ?? 0));
  into.marks[place] = encodeMark({ status: statusOf(from, sources, outcome), synthetic });
  into.values[place] = Number.NaN;
  setParts(into, place, undefined, undefined);
  if (outcome.kind === "missing") return;
  if (how === "sum") into.values[place] = weighted(from.values, sources, shares);
  else if (from.parts) {
    const numerator = weighted(from.parts.numerators, sources, shares);
    const denominator = weighted(from.parts.denominators, sources, shares);
    into.values[place] = (numerator / denominator) * (unitFactor(unit) ?? 1);
    setParts(into, place, numerator, denominator);
  }
}

function statusOf({ marks }: CubeSlice, sources: Int32Array, outcome: Outcome): ObservationStatus {
  let whole: ObservationStatus = "estimated";
  let none: ObservationStatus = "not-applicable";
  for (const source of sources) {
    const status = decodeMark(marks[source] ?? 0)?.status ?? "missing";
    if (status === "break") whole = status;
    if (status === "confidential") none = status;
    else if (status !== "not-applicable" && none !== "confidential") none = "missing";
  }
  return outcome.kind === "missing" ? none : whole;
}

function weighted(values: Float64Array, places: Int32Array, shares: Float64Array): number {
  let sum = 0;
  for (const [index, place] of places.entries()) sum += (values[place] ?? Number.NaN) * (shares[index] ?? 0);
  return sum;
}

/** A code that ended has no figure on the new boundaries, unless another part of it could not be moved. */
function clearEnded(slice: CubeSlice, plan: RecodePlan, source: number, kept: ReadonlySet<number>): void {
  if (source < 0 || kept.has(source) || !plan.endedAt[source]) return;
  slice.values[source] = Number.NaN;
  slice.marks[source] = 0;
  setParts(slice, source, undefined, undefined);
}

function setParts(slice: CubeSlice, place: number, numerator = Number.NaN, denominator = Number.NaN): void {
  if (!slice.parts) return;
  slice.parts.numerators[place] = numerator;
  slice.parts.denominators[place] = denominator;
}

/** A copy that may be written to. */
export function copyOf({ values, marks, parts, boundaryYear }: CubeSlice, year = boundaryYear): CubeSlice {
  const copied = parts && {
    numerators: parts.numerators.slice(),
    denominators: parts.denominators.slice(),
  };
  return { values: values.slice(), marks: marks.slice(), parts: copied, boundaryYear: year };
}
