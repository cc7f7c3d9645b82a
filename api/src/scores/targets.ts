import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { TargetOutlook } from "@lokaal17/shared/contract/trends";
import type { Direction, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type OwnTarget, ownTargetBasis } from "@lokaal17/shared/framework/own-target";
import { adoptedTarget } from "@lokaal17/shared/framework/threshold";
import { paceWord } from "@lokaal17/shared/scores/trends/pace";
import { probabilityMet } from "@lokaal17/shared/scores/trends/projection";
import type { TrendPoint } from "@lokaal17/shared/scores/trends/series";
import type { TargetBasis } from "@lokaal17/shared/scores/trends/target-basis";
import type { View } from "../publications/views.ts";
import { limitsOf } from "./series.ts";

/** What decided targets of one area are found in. */
export interface TargetSource {
  area: AreaCode;
  /** Of this area; those that were replaced do no harm. */
  ownTargets: readonly OwnTarget[];
  /** What is decided in a demonstration is made up, and says so. */
  demonstration: boolean;
}

export interface ShownTarget extends TargetBasis {
  example: boolean;
}

/** The targets that hold for an indicator in an area: the adopted one, then the area's own. Empty: nobody decided one. */
export function targetsOf(
  view: View,
  { code, thresholds }: Pick<IndicatorDefinition, "code" | "thresholds">,
  { area, ownTargets, demonstration }: TargetSource,
): ShownTarget[] {
  const areaName = view.reference.areaOf.get(area)?.name ?? area;
  const adopted = adoptedTarget(thresholds);
  const own = ownTargets
    .filter((target) => target.area === area && target.indicator === code)
    .flatMap((target) => ownTargetBasis(target, areaName) ?? []);
  return [...(adopted ? [adopted] : []), ...own].map((target) => ({ ...target, example: demonstration }));
}

type JudgedDefinition = Pick<
  IndicatorDefinition,
  "direction" | "directionContested" | "naturalMin" | "naturalMax"
>;

/** Pace towards a decided target and the chance that it is met: the only place where a pace is made. */
export function outlookOf(
  target: ShownTarget,
  points: readonly TrendPoint[],
  definition: JudgedDefinition,
  scoreYear: number,
): TargetOutlook {
  const verdict = paceWord(points, target, directionOf(definition), scoreYear);
  return {
    ...target,
    pace: verdict.pace,
    noPaceReason: verdict.reason,
    met: verdict.met,
    metButWorsening: verdict.metButWorsening,
    ...chanceOf(target, points, definition),
  };
}

/** The chance that a decided target is met, and its word. */
export function chanceOf(
  target: TargetBasis,
  points: readonly TrendPoint[],
  definition: JudgedDefinition,
): Pick<TargetOutlook, "probability" | "probabilityWord" | "noProbabilityReason"> {
  const chance = probabilityMet(points, target, directionOf(definition), limitsOf(definition));
  if (chance.reason !== null)
    return { probability: null, probabilityWord: null, noProbabilityReason: chance.reason };
  return { probability: chance.probability, probabilityWord: chance.word, noProbabilityReason: null };
}

/** Where it is contested which way is better, a target alone does not tell. */
function directionOf({ direction, directionContested }: JudgedDefinition): Direction | null {
  return directionContested ? null : direction;
}
