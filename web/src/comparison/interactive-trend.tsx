import { dotClass, markClass } from "@lokaal17/shared/charts/mark-paint";
import { type ReactNode, useState } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { BandPart, InteractiveTrendModel, LinePart, TrendRow } from "./interactive-trend-model.ts";

interface InteractiveTrendProps {
  model: InteractiveTrendModel;
  /** CSS pixels. */
  width: number;
  /** Name for assistive technology: the finding, and how to walk. */
  label: string;
  /** The model's nodes, drawn: the mark of examples, the key, the names at the ends of the lines. */
  marks: ReactNode;
  /** What stands under the chart for the year that is pointed at or walked to. */
  card: (year: number) => ReactNode;
}

/**
 * The years as a chart to walk through, by pointer, finger or arrow keys. It draws in browsers only: its library needs
 * a document, and sets its few inline styles by script, which the page's content policy allows. What it draws comes in
 * as data and elements, so that this part holds the library (85 kB) and not the drawing of the other figures.
 */
export function InteractiveTrend({ model, width, label, marks, card }: InteractiveTrendProps) {
  const [holder, setHolder] = useState<HTMLElement | null>(null);
  const { rows, years, ticks, domain, base, frame, bands, lines, loneHalf } = model;
  const labels = new Map(ticks.map(({ value, label }) => [value, label]));
  return (
    <>
      <ComposedChart
        className="chart by-year"
        width={width}
        height={frame.height}
        margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
        data={rows}
        accessibilityLayer
        aria-label={label}
      >
        <CartesianGrid vertical={false} syncWithTicks />
        <XAxis
          type="number"
          dataKey="year"
          domain={["dataMin", "dataMax"]}
          ticks={years}
          interval="preserveStartEnd"
          minTickGap={12}
          height={frame.bottom}
          tickSize={0}
          tickMargin={10}
          axisLine={false}
        />
        <YAxis
          type="number"
          domain={domain}
          ticks={ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => labels.get(value) ?? ""}
          interval={0}
          width={frame.left}
          tickSize={0}
          tickMargin={6}
          axisLine={false}
        />
        {bands.map((band) => bandMarks(band, loneHalf))}
        <ReferenceLine y={base} className="chart__axis" />
        {[...lines].reverse().map(lineMarks)}
        {marks}
        {holder && (
          <Tooltip
            portal={holder}
            active
            wrapperStyle={alwaysVisible}
            isAnimationActive={false}
            cursor={{ className: "chart__guide" }}
            defaultIndex={years.length - 1}
            content={({ active, label: year }) =>
              card(active && typeof year === "number" ? year : (years.at(-1) ?? 0))
            }
          />
        )}
      </ComposedChart>
      <div className="by-year__card" role="status" ref={setHolder} />
    </>
  );
}

/** The card stands below the chart, also in a year without lines, where the library would hide it by script. */
const alwaysVisible = { visibility: "visible" } as const;

/** The band of a run with its dotted middle; one year alone is a block, as wide as in the drawn figure. */
function bandMarks({ key, middleKey, example, points }: BandPart, loneHalf: number): ReactNode[] {
  const className = `chart__band${example ? " chart__band--example" : ""}`;
  const [first] = points;
  if (first && points.length === 1) {
    const { year, p10, median, p90 } = first;
    const [from, to] = [year - loneHalf, year + loneHalf];
    return [
      <ReferenceArea
        key={key}
        className={className}
        x1={from}
        x2={to}
        y1={p10}
        y2={p90}
        ifOverflow="visible"
      />,
      <ReferenceLine
        key={middleKey}
        className="chart__median"
        segment={[
          { x: from, y: median },
          { x: to, y: median },
        ]}
        ifOverflow="visible"
      />,
    ];
  }
  const shared = { isAnimationActive: false, activeDot: false, dot: false } as const;
  return [
    <Area key={key} dataKey={`figures.${key}`} className={className} stroke="none" {...shared} />,
    <Line key={middleKey} dataKey={`figures.${middleKey}`} className="chart__median" {...shared} />,
  ];
}

/** One run of an area's line; the marks on its points are those of the drawn figure. */
function lineMarks({ key, order, example, openYears, points }: LinePart): ReactNode {
  const years = new Set(points.map(({ year }) => year));
  return (
    <Line
      key={key}
      dataKey={`figures.${key}`}
      className={`${markClass("chart__line", order)}${example ? " chart__line--example" : ""}`}
      isAnimationActive={false}
      dot={({ cx, cy, payload, key: dotKey }) => {
        const { year } = payload as TrendRow;
        if (!years.has(year) || cx === undefined || cy === undefined) return null;
        if (example)
          return (
            <path
              key={dotKey}
              className={markClass("chart__cross", order)}
              d="M-3.5-3.5l7 7m0-7l-7 7"
              transform={`translate(${cx} ${cy})`}
            />
          );
        const open = openYears.includes(year);
        if (!open && points.length > 1) return null;
        return <circle key={dotKey} className={dotClass(order, open)} cx={cx} cy={cy} r={4} />;
      }}
      activeDot={({ cx, cy }) => <circle className="by-year__ring" cx={cx} cy={cy} r={8} />}
    />
  );
}
