import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { Basket } from "@lokaal17/shared/framework/basket";
import {
  type IndicatorCode,
  type IndicatorDefinition,
  periodicityInYears,
} from "@lokaal17/shared/framework/indicator";
import type { OwnTarget } from "@lokaal17/shared/framework/own-target";
import { adoptedDecision } from "@lokaal17/shared/framework/threshold";
import { cellOf, latestValue } from "@lokaal17/shared/observations/cube";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { areaScores } from "@lokaal17/shared/scores/area-scores";
import type { GoalScore } from "@lokaal17/shared/scores/goal-score";
import { scaleOf, scoreValue } from "@lokaal17/shared/scores/indicator-score";
import { positionAmong, relativePosition } from "@lokaal17/shared/scores/relative-position";
import { scorable } from "@lokaal17/shared/scores/scorable";
import { quantileOfSorted } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { scoreText } from "@lokaal17/shared/text/scores";
import { colourVerdict } from "@lokaal17/shared/text/thresholds";
import { isExampleDecision } from "../framework/thresholds-view.ts";
import type { View } from "../publications/views.ts";
import { basisOf, goalAdopted } from "./basis.ts";

/** What an area's page says beside the figures themselves. */
interface Said {
  locale: Locale;
  /** Of the area, the newest of an indicator first. */
  ownTargets: readonly OwnTarget[];
  /** Decisions of a demonstration are made up, and say so. */
  demonstration: boolean;
}

/** One area on the 17 goals: scores where there are enough figures, and every figure beside the middle area. */
export function areaScoresView(view: View, basket: Basket, area: AreaCode, said: Said): AreaScores {
  const layer = view.reference.areaOf.get(area)?.layer ?? "municipality";
  const all = view.derived.scores(basket);
  const own = areaScores(view.derived.plan(basket), view.cube, area, view.scoreYear);
  const goals = own.map((score): AreaScores["goals"][number] => ({
    goal: score.goal,
    score: score.score,
    reason: score.reason,
    ...goalVerdict(score, goalAdopted(view, basket, score.goal)),
    position: relativePosition(score.score, known(all.goals[score.goal - 1]?.scores ?? []), "higher"),
    positionSynthetic: all.goals[score.goal - 1]?.synthetic.includes(1) ?? false,
    figureCount: score.count,
    basketSize: score.basketCount,
    syntheticCount: score.syntheticCount,
    years: score.years,
    figures: [...view.definitions.values()]
      .filter((definition) => definition.goal === score.goal && definition.layer === layer)
      .map((definition) => figureOf(view, basket, definition, area, score, said)),
  }));
  const synthetic = goals.some(({ figures }) => figures.some((figure) => figure.synthetic));
  return { basis: basisOf(view, basket, synthetic), goals };
}

/** A goal has a colour, and indicators that decide it, once the thresholds behind it are adopted. */
function goalVerdict({ colour, decidedBy }: GoalScore, thresholdsAdopted: boolean) {
  return thresholdsAdopted
    ? { thresholdsAdopted, colour, decidingIndicators: decidedBy }
    : { thresholdsAdopted, colour: null, decidingIndicators: [] };
}

type Figure = AreaScores["goals"][number]["figures"][number];

function figureOf(
  view: View,
  basket: Basket,
  definition: IndicatorDefinition,
  area: AreaCode,
  goal: GoalScore,
  said: Said,
): Figure {
  const { code, direction } = definition;
  const found = latestValue(
    view.cube,
    code,
    area,
    view.scoreYear,
    periodicityInYears(definition.periodicity) + 1,
  );
  const status = found?.status ?? cellOf(view.cube, code, area, view.scoreYear)?.status ?? null;
  const spread = found ? view.derived.spread(code, found.year, definition.layer) : null;
  const values = spread?.values ?? new Float64Array();
  const peerCount = view.derived.peers(definition.layer).length;
  const scored = goal.indicators.find(({ indicator }) => indicator === code);
  const judged = direction !== null && definition.influence !== "context" && !definition.directionContested;
  const mode = view.derived.plan(basket).example ? "demonstration" : "publication";
  const context = { basket: basket.code, mode } as const;
  const why = scorable(definition, { ...context, layer: "municipality" });
  return {
    indicator: code,
    name: definition.name[said.locale],
    unit: definition.unitName[said.locale],
    decimals: definition.decimals,
    direction,
    year: found?.year ?? null,
    value: found?.value ?? null,
    status,
    synthetic: found?.synthetic ?? false,
    median: values.length * 2 >= peerCount ? quantileOfSorted(values, 0.5) : null,
    medianSynthetic: spread?.synthetic ?? false,
    position: judged && found ? positionAmong(values, direction)(found.value) : null,
    score: scored?.score ?? null,
    inScore: scored?.inScore ?? false,
    thresholdStatus: definition.thresholds?.status ?? null,
    ...figureVerdict(
      definition,
      scorable(definition, { ...context, layer: definition.layer }) ? null : found,
      said,
    ),
    ownTarget: ownTargetView(said, code),
    whyNotScored: why && scoreText(said.locale)(`not-scorable.${why}`),
  };
}

/** The colour of a figure with the decision behind it; nothing until its thresholds are adopted. */
function figureVerdict(
  definition: IndicatorDefinition,
  found: { value: number } | null,
  { locale, demonstration }: Said,
): Pick<Figure, "colour" | "verdict"> {
  const { thresholds, direction, decimals, unitName } = definition;
  const decision = adoptedDecision(thresholds);
  const scale = scaleOf(definition);
  if (!found || !thresholds || !decision || !scale?.colours || !direction)
    return { colour: null, verdict: null };
  const { colour } = scoreValue(found.value, scale);
  const shown = (value: string) => `${formatExact(value, decimals, locale)} ${unitName[locale]}`;
  const norms = { red: shown(thresholds.red), green: shown(thresholds.green), direction };
  const said = { locale, example: isExampleDecision(thresholds, demonstration) };
  return { colour, verdict: colourVerdict(colour, norms, decision, said) };
}

function ownTargetView({ ownTargets, demonstration }: Said, code: IndicatorCode): Figure["ownTarget"] {
  const target = ownTargets.find(({ indicator, replacedOn }) => indicator === code && replacedOn === null);
  if (!target) return null;
  const { value, year, decision, decidedOn } = target;
  return { value: Number(value), year, decision, decidedOn, example: demonstration };
}

const known = (numbers: Iterable<number>) => [...numbers].filter((number) => !Number.isNaN(number));
