import type { AreaCode } from "@lokaal17/shared/areas/area";
import { recodeCube } from "@lokaal17/shared/areas/recode-cube";
import type { PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import { type IndicatorCode, notJudged } from "@lokaal17/shared/framework/indicator";
import {
  type Cube,
  cellOf,
  isSyntheticMark,
  isUsableMark,
  sliceOf,
} from "@lokaal17/shared/observations/cube";
import { movementOf, movementVerdict } from "@lokaal17/shared/publications/movement";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { verdictView } from "./verdict-view.ts";
import type { View } from "./views.ts";

/**
 * Indicators whose figures moved the same way in clearly most municipalities: the latest year of each publication, with
 * all years on the boundaries of the newer one. What neither got a newer year nor was revised is not tested. Two figures
 * are not compared across a break in their series, across two versions of the definition, or as an example and a
 * measured figure.
 */
export function figureChanges(
  before: View,
  now: View,
  locale: Locale,
): Pick<PublicationChanges, "figures" | "tested"> {
  const [former, current] = [onBoundariesOf(before, now), verdictView(now).cube];
  const peers = now.derived.peers("municipality");
  const rows = municipal(now).flatMap((definition) => {
    const { code, decimals, version } = definition;
    if (before.definitions.get(code)?.version !== version) return [];
    const [old, own] = [latestOf(former, code, peers), latestOf(current, code, peers)];
    if (!old || !own) return [];
    const isBroken = breaksBetween(current, code, old.year, own.year);
    const compared = peers
      .filter((area) => old.has(area) && own.has(area))
      .filter((area) => old.isExample(area) === own.isExample(area) && !isBroken(area));
    const pairs = compared.map((area): [number, number] => [old.valueIn(area), own.valueIn(area)]);
    const movement = movementOf(pairs, (value) => roundAsShown(value, decimals));
    if (movement.up + movement.down === 0) return [];
    return [
      {
        ...named(now, code, locale),
        ...movement,
        direction: notJudged(definition) === null ? definition.direction : null,
        yearBefore: old.year,
        yearNow: own.year,
        synthetic: compared.some(own.isExample),
      },
    ];
  });
  const verdicts = movementVerdict(rows);
  return {
    tested: rows.length,
    figures: rows
      .map((row, place) => ({ ...row, verdict: verdicts[place] ?? ("no-clear-change" as const) }))
      .filter(({ verdict }) => verdict !== "no-clear-change")
      .sort((a, b) => (a.goal ?? 99) - (b.goal ?? 99)),
  };
}

/** Indicators with figures for the first time, and those with a newer year. */
export function newFigures(
  before: View,
  now: View,
  locale: Locale,
): Pick<PublicationChanges, "newIndicators" | "newYears"> {
  const newIndicators: PublicationChanges["newIndicators"] = [];
  const newYears: PublicationChanges["newYears"] = [];
  for (const definition of now.definitions.values()) {
    if (definition.kind !== "indicator") continue;
    const [old, own] = [before, now].map(({ cube, derived }) =>
      latestOf(cube, definition.code, derived.peers(definition.layer)),
    );
    if (!own) continue;
    const name = named(now, definition.code, locale);
    if (!old) newIndicators.push({ ...name, areaCount: own.count });
    else if (own.year > old.year) newYears.push({ ...name, year: own.year });
  }
  return { newIndicators, newYears };
}

const municipal = ({ definitions }: View) =>
  [...definitions.values()].filter(({ kind, layer }) => kind === "indicator" && layer === "municipality");

/** All years of a view on the boundaries of another. */
function onBoundariesOf(view: View, { boundaryYear, reference }: View): Cube {
  if (view.boundaryYear === boundaryYear) return verdictView(view).cube;
  return recodeCube(view.cube, view.definitions, reference, boundaryYear).cube;
}

/** The last year in which one of these areas has a figure that may be used. */
function latestOf(cube: Cube, code: IndicatorCode, areas: readonly AreaCode[]) {
  for (const year of [...cube.years].reverse()) {
    const slice = sliceOf(cube, code, year);
    if (!slice) continue;
    const placeOf = (area: AreaCode) => cube.areaIndex.get(area) ?? -1;
    const markOf = (area: AreaCode) => slice.marks[placeOf(area)] ?? 0;
    const valueIn = (area: AreaCode) =>
      isUsableMark(markOf(area)) ? (slice.values[placeOf(area)] ?? Number.NaN) : Number.NaN;
    const has = (area: AreaCode) => !Number.isNaN(valueIn(area));
    const count = areas.filter(has).length;
    if (count === 0) continue;
    return { year, count, has, valueIn, isExample: (area: AreaCode) => isSyntheticMark(markOf(area)) };
  }
  return null;
}

/** Whether the series of an area breaks after the earlier of two years, up to the later one. */
function breaksBetween(cube: Cube, code: IndicatorCode, one: number, other: number) {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const years = cube.years.filter((year) => year > first && year <= last);
  return (area: AreaCode) => years.some((year) => cellOf(cube, code, area, year)?.status === "break");
}

/** An indicator by its name of the view; its code where the view does not know it any more. */
export function named(view: View, indicator: IndicatorCode, locale: Locale) {
  const definition = view.definitions.get(indicator);
  return { indicator, name: definition?.name[locale] ?? indicator, goal: definition?.goal ?? null };
}
