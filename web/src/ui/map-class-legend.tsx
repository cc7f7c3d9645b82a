import { webShell } from "@lokaal17/shared/text/web-shell";
import { useText } from "./locale.tsx";

interface MapClassLegendProps {
  /** What is counted, with its unit: `Inbraken per 1.000 inwoners, vanaf`. */
  unit: string;
  /** Ascending; `step` is the colour on the scale of seven, `label` the lower bound as people read it. */
  classes: readonly { step: number; label: string }[];
  /** Municipalities without a figure: hatched. */
  missing: number;
}

/** The classes of a map as one bar, and the hatch with its count. */
export function MapClassLegend({ unit, classes, missing }: MapClassLegendProps) {
  const text = useText(webShell);
  return (
    <div className="class-legend">
      <p>{unit}</p>
      <ul className="class-legend__scale">
        {classes.map(({ step, label }) => (
          <li key={step}>
            <span className={`class-legend__swatch class-legend__swatch--${step}`} />
            {label}
          </li>
        ))}
      </ul>
      <p className="class-legend__none">
        <svg aria-hidden="true" viewBox="0 0 24 14">
          <rect className="chart__nodata" width="24" height="14" />
        </svg>
        {text("noFigureCount", { count: missing })}
      </p>
    </div>
  );
}
