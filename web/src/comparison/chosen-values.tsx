import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaFigure, AreaFigures } from "./area-figures-model.ts";
import { shownDifference, shownValue } from "./shown-figures-model.ts";

export interface ChosenValuesProps {
  figures: AreaFigures;
  /** Codes of the chosen areas, in the reader's order. */
  chosen: readonly string[];
  /** True where the table of a picture follows: all other areas stand below the chosen ones. */
  others?: boolean;
}

/** The chosen areas with their figure and its difference from the middle: in every view, and on paper. */
export function ChosenValues({ figures, chosen, others = false }: ChosenValuesProps) {
  const text = useText(compareText);
  const { name, unit, year, binary, median } = figures;
  const rowOf = new Map<string, AreaFigure>(figures.rows.map((row) => [row.code, row]));
  const rows = chosen.flatMap((code) => rowOf.get(code) ?? []);
  const rest = others ? figures.rows.filter(({ code }) => !chosen.includes(code)) : [];
  if (rows.length + rest.length === 0) return null;
  const caption = text(others ? "all-caption" : "chosen-caption", { name, unit, year: String(year ?? "–") });
  const withDifference = median !== null && !binary;
  return (
    <ScrollRegion label={caption}>
      <table className="table chosen-values">
        <caption className={others ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text("area")}</th>
            <th scope="col" className="table__number">
              {text("value")}
            </th>
            {withDifference && (
              <th scope="col" className="table__number">
                {text("difference")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ValueRow key={row.code} {...{ row, figures, withDifference }} chosen={others} />
          ))}
          {rest.map((row) => (
            <ValueRow key={row.code} {...{ row, figures, withDifference }} />
          ))}
        </tbody>
        {withDifference && !others && <MiddleRow figures={figures} />}
      </table>
    </ScrollRegion>
  );
}

interface ValueRowProps {
  row: AreaFigure;
  figures: AreaFigures;
  withDifference: boolean;
  chosen?: boolean;
}

function ValueRow({ row, figures, withDifference, chosen = false }: ValueRowProps) {
  const text = useText(compareText);
  const locale = useLocale();
  const { name, value, status, synthetic } = row;
  const said = status !== null && status !== "normal" ? status : null;
  return (
    <tr className={chosen ? "table__current" : undefined}>
      <th scope="row">{name}</th>
      <td className="table__number">
        {value !== null && synthetic && <SyntheticTag />}{" "}
        {value !== null && said && <small>{text(said)} </small>}
        {value === null ? <small>{text(said ?? "no-figure")}</small> : shownValue(value, figures, locale)}
      </td>
      {withDifference && <td className="table__number">{shownDifference(value, figures, locale) ?? "–"}</td>}
    </tr>
  );
}

function MiddleRow({ figures }: { figures: AreaFigures }) {
  const text = useText(compareText);
  const locale = useLocale();
  return (
    <tfoot>
      <tr>
        <th scope="row">{text("middle")}</th>
        <td className="table__number">
          {figures.syntheticCount > 0 && <SyntheticTag />} {shownValue(figures.median, figures, locale)}
        </td>
        <td />
      </tr>
    </tfoot>
  );
}
