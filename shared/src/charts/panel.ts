import { formatNumber } from "../text/number.ts";
import { valueScale } from "./axis.ts";
import type { Measured } from "./picture-input.ts";
import { px, type SceneNode } from "./scene.ts";
import type { Panel, SmallMultiplesInput } from "./small-multiples-model.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf, wrapText } from "./text-width.ts";
import { statusWord, yearEnds } from "./year-ends.ts";
import { type DrawnYear, drawnYears, yearsNodes } from "./years-plot.ts";

const font = "chart__text";
const labelFont = "chart__label";
export const panelPlotHeight = 72;

export interface PanelFrame {
  left: number;
  top: number;
  width: number;
  /** Lines of text above each plot. */
  nameLines: number;
  unitLines: number;
  years: readonly number[];
  /** The values that the axis covers; null: those of the panel itself. */
  shared: readonly number[] | null;
}

/** One panel: name, unit, last figure, the years and their ends; hatched without a figure. */
export function panelNodes(panel: Panel, input: SmallMultiplesInput, frame: PanelFrame): SceneNode[] {
  const { left, top, width, nameLines, unitLines, years } = frame;
  const { locale } = input;
  const text = chartText(locale);
  const { decimals, unit }: Measured = panel.measured ?? input;
  const points = drawnYears(panel.points);
  const last = points.at(-1);
  const own = panel.own ? ` ${labelFont}--1` : "";
  const found = panel.area === undefined ? { key: panel.key } : { key: panel.key, area: panel.area };
  const nodes: SceneNode[] = linesOf(panel.name, labelFont, width, nameLines).map((line, i): SceneNode => {
    const y = top + 14 + i * 18;
    const className = `${labelFont}${own}`;
    return { type: "text", className, x: left, y, anchor: "start", text: line, title: panel.name, ...found };
  });
  const unitTop = top + nameLines * 18;
  if (panel.measured) {
    linesOf(unit, font, width, unitLines).forEach((line, i) => {
      const y = unitTop + 13 + i * 17;
      nodes.push({
        type: "text",
        className: font,
        x: left,
        y,
        anchor: "start",
        text: line,
        title: unit,
        ...found,
      });
    });
  }
  const valueTop = unitTop + unitLines * 17;
  const plotTop = valueTop + 24;
  const floor = plotTop + panelPlotHeight;
  if (!last) {
    const title = text("named-nothing", { name: panel.name });
    return [
      ...nodes,
      {
        type: "rect",
        className: "chart__nodata",
        x: left + 0.5,
        y: plotTop,
        width: width - 1,
        height: panelPlotHeight,
        ...found,
        title,
      },
      { type: "text", className: font, x: left, y: valueTop + 16, anchor: "start", text: text("no-figure") },
    ];
  }
  const values = frame.shared ?? figuresOfPanel(panel);
  const y = valueScale(values, [floor, plotTop], frame.shared ? "zero" : "fit");
  const [first = last.year] = years;
  const end = years.at(-1) ?? last.year;
  const x = (year: number) =>
    end === first ? left + width / 2 : left + 5 + ((year - first) / (end - first)) * (width - 10);
  const shown = formatNumber(last.value, decimals, locale);
  const word = statusWord(last, text);
  const year = word
    ? text("in-year-status", { year: String(last.year), status: word })
    : text("in-year", { year: String(last.year) });
  const number = fitText(shown, labelFont, width);
  const beside = widthOf(number, labelFont) + 6;
  nodes.push({
    type: "text",
    className: `${labelFont}${own}`,
    x: left,
    y: valueTop + 16,
    anchor: "start",
    text: number,
    ...found,
    title: `${panel.name}: ${shown}`,
  });
  if (width - beside > 40) {
    nodes.push({
      type: "text",
      className: font,
      x: px(left + beside),
      y: valueTop + 16,
      anchor: "start",
      text: fitText(year, font, width - beside),
    });
  }
  const zero = y(0);
  const base = zero >= plotTop && zero <= floor ? px(zero) : floor;
  nodes.push(
    { type: "line", className: "chart__axis", x1: left, x2: px(left + width), y1: base, y2: base },
    ...yearsNodes({
      points: panel.points,
      middle: panel.middle ?? [],
      years,
      order: panel.own ? 1 : 4,
      name: panel.name,
      area: panel.area,
      decimals,
      locale,
      x,
      y: (value) => y(value),
    }),
    ...yearEnds(first, end, left, width, floor + 18, startWords(points, first, { decimals, locale, width })),
  );
  return nodes;
}

/** The first year with its own figure, where there is one and room for it. */
function startWords(
  points: readonly DrawnYear[],
  first: number,
  { decimals, locale, width }: Pick<SmallMultiplesInput, "decimals" | "locale" | "width">,
): string {
  const [start] = points;
  if (start?.year !== first) return String(first);
  const words = `${first}: ${formatNumber(start.value, decimals, locale)}`;
  return widthOf(words, font) + widthOf("2000", font) + 12 <= width ? words : String(first);
}

function linesOf(words: string, className: string, width: number, most: number): string[] {
  const lines = wrapText(words, className, width);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(" "), className, width)];
}

/** Every figure that a panel draws. */
export function figuresOfPanel({ points, middle = [] }: Panel): number[] {
  return [...drawnYears(points), ...middle].map(({ value }) => value);
}
