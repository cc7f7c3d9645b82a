import type { EntryRow } from "@lokaal17/shared/contract/entry";

interface SparklineProps {
  history: EntryRow["history"];
  /** What the line says, in words. */
  label: string;
}

const width = 300;
const height = 60;
const margin = 5;

/** The line of a figure over the years, without axes: the values stand in the list below it. It breaks where a year lacks. */
export function Sparkline({ history, label }: SparklineProps) {
  const points = history.flatMap(({ period, value }) =>
    value === null ? [] : [{ year: Number(period.slice(0, 4)), value: Number(value) }],
  );
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (points.length < 2 || last === first) return null;
  const placed = points.map(({ year, value }) => ({
    year,
    x: margin + ((year - first) / (last - first)) * (width - 2 * margin),
    y: high === low ? height / 2 : margin + ((high - value) / (high - low)) * (height - 2 * margin),
  }));
  const path = placed
    .map(({ x, y, year }, at) => {
      const goesOn = placed[at - 1]?.year === year - 1;
      return `${goesOn ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
  const end = placed.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="sparkline__line" d={path} />
      {placed.map(({ x, y, year }, at) => {
        const stands = placed[at - 1]?.year !== year - 1 && placed[at + 1]?.year !== year + 1;
        return stands && <circle key={year} className="sparkline__point" cx={x} cy={y} r="3" />;
      })}
      {end && <circle className="sparkline__point" cx={end.x} cy={end.y} r="4.5" />}
    </svg>
  );
}
