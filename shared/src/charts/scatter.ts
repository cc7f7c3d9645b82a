import { quantileSorted } from "d3-array";
import { areasWord } from "../comparison/findings-text.ts";
import { formatNumber } from "../text/number.ts";
import { exampleKey, type KeyItem, wordsKey } from "./key-flow.ts";
import { mostMarked } from "./picture-input.ts";
import type { PlotDot } from "./plot-model.ts";
import { peersKey } from "./scatter-dots.ts";
import type { ScatterInput, ScatterPoint } from "./scatter-model.ts";
import { scatterPlot } from "./scatter-plot.ts";
import type { Scene } from "./scene.ts";
import { chartText } from "./text.ts";

/**
 * Two indicators over all areas: every area a dot, the named ones and the comparison group stand out, dotted lines at
 * the middle of each indicator. It shows what goes together, never why. Null when no area has both figures.
 * @throws RangeError when more than eight areas are to be named
 */
export function scatter(input: ScatterInput): Scene | null {
  if (input.marked.length > mostMarked) throw new RangeError("A scatter names at most eight areas.");
  const { points, locale, x, y } = input;
  const text = chartText(locale);
  const dots = points.filter(hasBoth).map((point): PlotDot => {
    const values = {
      x: formatNumber(point.x, x.decimals, locale),
      y: formatNumber(point.y, y.decimals, locale),
    };
    return {
      ...point,
      synthetic: point.synthetic ?? false,
      title: text("named-pair", { name: point.name, ...values }),
    };
  });
  if (dots.length === 0) return null;
  return scatterPlot(input, {
    dots,
    axes: { x, y },
    middle: {
      x: middleOf(dots, ({ x }) => x),
      y: middleOf(dots, ({ y }) => y),
    },
    zero: null,
    corners: null,
    key: scatterKey(input, dots, points.length),
  });
}

/** Where every figure is an example the mark above says so; a cross tells the examples among real figures. */
export function isMixed(dots: readonly PlotDot[]): boolean {
  return dots.some(({ synthetic }) => synthetic) && dots.some(({ synthetic }) => !synthetic);
}

/** What the dots stand for, the comparison group, and who is missing. */
export function scatterKey(
  { locale, layer = "municipality", peers, peersLabel }: ScatterKeyInput,
  dots: readonly PlotDot[],
  total: number,
): KeyItem[] {
  const text = chartText(locale);
  const areas = areasWord(layer, locale);
  const shown = (count: number) => formatNumber(count, 0, locale);
  const items: KeyItem[] = [];
  if (dots.length > 1) items.push(wordsKey(text("each-dot", { shown: shown(dots.length), areas })));
  if (peers.some((code) => dots.some((dot) => dot.code === code))) {
    items.push(peersKey(peersLabel ?? text("peers")));
  }
  if (isMixed(dots)) items.push(exampleKey(text("example")));
  const missing = total - dots.length;
  if (missing > 0) {
    items.push(wordsKey(text("no-figure-some", { shown: shown(missing), total: shown(total), areas })));
  }
  return items;
}

type ScatterKeyInput = Pick<ScatterInput, "locale" | "layer" | "peers" | "peersLabel">;

/** The median of what the dots have. */
export function middleOf(dots: readonly PlotDot[], numberOf: (dot: PlotDot) => number): number {
  return (
    quantileSorted(
      dots.map(numberOf).sort((a, b) => a - b),
      0.5,
    ) ?? 0
  );
}

function hasBoth(point: ScatterPoint): point is ScatterPoint & { x: number; y: number } {
  const { x, y } = point;
  return x !== null && y !== null && Number.isFinite(x) && Number.isFinite(y);
}
