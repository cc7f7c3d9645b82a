import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { type GroupLine, shownValue, unitAfter } from "./shown-figures-model.ts";

interface YearCardProps {
  year: number;
  comparison: Comparison;
  nameOf: (code: string) => string;
  /** How many areas the chart draws. */
  count: number;
  group?: GroupLine | null;
}

/** The figures of one year of a trend: each area with its unit, its status and the mark of an example. */
export function YearCard({ year, comparison, nameOf, count, group = null }: YearCardProps) {
  const text = useText(compareText);
  const locale = useLocale();
  const { band, series, decimals, binary } = comparison;
  const unit = unitAfter(comparison.unit);
  const spread = band.find((one) => one.year === year);
  const ofGroup = group?.band.find((one) => one.year === year);
  const number = (value: number) => formatNumber(value, decimals, locale);
  return (
    <>
      <p className="by-year__year">{year}</p>
      <dl className="by-year__figures">
        {series.slice(0, count).map(({ area, points }, place) => {
          const point = points.find((one) => one.year === year);
          const value = shownValue(point?.value ?? null, comparison, locale);
          const yesOrNo = binary && (point?.value === 0 || point?.value === 1);
          return (
            <div key={area}>
              <dt>
                <svg className="chart" width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
                  <path
                    className={`chart__line chart__line--${place + 1}${point?.synthetic ? " chart__line--example" : ""}`}
                    d="M2 5h22"
                  />
                </svg>
                {nameOf(area)}
              </dt>
              <dd>
                <strong>{value ?? text("no-figure")}</strong> {value !== null && !yesOrNo && unit}{" "}
                {point && says(point) && <small>{text(point.status)}</small>}{" "}
                {point?.synthetic && <SyntheticTag />}
              </dd>
            </div>
          );
        })}
        {ofGroup && (
          <div>
            <dt>
              <svg className="chart" width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
                <path
                  className={`chart__line chart__line--named${ofGroup.synthetic ? " chart__line--example" : ""}`}
                  d="M2 5h22"
                />
              </svg>
              {group?.name}
            </dt>
            <dd>
              <strong>{number(ofGroup.median)}</strong> {unit} {ofGroup.synthetic && <SyntheticTag />}
            </dd>
          </div>
        )}
        {spread && (
          <>
            <div>
              <dt>{text("middle")}</dt>
              <dd>
                <strong>{shownValue(spread.median, comparison, locale)}</strong> {!binary && unit}{" "}
                {spread.synthetic && <SyntheticTag />}
              </dd>
            </div>
            {!binary && (
              <div>
                <dt>{text("low-high")}</dt>
                <dd>
                  {text("range-between", { low: number(spread.p10), high: number(spread.p90) })} {unit}{" "}
                  {spread.synthetic && <SyntheticTag />}
                </dd>
              </div>
            )}
          </>
        )}
      </dl>
    </>
  );
}

/** An example is never called final, and a figure that is missing has said so. */
function says({ status, synthetic }: { status: ObservationStatus; synthetic: boolean }): boolean {
  return status !== "missing" && !(status === "normal" && synthetic);
}
