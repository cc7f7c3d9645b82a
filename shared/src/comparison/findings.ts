import type { AreaCode, Layer } from "../areas/area.ts";
import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import type { Locale, MessageValues, Text } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { areasWord, type FindingKey, findingText, middleAreaWord } from "./findings-text.ts";

/**
 * A computed statement about figures: the title of a chart, the text of its picture.
 * It says what can be read from the displayed numbers and nothing more: no causes, no praise, no blame.
 */
export interface Finding {
  text: string;
  /** One of the figures that it speaks of is an example: the mark must stand beside it. */
  synthetic: boolean;
}

/** One area's figure. */
export interface Figure {
  area: AreaCode;
  value: number;
  synthetic: boolean;
}

/** How the figures are shown. */
export interface Shown {
  locale: Locale;
  layer: Layer;
  decimals: number;
  /** Name of the unit in the language of the text, "procent"; null where a number speaks for itself. */
  unitName: string | null;
}

/**
 * Between which values the middle half lies: "In ongeveer de helft van de gemeenten is het cijfer 1,2 tot 3,4 procent."
 * Counts the areas between the displayed ends, and names the exact count where that is not about half.
 */
export function distributionFinding(figures: readonly Figure[], shown: Shown): Finding {
  const say = speaker(shown);
  if (figures.length === 0) return { text: say("no-figures"), synthetic: false };
  const sorted = sortedNumbers(figures.map((figure) => figure.value));
  const low = quantileOfSorted(sorted, 0.25) ?? Number.NaN;
  const high = quantileOfSorted(sorted, 0.75) ?? Number.NaN;
  const inside = figures.filter(
    ({ value }) => order(low, value, shown) <= 0 && order(value, high, shown) <= 0,
  );
  const values = {
    ...counts(inside.length, figures.length),
    low: show(low, shown),
    high: show(high, shown),
    same: order(low, high, shown) === 0 ? "yes" : "no",
  };
  return {
    text: say(distributionKey(inside.length / figures.length), values),
    synthetic: anySynthetic(figures),
  };
}

/** How many areas answered yes: for indicators that know only 1 and 0. */
export function yesFinding(figures: readonly Figure[], shown: Shown): Finding {
  const say = speaker(shown);
  if (figures.length === 0) return { text: say("no-figures"), synthetic: false };
  const yes = figures.filter((figure) => figure.value === 1).length;
  return { text: say("yes", counts(yes, figures.length)), synthetic: anySynthetic(figures) };
}

/** The figures of one named group of areas: a province with its municipalities. */
export interface FigureGroup {
  name: string;
  figures: readonly Figure[];
}

/** With fewer figures than this a group's middle area says little, and the group is left out of the statement. */
const leastFiguresInGroup = 3;

/**
 * Between which figures the middle municipality of a province lies. It names no province: one of the two ends is the
 * bad one, and the map shows where they are.
 * @param groups all provinces, each once
 */
export function mapFinding(groups: readonly FigureGroup[], shown: Shown): Finding {
  const say = speaker(shown);
  const enough = groups.filter((group) => group.figures.length >= leastFiguresInGroup);
  const medians = enough.map(({ figures }) => {
    const sorted = sortedNumbers(figures.map((figure) => figure.value));
    return quantileOfSorted(sorted, 0.5) ?? Number.NaN;
  });
  const ascending = sortedNumbers(medians);
  const [lowest, highest] = [ascending[0], ascending.at(-1)];
  if (lowest === undefined || highest === undefined || medians.length < 2)
    return { text: say("map.too-few"), synthetic: false };
  const synthetic = enough.some((group) => anySynthetic(group.figures));
  const values = {
    low: show(lowest, shown),
    high: show(highest, shown),
    count: enough.length,
    all: enough.length === groups.length ? "yes" : "no",
  };
  if (order(lowest, highest, shown) === 0) return { text: say("map.same", values), synthetic };
  return { text: say("map.differ", values), synthetic };
}

/**
 * One area beside the middle one: "Utrecht ligt boven de middelste gemeente: 1,7 tegen 1,0".
 * @param figures all figures of the layer, the area's own among them
 */
export function middleFinding(
  area: { code: AreaCode; name: string },
  figures: readonly Figure[],
  shown: Shown,
): Finding {
  const say = speaker(shown);
  const own = figures.find((figure) => figure.area === area.code);
  if (!own) return { text: say("middle.no-figure", { name: area.name }), synthetic: false };
  const middle = quantileOfSorted(sortedNumbers(figures.map((figure) => figure.value)), 0.5) ?? Number.NaN;
  const difference = order(own.value, middle, shown);
  const key = difference > 0 ? "middle.above" : difference < 0 ? "middle.below" : "middle.same";
  const values = { name: area.name, own: show(own.value, shown), middle: show(middle, shown) };
  return { text: say(key, values), synthetic: anySynthetic(figures) };
}

function anySynthetic(figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure.synthetic);
}

/** Fills in the words of the layer and the unit, which many sentences use. */
function speaker(shown: Shown): Text<FindingKey> {
  const text = findingText(shown.locale);
  const words = {
    areas: areasWord(shown.layer, shown.locale),
    middleArea: middleAreaWord(shown.layer, shown.locale),
    unit: shown.unitName === null ? "" : ` ${shown.unitName}`,
  };
  return (key: FindingKey, values?: MessageValues) => text(key, { ...words, ...values });
}

function distributionKey(share: number): FindingKey {
  if (share === 1) return "distribution.all";
  if (share === 0.5) return "distribution.half";
  // "About half" is between 47.5 and 52.5 per cent; for the other shares the count itself is said.
  return Math.abs(share - 0.5) <= 0.025 ? "distribution.about-half" : "distribution.count";
}

function counts(count: number, total: number): MessageValues {
  return { count, total };
}

function show(value: number, shown: Shown): string {
  return formatNumber(value, shown.decimals, shown.locale);
}

/** Below, equal or above, as a reader sees it: two numbers that look the same are the same. */
function order(a: number, b: number, shown: Shown): number {
  if (a === b || show(a, shown) === show(b, shown)) return 0;
  return a < b ? -1 : 1;
}
