import { areasWord } from "../comparison/findings-text.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";
import { wordsKey } from "./key-flow.ts";
import { mostMarked } from "./picture-input.ts";
import type { PlotDot } from "./plot-model.ts";
import { middleOf, scatterKey } from "./scatter.ts";
import type { LevelChangeInput, LevelChangePoint } from "./scatter-model.ts";
import { scatterPlot } from "./scatter-plot.ts";
import type { Scene } from "./scene.ts";
import { chartText } from "./text.ts";

/**
 * How high a figure is, and how it went: the level across, the change since an earlier year upwards. The words in the
 * corners say higher and lower, risen and fallen, and leave good and bad to the reader. Changes are those of the shown
 * figures. Null when no area has a figure in both years.
 * @throws RangeError when more than eight areas are to be named
 */
export function levelChange(input: LevelChangeInput): Scene | null {
  if (input.marked.length > mostMarked) throw new RangeError("A scatter names at most eight areas.");
  const { points, locale, decimals, measure, layer = "municipality" } = input;
  const text = chartText(locale);
  const years = { first: String(input.fromYear), last: String(input.toYear) };
  const dots = points.flatMap((point): PlotDot[] => {
    const change = changeOf(point, decimals);
    if (change === null || point.now === null || point.before === null) return [];
    const [from, to] = [point.before, point.now].map((value) => formatNumber(value, decimals, locale));
    const title = text("named-from-to", { name: point.name, from: from ?? "", to: to ?? "", ...years });
    const { code, name, synthetic = false } = point;
    return [{ code, name, x: point.now, y: change, synthetic, title }];
  });
  if (dots.length === 0) return null;
  const broken = points.filter((point) => point.broken).length;
  const shown = (count: number) => formatNumber(count, 0, locale);
  const brokenValues = {
    shown: shown(broken),
    total: shown(points.length),
    areas: areasWord(layer, locale),
  };
  const key = scatterKey(input, dots, points.length - broken);
  if (broken > 0) key.push(wordsKey(text("broken-some", brokenValues)));
  return scatterPlot(input, {
    dots,
    axes: {
      x: { label: `${measure}, ${years.last}`, decimals },
      y: { label: text("change-axis", years), decimals, signed: true },
    },
    middle: { x: middleOf(dots, ({ x }) => x), y: null },
    zero: text("no-change"),
    corners: {
      topLeft: text("quadrant.low-up"),
      topRight: text("quadrant.high-up"),
      bottomLeft: text("quadrant.low-down"),
      bottomRight: text("quadrant.high-down"),
    },
    key,
  });
}

/** The change between the two figures as they are shown; null where there is none to be told. */
export function changeOf({ now, before, broken = false }: LevelChangePoint, decimals: number): number | null {
  if (broken || now === null || before === null || !Number.isFinite(now) || !Number.isFinite(before))
    return null;
  return roundAsShown(roundAsShown(now, decimals) - roundAsShown(before, decimals), decimals);
}
