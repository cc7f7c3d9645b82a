import type { Layer } from "../areas/area.ts";
import type { BasketCode } from "../framework/basket.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { scaleOf } from "./indicator-score.ts";

/** Why an indicator is shown but not scored, even when a basket names it. */
export const notScorableReasons = [
  "unknown-indicator",
  "measure",
  "other-layer",
  "no-goal",
  "context",
  "contested-direction",
  "no-direction",
  "no-bounds",
  "bounds-against-direction",
  "unverified-source",
] as const;
export type NotScorableReason = (typeof notScorableReasons)[number];

/** For whom is scored: the demonstration may use sources that nobody verified yet, marked as an example. */
export type ScoringMode = "publication" | "demonstration";

export interface ScoringContext {
  basket: BasketCode;
  mode: ScoringMode;
  layer: Layer;
}

/** What `scorable` looks at. */
export type ScorableDefinition = Pick<
  IndicatorDefinition,
  | "kind"
  | "layer"
  | "goal"
  | "influence"
  | "directionContested"
  | "direction"
  | "bounds"
  | "thresholds"
  | "verifyBeforeScore"
>;

/**
 * Whether an indicator may stand in a score; where not, the first reason.
 * Context indicators, contested directions and unverified sources are never scored. Unverified sources are let through
 * in the basket `broad` of the demonstration alone: its scores are marked as an example.
 */
export function scorable(definition: ScorableDefinition, context: ScoringContext): NotScorableReason | null {
  if (definition.kind === "measure") return "measure";
  if (definition.layer !== context.layer) return "other-layer";
  if (definition.goal === null) return "no-goal";
  if (definition.influence === "context") return "context";
  if (definition.directionContested) return "contested-direction";
  if (definition.direction === null) return "no-direction";
  const scale = scaleOf(definition);
  if (!scale) return "no-bounds";
  const higherIsBetter = scale.bounds.optimum > scale.bounds.lowerBound;
  if (higherIsBetter !== (definition.direction === "higher")) return "bounds-against-direction";
  if (definition.verifyBeforeScore && !isExample(context)) return "unverified-source";
  return null;
}

/** Whether scores are an example only: the demonstration's broad basket. */
export function isExample(context: Pick<ScoringContext, "basket" | "mode">): boolean {
  return context.mode === "demonstration" && context.basket === "broad";
}
