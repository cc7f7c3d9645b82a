import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

export interface ProvinceTableProps {
  unit: string;
  decimals: number;
  /** One of the figures is an example: the mark stands in the head. */
  synthetic: boolean;
  provinces: readonly {
    code: string;
    name: string;
    median: number | null;
    areas?: number;
    figure?: ProvinceFigure | null;
  }[];
}

type ProvinceFigure = NonNullable<Comparison["provinces"][number]["figure"]>;

/** The middle municipality of each province, and the figure of the province itself; in the order of the register. */
export function ProvinceTable({ unit, decimals, synthetic, provinces }: ProvinceTableProps) {
  const text = useText(compareText);
  const view = useText(viewText);
  const locale = useLocale();
  const withFigures = provinces.some(({ figure }) => figure);
  return (
    <ScrollRegion label={view("table-of", { name: text("provinces-caption") })}>
      <table className="table province-table">
        <caption className="visually-hidden">{text("provinces-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("province")}</th>
            <th scope="col" className="table__number">
              {text("province-middle")}, {unit} {synthetic && <SyntheticTag />}
            </th>
            {withFigures && (
              <th scope="col" className="table__number">
                {text("province-itself")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ code, name, median, figure }) => (
            <tr key={code}>
              <th scope="row">
                <Link to="/gemeenten" search={{ provincie: code }}>
                  {name}
                </Link>
              </th>
              <td className="table__number">
                {median === null ? text("no-figure") : formatNumber(median, decimals, locale)}
              </td>
              {withFigures && (
                <td className="table__number">
                  {figure ? <Figure figure={figure} decimals={decimals} /> : text("no-figure")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Figure({ figure, decimals }: { figure: ProvinceFigure; decimals: number }) {
  const text = useText(compareText);
  const locale = useLocale();
  const { value, approximate, synthetic } = figure;
  return (
    <>
      {synthetic && <SyntheticTag />} {formatNumber(value, decimals, locale)}
      {approximate && <small> {text("approximately")}</small>}
    </>
  );
}
