import type { AreaCode } from "@lokaal17/shared/areas/area";
import { isFirmFinding } from "@lokaal17/shared/areas/check-words";
import type { AreaCheck, CheckedFinding, CheckedThreshold } from "@lokaal17/shared/contract/area-check";
import type { AreaStory, StoryChange, StoryStanding } from "@lokaal17/shared/contract/area-story";
import type { MethodComparisons } from "@lokaal17/shared/contract/sensitivity";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { adoptedDecision } from "@lokaal17/shared/framework/threshold";
import { cellOf, isUsable, latestValue } from "@lokaal17/shared/observations/cube";
import { colourOf, isColourScale, pointsOnScale } from "@lokaal17/shared/scores/colour";
import { scaleOf } from "@lokaal17/shared/scores/indicator-score";
import { usableSeries } from "@lokaal17/shared/scores/trends/series";
import { trendOf } from "@lokaal17/shared/scores/trends/trend";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { judgedDirection, seriesOf } from "../scores/series.ts";

interface FindingsWish {
  area: AreaCode;
  story: AreaStory;
  methods: MethodComparisons;
  /** What stood out by the figure before the latest, by side, and what could be tested then. */
  before: {
    better: readonly StoryStanding[];
    worse: readonly StoryStanding[];
    compared: ReadonlySet<IndicatorCode>;
  };
}

/** Everything that the page says of one figure, with how firm it is. @param view on its own boundaries (`verdictView`) */
export function checkedFindings(
  view: View,
  { area, story, methods, before }: FindingsWish,
): CheckedFinding[] {
  const { changes, peers } = story;
  return [
    ...[...changes.worse, ...changes.better].map((change) => checkedChange(view, area, change, methods)),
    ...peers.weakest.map((row) => checkedStanding(view, area, row, "worse", before)),
    ...peers.strongest.map((row) => checkedStanding(view, area, row, "better", before)),
  ];
}

function checkedChange(
  view: View,
  area: AreaCode,
  { indicator, name, goal, verdict, provisional, synthetic }: StoryChange,
  { indicators }: MethodComparisons,
): CheckedFinding {
  const holds = holdsWithoutOneYear(view, area, indicator, verdict);
  const said = indicators.find((one) => one.indicator === indicator)?.verdicts ?? [];
  const sure = said.filter(({ outcome }) => outcome !== "not-assessable");
  const same = sure.filter(({ outcome }) => outcome === (verdict === "better" ? "improving" : "worsening"));
  const methods = { same: same.length, of: sure.length };
  const tested = { kind: "change" as const, holds, methods, provisional };
  return { indicator, name, goal, side: verdict, ...tested, isFirm: isFirmFinding(tested), synthetic };
}

/** Whether the test says the same with any one year left out; null where that leaves too few years. */
function holdsWithoutOneYear(
  view: View,
  area: AreaCode,
  indicator: StoryChange["indicator"],
  verdict: StoryChange["verdict"],
): boolean | null {
  const definition = view.definitions.get(indicator);
  if (!definition) return null;
  const direction = judgedDirection(definition);
  const points = usableSeries(seriesOf(view.cube, indicator, area, view.scoreYear));
  const verdicts = points
    .map((_, place) => trendOf(points.toSpliced(place, 1), direction, view.scoreYear).verdict)
    .filter((one) => one !== null && one !== "too-few");
  return verdicts.length === 0 ? null : verdicts.every((one) => one === verdict);
}

function checkedStanding(
  view: View,
  area: AreaCode,
  { indicator, name, goal, year, synthetic }: StoryStanding,
  side: "better" | "worse",
  before: FindingsWish["before"],
): CheckedFinding {
  const provisional = cellOf(view.cube, indicator, area, year)?.status === "provisional";
  const stood = before[side].some((one) => one.indicator === indicator);
  const holds = before.compared.has(indicator) ? stood : null;
  const tested = { kind: "standing" as const, holds, methods: null, provisional };
  return { indicator, name, goal, side, ...tested, isFirm: isFirmFinding(tested), synthetic };
}

/** A threshold is tried this much stricter and looser: a tenth of the distance between red and green. */
const shiftOfThreshold = 0.1;

/** Where thresholds are adopted: the colour now, and with thresholds a little further or nearer. */
export function checkedThresholds(view: View, area: AreaCode, locale: Locale): CheckedThreshold[] {
  const layer = view.reference.areaOf.get(area)?.layer;
  return [...view.definitions.values()]
    .filter((definition) => definition.layer === layer && adoptedDecision(definition.thresholds) !== null)
    .flatMap((definition) => checkedThreshold(view, area, definition, locale) ?? []);
}

function checkedThreshold(
  view: View,
  area: AreaCode,
  definition: IndicatorDefinition,
  locale: Locale,
): CheckedThreshold | null {
  const { code, name, goal } = definition;
  const found = latestValue(view.cube, code, area, view.scoreYear, 5);
  const colours = scaleOf(definition)?.colours;
  if (!found || !colours || judgedDirection(definition) === null) return null;
  const step = (colours.green - colours.red) * shiftOfThreshold;
  const colourWith = (shift: number) => {
    const moved = { ...colours, red: colours.red + shift, green: colours.green + shift };
    return colourOf(pointsOnScale(found.value, isColourScale(moved) ? moved : colours));
  };
  return {
    ...{ indicator: code, name: name[locale], goal },
    colour: colourWith(0),
    stricter: colourWith(step),
    looser: colourWith(-step),
    synthetic: found.synthetic,
  };
}

/** Of figures that became clearly worse: the middle one of the similar areas that have both years, in each of these. */
export function alongsideOf(view: View, { changes, peers }: AreaStory): AreaCheck["alongside"] {
  return changes.worse.map(({ indicator, from, to }) => {
    const figureIn = (area: AreaCode, year: number) => latestValue(view.cube, indicator, area, year, 0);
    const both = peers.areas.flatMap(({ code }) => {
      const [first, last] = [figureIn(code, from), figureIn(code, to)];
      return first && last ? [{ first, last }] : [];
    });
    return {
      indicator,
      from: median(both.map(({ first }) => first.value)),
      to: median(both.map(({ last }) => last.value)),
      synthetic: peers.synthetic || both.some(({ first, last }) => first.synthetic || last.synthetic),
    };
  });
}

/** Figures of an organisation that are others than in the latest publication, the newest year in front. */
export function changedFigures(
  view: View,
  published: View,
  area: AreaCode,
  locale: Locale,
): AreaCheck["changed"] {
  return view.cube.years
    .flatMap((year) =>
      view.cube.indicators.flatMap((indicator) => {
        const definition = view.definitions.get(indicator);
        const now = shownCell(view.cube, indicator, area, year);
        const was = shownCell(published.cube, indicator, area, year);
        if (!definition || (now?.value ?? null) === (was?.value ?? null)) return [];
        const { name, unitName, decimals } = definition;
        const said = { name: name[locale], unit: unitName[locale], decimals, year };
        const synthetic = (now?.synthetic ?? false) || (was?.synthetic ?? false);
        return [{ indicator, ...said, was: was?.value ?? null, now: now?.value ?? null, synthetic }];
      }),
    )
    .sort((one, other) => other.year - one.year);
}

/** A confidential figure is told to nobody, its own organisation's page included: that is the page to come. */
function shownCell(cube: View["cube"], indicator: IndicatorCode, area: AreaCode, year: number) {
  const cell = cellOf(cube, indicator, area, year);
  return cell && isUsable(cell.status) ? cell : null;
}
