import type { ReactNode } from "react";

export interface GoalColumn<Row> {
  key: string;
  head: ReactNode;
  /** `axis`: the drawn scale, as wide as can be. `extra`: small below the row where the window is narrow. */
  kind: "axis" | "number" | "plain" | "extra";
  /** Stands before the value where the heads are out of sight. */
  narrowLabel?: string;
  cell: (row: Row) => ReactNode;
}

interface GoalTableProps<Row> {
  caption: string;
  /** Head and content of the first column, the head of each row: `<GoalName …/>`. */
  nameHead: ReactNode;
  name: (row: Row) => ReactNode;
  columns: readonly GoalColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
}

/**
 * One row per goal. Below 68 rem a row takes two lines, below 46 rem it is stacked, with all scales still aligned.
 * The stylesheet takes away the table's display, so the roles are written out: they keep it a table.
 */
export function GoalTable<Row>({ caption, nameHead, name, columns, rows, rowKey }: GoalTableProps<Row>) {
  return (
    <table className="table goal-table" {...role.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          <th {...role.columnheader} scope="col">
            {nameHead}
          </th>
          {columns.map(({ key, head, kind }) => (
            <th
              key={key}
              {...role.columnheader}
              scope="col"
              className={kind === "number" || kind === "extra" ? "table__number" : undefined}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role.row}>
            <th {...role.rowheader} scope="row">
              {name(row)}
            </th>
            {columns.map(({ key, kind, narrowLabel, cell }) => (
              <td key={key} {...role.cell} className={cellClass[kind]}>
                {narrowLabel && <span className="goal-table__narrow">{narrowLabel}: </span>}
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const role = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

const cellClass: Record<GoalColumn<unknown>["kind"], string | undefined> = {
  axis: "goal-table__axis",
  number: "table__number",
  plain: undefined,
  extra: "table__number goal-table__extra",
};
