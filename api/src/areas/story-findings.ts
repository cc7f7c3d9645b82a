import { setImmediate } from "node:timers/promises";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type ClearChanges, clearChanges, endsAgree } from "@lokaal17/shared/areas/story-changes";
import { isCompared, type Standing, standingOf, standsOut } from "@lokaal17/shared/areas/story-standings";
import type { AreaStory, StoryChange, StoryStanding } from "@lokaal17/shared/contract/area-story";
import type { IndicatorTrend, Trends } from "@lokaal17/shared/contract/trends";
import {
  type IndicatorCode,
  type IndicatorDefinition,
  periodicityInYears,
} from "@lokaal17/shared/framework/indicator";
import { latestValue } from "@lokaal17/shared/observations/cube";
import { usableSeries } from "@lokaal17/shared/scores/trends/series";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { differencesView } from "../comparison/differences.ts";
import type { View } from "../publications/views.ts";
import { judgedDirection, seriesOf } from "../scores/series.ts";
import type { AlikeAreas } from "./alike-areas.ts";

/** What clearly became better or worse, also by the numbers shown; the others are among those without a clear change. @param view with all years on its own boundaries (`verdictView`) */
export function changesOf(view: View, area: AreaCode, trends: Trends): AreaStory["changes"] {
  const found: ClearChanges<IndicatorTrend> = clearChanges(
    trends.indicators
      .filter(({ goal }) => goal !== null)
      .map((indicator) => ({ key: indicator, trend: indicator.trend })),
  );
  const shown = (verdict: StoryChange["verdict"]) =>
    found[verdict].flatMap(({ key }) => changeView(view, area, key, verdict) ?? []);
  const { testedCount, tooFewYears, notJudged } = found;
  return { better: shown("better"), worse: shown("worse"), testedCount, tooFewYears, notJudged };
}

function changeView(
  view: View,
  area: AreaCode,
  { indicator, name, goal, unit, decimals, trend }: IndicatorTrend,
  verdict: StoryChange["verdict"],
): StoryChange | null {
  const points = usableSeries(seriesOf(view.cube, indicator, area, view.scoreYear));
  const [first, last] = [trend.from, trend.to].map((year) => points.find((point) => point.year === year));
  const definition = view.definitions.get(indicator);
  const direction = definition && judgedDirection(definition);
  if (!first || !last || !direction) return null;
  const ends = { valueFrom: first.value, valueTo: last.value, decimals };
  if (!endsAgree(ends, verdict, direction)) return null;
  return {
    ...{ indicator, name, goal, unit, verdict, ...ends },
    from: first.year,
    to: last.year,
    provisional: last.status === "provisional",
    synthetic: trend.synthetic,
  };
}

/** The figures of an area beside those of the areas that are alike, with the verdicts that every page gives. */
export interface AreaStandings {
  /** Alike when nothing in particular is compared. */
  similar: readonly AreaCode[];
  all: Standing<IndicatorDefinition>[];
  /** Single differences with areas that are alike. */
  tests: number;
  ownOf: ReadonlyMap<IndicatorCode, OwnFigure>;
}

type OwnFigure = Pick<StoryStanding, "year" | "value">;

/**
 * @param view with all years on its own boundaries (`verdictView`)
 * @param which `before`: of each indicator not the latest figure of the area, but the one before it
 */
export async function areaStandings(
  view: View,
  area: AreaCode,
  alike: AlikeAreas,
  which: "latest" | "before" = "latest",
): Promise<AreaStandings> {
  const similar = alike(null);
  const compared = similar.length === 0 ? [] : await comparedFigures(view, area, alike, which);
  return {
    similar,
    all: compared.map(({ standing }) => standing),
    tests: compared.reduce((sum, { standing }) => sum + standing.compared, 0),
    ownOf: new Map(compared.map(({ standing, own }) => [standing.key.code, own])),
  };
}

/** Those that stand out on one side, as they are shown. */
export function standingsView(
  { all, similar, ownOf }: AreaStandings,
  side: "better" | "worse",
  locale: Locale,
): StoryStanding[] {
  return standsOut(all, side, similar.length).flatMap((standing) => {
    const own = ownOf.get(standing.key.code);
    return own ? [standingView(standing, own, locale)] : [];
  });
}

export function standingView(
  { key, better, worse, compared, middle, synthetic }: Standing<IndicatorDefinition>,
  { year, value }: OwnFigure,
  locale: Locale,
): StoryStanding {
  const { code, name, goal, unitName, decimals } = key;
  return {
    indicator: code,
    ...{ name: name[locale], goal, unit: unitName[locale], decimals },
    ...{ year, value, middle, better, worse, compared, synthetic },
  };
}

/** Those that could be tested against enough of the similar areas. */
export const comparedIndicators = ({ all, similar }: AreaStandings) =>
  all.filter((standing) => isCompared(standing, similar.length)).map(({ key }) => key.code);

/**
 * Every judged indicator of the area in its latest year, beside the same year of the areas that are alike. One takes
 * some milliseconds (every municipality is tested), so others have their turn in between.
 */
async function comparedFigures(
  view: View,
  area: AreaCode,
  alike: AlikeAreas,
  which: "latest" | "before",
): Promise<{ standing: Standing<IndicatorDefinition>; own: OwnFigure }[]> {
  const layer = view.reference.areaOf.get(area)?.layer;
  const found: { standing: Standing<IndicatorDefinition>; own: OwnFigure }[] = [];
  for (const definition of view.definitions.values()) {
    const { kind, goal, errorModel } = definition;
    if (kind !== "indicator" || definition.layer !== layer || goal === null) continue;
    if (judgedDirection(definition) === null || errorModel === "none") continue;
    const own = ownFigure(view, area, definition, which);
    if (!own) continue;
    // All municipalities are tested together, as on every other page: a difference is as clear here as there.
    const { differences } = differencesView(view, { definition, area, year: own.year, locale: "nl" });
    const peers = new Set(alike(definition));
    const others = differences.filter((one) => peers.has(one.area));
    found.push({ standing: standingOf(definition, own, others), own });
    await setImmediate();
  }
  return found;
}

function ownFigure(
  view: View,
  area: AreaCode,
  { code, periodicity }: IndicatorDefinition,
  which: "latest" | "before",
) {
  const maxAge = periodicityInYears(periodicity) + 1;
  const newest = latestValue(view.cube, code, area, view.scoreYear, maxAge);
  return newest && which === "before" ? latestValue(view.cube, code, area, newest.year - 1, maxAge) : newest;
}
