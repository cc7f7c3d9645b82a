import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { type GroupLine, shownValue } from "./shown-figures-model.ts";

export interface YearsTableProps {
  comparison: Comparison;
  nameOf: (code: string) => string;
  /** The middle of the chosen group: a column of its own. */
  group?: GroupLine | null;
  /** What it is about, where several tables stand below each other. */
  name?: string | undefined;
}

/** The lines of a trend as numbers: a row per year, the newest first. */
export function YearsTable({ comparison, nameOf, group = null, name }: YearsTableProps) {
  const text = useText(compareText);
  const locale = useLocale();
  const { band, series, decimals, years, unit } = comparison;
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const caption = name === undefined ? text("years-caption") : `${name}. ${text("years-caption")}`;
  const bandOf = new Map(band.map((spread) => [spread.year, spread]));
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className="visually-hidden">
          {caption}: {unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text("year")}</th>
            {series.map(({ area }) => (
              <th key={area} scope="col" className="table__number">
                {nameOf(area)}
              </th>
            ))}
            {group && (
              <th scope="col" className="table__number">
                {group.name}
              </th>
            )}
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
            const ofGroup = group?.band.find((one) => one.year === year);
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                {series.map(({ area, points, otherBoundaries }) => {
                  const point = points.find((candidate) => candidate.year === year);
                  return (
                    <td key={area} className="table__number">
                      {point?.synthetic && <SyntheticTag />}{" "}
                      {shownValue(point?.value ?? null, comparison, locale) ?? "–"}
                      {point && point.status !== "normal" && <small> {text(point.status)}</small>}
                      {point && otherBoundaries.includes(year) && <small> {text("old-boundaries")}</small>}
                    </td>
                  );
                })}
                {group && (
                  <td className="table__number">
                    {ofGroup?.synthetic && <SyntheticTag />} {ofGroup ? shown(ofGroup.median) : "–"}
                  </td>
                )}
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
