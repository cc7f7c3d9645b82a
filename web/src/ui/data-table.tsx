import { webShell } from "@lokaal17/shared/text/web-shell";
import { type ReactNode, useState } from "react";
import { Icon } from "./icon.tsx";
import { useLocale, useText } from "./locale.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { type Sort, type SortValue, sortRows } from "./sort-rows.ts";
import { useMounted } from "./use-mounted.ts";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** Numbers stand right; the unit belongs in the head. */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the head is no button. */
  sortBy?: (row: Row) => SortValue;
}

interface DataTableProps<Row> {
  /** Names the table, and the region it scrolls in. */
  caption: string;
  captionHidden?: boolean;
  /** The first column is the head of each row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The own row: marked, and it stays in its place. */
  isCurrent?: (row: Row) => boolean;
  initialSort?: Sort;
}

/** A table that sorts by its heads, once a script can; until then they are words. Rows without a value come last, whichever way it sorts. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, isCurrent, initialSort } = props;
  const locale = useLocale();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const [first, ...others] = columns;
  const sortBy = columns.find(({ key }) => key === sort?.column)?.sortBy;
  const shown = sort && sortBy ? sortRows(rows, sortBy, sort.descending, locale) : rows;
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} className={isCurrent?.(row) ? "table__current" : undefined}>
              <th scope="row">{first.cell(row)}</th>
              {others.map(({ key, numeric, cell }) => (
                <td key={key} className={numeric ? "table__number" : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface ColumnHeadProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

function ColumnHead<Row>({ column, sort, onSort }: ColumnHeadProps<Row>) {
  const text = useText(webShell);
  const canSort = useMounted();
  const { key, head, numeric, sortBy } = column;
  const className = numeric ? "table__number" : undefined;
  if (!sortBy) {
    return (
      <th scope="col" className={className}>
        {head}
      </th>
    );
  }
  const active = sort?.column === key;
  const descending = active && sort.descending;
  const content = (
    <>
      {head}
      {active && <Icon name={descending ? "arrow-down" : "arrow-up"} />}
      {active && <span className="visually-hidden">{text(descending ? "descending" : "ascending")}</span>}
    </>
  );
  return (
    <th
      scope="col"
      className={className}
      aria-sort={active ? (descending ? "descending" : "ascending") : "none"}
    >
      {canSort ? (
        <button
          type="button"
          className="table__sort"
          onClick={() => onSort({ column: key, descending: active && !descending })}
        >
          {content}
        </button>
      ) : (
        <span className="table__sort table__sort--words">{content}</span>
      )}
    </th>
  );
}
