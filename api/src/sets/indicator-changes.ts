import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SetChange } from "@lokaal17/shared/contract/comparison-sets";
import type { DifferenceView } from "@lokaal17/shared/contract/differences";
import type { Direction, IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable } from "@lokaal17/shared/observations/cube";
import { positionAmong } from "@lokaal17/shared/scores/relative-position";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { differencesView } from "../comparison/differences.ts";
import { countedYears, mostComplete } from "../comparison/years.ts";
import type { View } from "../publications/views.ts";
import { judgedDirection } from "../scores/series.ts";
import { areaName, type Compared, changeOf } from "./compared.ts";

/**
 * A position changes clearly when the word changes and the area moved past at least so many of the others: two or three
 * places mean nothing, some thirty of 342 do.
 * @see product.md, ranks are contested
 */
const leastMove = 0.1;

/** Verdicts between the own municipality and the other chosen ones, and positions among all, that changed clearly. */
export function changesOfIndicators(compared: Compared): SetChange[] {
  const { before, now, content } = compared;
  return content.indicators.flatMap((code) => {
    const definition = now.definitions.get(code);
    if (!definition || !before.definitions.has(code)) return [];
    return [...changedVerdicts(compared, definition), ...changedPositions(compared, definition)];
  });
}

/** The year that a view shows of an indicator while nobody chooses one. */
export function yearOfIndicator(view: View, code: IndicatorCode): number | null {
  const layer = view.definitions.get(code)?.layer;
  return layer ? mostComplete(countedYears(view.cube, code, view.derived.peers(layer))) : null;
}

/**
 * The word changed, and one of the two figures did: a verdict that changes only because other municipalities' figures
 * moved the bar for all tests together is no news about these two.
 */
function changedVerdicts(
  { before, now, content, locale }: Compared,
  definition: IndicatorDefinition,
): SetChange[] {
  const { own } = content;
  const others = content.areas.filter((area) => area !== own);
  if (!own || others.length === 0) return [];
  const year = content.year ?? undefined;
  const was = differencesView(before, { definition, area: own, year, locale });
  const is = differencesView(now, { definition, area: own, year, locale });
  if (is.year === null) return [];
  const { decimals } = definition;
  const isSame = (one: number | null | undefined, other: number | null | undefined) =>
    one != null && other != null && roundAsShown(one, decimals) === roundAsShown(other, decimals);
  return others.flatMap((other): SetChange[] => {
    const then = was.differences.find(({ area }) => area === other);
    const today = is.differences.find(({ area }) => area === other);
    if (!isSaid(then) || !isSaid(today) || then.verdict === today.verdict) return [];
    const isOthersDoing =
      was.year === is.year && isSame(was.own?.value, is.own?.value) && isSame(then.value, today.value);
    if (isOthersDoing) return [];
    const about = { indicator: definition.code, goal: null, subjectName: definition.name[locale], area: own };
    return [
      {
        kind: "verdict",
        ...changeOf(now, about, {
          year: is.year ?? 0,
          synthetic: today.synthetic || then.synthetic || Boolean(is.own?.synthetic),
        }),
        other,
        otherName: areaName(now, other),
        from: then.verdict,
        to: today.verdict,
      },
    ];
  });
}

const isSaid = (difference: DifferenceView | undefined): difference is DifferenceView =>
  difference !== undefined && difference.verdict !== "unknown";

function changedPositions(
  { before, now, content, locale }: Compared,
  definition: IndicatorDefinition,
): SetChange[] {
  const direction = judgedDirection(definition);
  if (direction === null) return [];
  const was = positionsIn(before, definition, content.year, direction);
  const is = positionsIn(now, definition, content.year, direction);
  if (!was || !is) return [];
  return content.areas.flatMap((area): SetChange[] => {
    const then = was.of(area);
    const today = is.of(area);
    if (!then || !today || then.word === today.word) return [];
    if (then.word === "too-few" || today.word === "too-few") return [];
    if (Math.abs(today.share - then.share) < leastMove) return [];
    const about = { indicator: definition.code, goal: null, subjectName: definition.name[locale], area };
    const synthetic = is.synthetic || was.synthetic;
    return [
      {
        kind: "position",
        ...changeOf(now, about, { year: is.year, synthetic }),
        other: null,
        otherName: null,
        from: then.word,
        to: today.word,
      },
    ];
  });
}

/** Where each area stands in the year that a view shows: the word, and the share of the others below it. */
function positionsIn(
  { cube, derived, ...view }: View,
  { code, layer }: IndicatorDefinition,
  wished: number | null,
  direction: Direction,
) {
  const year = wished ?? mostComplete(countedYears(cube, code, derived.peers(layer)));
  if (year === null) return null;
  const { values, synthetic } = derived.spread(code, year, layer);
  const wordOf = positionAmong(values, direction);
  const isPeer = new Set<string>(derived.peers(layer));
  return {
    year,
    synthetic,
    boundaryYear: view.boundaryYear,
    of(area: AreaCode) {
      const cell = isPeer.has(area) ? cellOf(cube, code, area, year) : null;
      if (!cell || cell.value === null || !isUsable(cell.status)) return null;
      const { value } = cell;
      return { word: wordOf(value), share: values.filter((other) => other < value).length / values.length };
    },
  };
}
