import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { shownValue } from "./shown-figures-model.ts";

export interface YearsTableProps {
  comparison: Comparison;
  nameOf: (code: string) => string;
}

/** The lines of a trend as numbers: a row per year, the newest first. */
export function YearsTable({ comparison, nameOf }: YearsTableProps) {
  const text = useText(compareText);
  const locale = useLocale();
  const { band, series, decimals, years, unit } = comparison;
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const bandOf = new Map(band.map((spread) => [spread.year, spread]));
  return (
    <ScrollRegion label={text("years-caption")}>
      <table className="table">
        <caption className="visually-hidden">
          {text("years-caption")}: {unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text("year")}</th>
            {series.map(({ area }) => (
              <th key={area} scope="col" className="table__number">
                {nameOf(area)}
              </th>
            ))}
            <th scope="col" className="table__number">
              {text("middle")}
            </th>
            <th scope="col" className="table__number">
              {text("low-high")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => {
            const spread = bandOf.get(year);
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                {series.map(({ area, points }) => {
                  const point = points.find((candidate) => candidate.year === year);
                  return (
                    <td key={area} className="table__number">
                      {point?.synthetic && <SyntheticTag />}{" "}
                      {shownValue(point?.value ?? null, comparison, locale) ?? "–"}
                      {point && point.status !== "normal" && <small> {text(point.status)}</small>}
                    </td>
                  );
                })}
                <td className="table__number">
                  {spread?.synthetic && <SyntheticTag />} {spread ? shown(spread.median) : "–"}
                </td>
                <td className="table__number">
                  {spread ? text("range-between", { low: shown(spread.p10), high: shown(spread.p90) }) : "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
