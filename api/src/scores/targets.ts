import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { TargetOutlook } from "@lokaal17/shared/contract/trends";
import type { Direction, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type OwnTarget, ownTargetBasis } from "@lokaal17/shared/framework/own-target";
import { adoptedTarget } from "@lokaal17/shared/framework/threshold";
import { type ScorableDefinition, scorable } from "@lokaal17/shared/scores/scorable";
import type { ScorePlan } from "@lokaal17/shared/scores/score-plan";
import { paceWord } from "@lokaal17/shared/scores/trends/pace";
import { probabilityMet } from "@lokaal17/shared/scores/trends/projection";
import type { TrendPoint } from "@lokaal17/shared/scores/trends/series";
import type { TargetBasis } from "@lokaal17/shared/scores/trends/target-basis";
import type { NoChanceReason, noTargetWordReasons } from "@lokaal17/shared/scores/trends/verdicts";
import type { View } from "../publications/views.ts";
import { judgedDirection, limitsOf } from "./series.ts";

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

/** Which way is better for an indicator, or why nothing is said of any target of it. */
export type Judged =
  | { direction: Direction; reason: null }
  | { direction: null; reason: (typeof noTargetWordReasons)[number] };

/** Whether pace and chance may be said of an indicator, by the same rule that gives a figure its colour. */
export function judgedOf(
  definition: ScorableDefinition,
  { basket, example }: Pick<ScorePlan, "basket" | "example">,
): Judged {
  const direction = judgedDirection(definition);
  if (definition.influence === "context") return { direction: null, reason: "context" };
  const mode = example ? "demonstration" : "publication";
  const why = scorable(definition, { basket: basket.code, mode, layer: definition.layer });
  if (why === "unverified-source") return { direction: null, reason: why };
  // Without bounds there is no score, but an own target tells enough for a pace.
  if (direction === null || why === "bounds-against-direction")
    return { direction: null, reason: "no-direction" };
  return { direction, reason: null };
}

type Limited = Pick<IndicatorDefinition, "naturalMin" | "naturalMax">;

/** Pace towards a decided target and the chance that it is met: the only place where a pace is made. */
export function outlookOf(
  target: ShownTarget,
  points: readonly TrendPoint[],
  definition: Limited,
  judged: Judged,
  scoreYear: number,
): TargetOutlook {
  const verdict = paceWord(points, target, judged.direction, scoreYear);
  return {
    ...target,
    pace: verdict.pace,
    noPaceReason: judged.reason ?? verdict.reason,
    met: verdict.met,
    metButWorsening: verdict.metButWorsening,
    ...chanceOf(target, points, definition, judged),
  };
}

/** The chance that a decided target is met, and its word. */
export function chanceOf(
  target: TargetBasis,
  points: readonly TrendPoint[],
  definition: Limited,
  judged: Judged,
): Pick<TargetOutlook, "probability" | "probabilityWord" | "noProbabilityReason"> {
  const none = (noProbabilityReason: NoChanceReason) => ({
    probability: null,
    probabilityWord: null,
    noProbabilityReason,
  });
  if (judged.reason !== null) return none(judged.reason);
  const chance = probabilityMet(points, target, judged.direction, limitsOf(definition));
  if (chance.reason !== null) return none(chance.reason);
  return { probability: chance.probability, probabilityWord: chance.word, noProbabilityReason: null };
}
