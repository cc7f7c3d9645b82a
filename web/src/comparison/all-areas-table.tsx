import type { Layer } from "@lokaal17/shared/areas/area";
import { areasWord } from "@lokaal17/shared/comparison/findings-text";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { Link } from "@tanstack/react-router";
import { Field, Select } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaFigure, AreaFigures } from "./area-figures-model.ts";
import { type RowsWish, wantedRows } from "./area-rows-model.ts";
import type { RowOrder } from "./row-orders.ts";
import { shownDifference, shownValue } from "./shown-figures-model.ts";
import { ViewForm } from "./view-form.tsx";

export interface AllAreasTableProps {
  figures: AreaFigures;
  provinces: readonly { code: string; name: string }[];
  wish: RowsWish;
  /** What else the address says. */
  keep: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  marked: readonly string[];
  /** With a goal, a municipality's name leads to what its score on that goal rests on. */
  goal?: number;
}

/** The page of an area, by its layer. */
const pageOf: Partial<Record<Layer, "/gemeenten/$code" | "/provincies/$code" | "/waterschappen/$code">> = {
  municipality: "/gemeenten/$code",
  province: "/provincies/$code",
  "water-board": "/waterschappen/$code",
};

/** All areas with their figure: found by name and province, sorted by links, so that all of it works without scripts. */
export function AllAreasTable({ figures, provinces, wish, keep, marked, goal }: AllAreasTableProps) {
  const text = useText(compareText);
  const view = useText(viewText);
  const locale = useLocale();
  const { matching, shown } = wantedRows(figures.rows, wish, locale, marked);
  const areas = areasWord(figures.layer, locale);
  const caption = view("table-of", { name: text("all-areas", { areas }) });
  const count = (number: number) => formatNumber(number, 0, locale);
  const provinceName = new Map<string, string>(provinces.map(({ code, name }) => [code, name]));
  const hasProvinces = figures.rows.some(({ provinceCode }) => provinceCode !== null);
  const withDifference = figures.median !== null && !figures.binary;
  return (
    <div className="stack">
      <ViewForm keep={{ ...keep, volgorde: wish.volgorde, alles: wish.alles }} withButton>
        <Field
          label={text("search-table")}
          name="zoek"
          type="search"
          defaultValue={wish.zoek}
          autoComplete="off"
        />
        {hasProvinces && (
          <Select label={text("province")} name="provincie" defaultValue={wish.provincie ?? ""}>
            <option value="">{text("all-provinces")}</option>
            {provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </ViewForm>
      {matching.length === 0 ? (
        <EmptyState icon="search" title={text("none-found")}>
          {text("none-found-text")}
        </EmptyState>
      ) : (
        <ScrollRegion label={caption}>
          <table className="table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <SortHead label={text("area")} column="naam" wish={wish} />
                <SortHead
                  label={figures.binary ? text("value") : figures.unit}
                  column="cijfer"
                  wish={wish}
                  numeric
                />
                {withDifference && (
                  <th scope="col" className="table__number">
                    {text("difference")}
                  </th>
                )}
                {hasProvinces && <th scope="col">{text("province")}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.code} className={marked.includes(row.code) ? "table__current" : undefined}>
                  <th scope="row">
                    <AreaLink row={row} layer={figures.layer} goal={goal} asOf={keep.asOf} />
                  </th>
                  <td className="table__number">
                    <ShownFigure row={row} figures={figures} />
                  </td>
                  {withDifference && (
                    <td className="table__number">{shownDifference(row.value, figures, locale) ?? "–"}</td>
                  )}
                  {hasProvinces && <td>{provinceName.get(row.provinceCode ?? "") ?? ""}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <div className="cluster pagination">
        <p role="status">{text("shown", { shown: count(shown.length), total: count(matching.length) })}</p>
        {shown.length < matching.length && (
          <Link
            className="button button--secondary button--small"
            to="."
            search={(before) => ({ ...before, alles: "ja" as const })}
            resetScroll={false}
          >
            {text("show-all", { total: count(matching.length) })}
          </Link>
        )}
      </div>
    </div>
  );
}

interface AreaLinkProps {
  row: AreaFigure;
  layer: Layer;
  goal: number | undefined;
  asOf: AllAreasTableProps["keep"][string];
}

function AreaLink({ row, layer, goal, asOf }: AreaLinkProps) {
  const { code, name } = row;
  const to = pageOf[layer];
  const pinned = typeof asOf === "string" ? { asOf } : {};
  if (to === "/gemeenten/$code" && goal !== undefined)
    return (
      <Link
        to="/gemeenten/$code/doelen/$goal"
        params={{ code, goal: String(goal) }}
        search={pinned}
        preload={false}
      >
        {name}
      </Link>
    );
  return to ? (
    <Link to={to} params={{ code }} search={pinned}>
      {name}
    </Link>
  ) : (
    name
  );
}

function ShownFigure({ row, figures }: { row: AreaFigure; figures: AreaFigures }) {
  const text = useText(compareText);
  const locale = useLocale();
  const { value, status, synthetic } = row;
  if (value === null) {
    return <small>{text(status === null || status === "normal" ? "no-figure" : status)}</small>;
  }
  return (
    <>
      {synthetic && <SyntheticTag />} {status && status !== "normal" && <small>{text(status)} </small>}
      {shownValue(value, figures, locale)}
    </>
  );
}

interface SortHeadProps {
  label: string;
  column: "naam" | "cijfer";
  wish: RowsWish;
  numeric?: boolean;
}

function SortHead({ label, column, wish, numeric }: SortHeadProps) {
  const { volgorde = "naam" } = wish;
  const active = volgorde.endsWith(column);
  const descending = active && volgorde.startsWith("-");
  const next: RowOrder = active && !descending ? `-${column}` : column;
  return (
    <th
      scope="col"
      className={numeric ? "table__number" : undefined}
      aria-sort={active ? (descending ? "descending" : "ascending") : "none"}
    >
      <Link
        className="table__sort"
        to="."
        search={(before) => ({ ...before, volgorde: next })}
        resetScroll={false}
      >
        {label}
        {active && <Icon name={descending ? "arrow-down" : "arrow-up"} />}
      </Link>
    </th>
  );
}
