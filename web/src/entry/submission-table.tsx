import type { Submission } from "@lokaal17/shared/contract/entry";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

type Cell = Submission["cells"][number];

/** What was submitted: the doubts first, then what is different. */
export function SubmissionTable({ cells }: { cells: readonly Cell[] }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const lists = {
    changed: cells.filter((cell) => cell.changed),
    doubtful: cells.filter((cell) => cell.doubts.length > 0),
    all: cells,
  };
  const [which, setWhich] = useState<keyof typeof lists>("changed");
  const count = (list: keyof typeof lists) => formatNumber(lists[list].length, 0, locale);
  const number = (value: string, { decimals }: Cell) => formatNumber(Number(value), decimals, locale);
  // What was typed is shown as it is stored; what numerator and denominator gave has decimals of its own.
  const entered = (value: string, cell: Cell) =>
    cell.numerator === null ? formatExact(value, cell.decimals, locale) : number(value, cell);

  const columns: [Column<Cell>, ...Column<Cell>[]] = [
    {
      key: "indicator",
      head: text("columnIndicator"),
      cell: (cell) => (
        <>
          {text("cellName", { indicator: cell.name, period: cell.period })}{" "}
          {cell.synthetic && <SyntheticTag />}
          <small className="submission__unit">{cell.unit}</small>
        </>
      ),
    },
    {
      key: "old-new",
      head: text("columnOldNew"),
      numeric: true,
      cell: (cell) => (
        <span className="old-new">
          <span className="visually-hidden">{text("was")} </span>
          <del>{cell.approvedValue === null ? text("empty") : entered(cell.approvedValue, cell)}</del>
          <Icon name="arrow-flat" />
          <span className="visually-hidden"> {text("becomes")} </span>
          <ins>
            {cell.value !== null
              ? entered(cell.value, cell)
              : cell.status === "missing" || cell.status === "not-applicable"
                ? text(`status.${cell.status}`)
                : text("empty")}
          </ins>
        </span>
      ),
    },
    {
      key: "last-year",
      head: text("columnLastYear"),
      numeric: true,
      cell: (cell) => (cell.lastYearValue === null ? text("empty") : number(cell.lastYearValue, cell)),
    },
    { key: "check", head: text("columnCheck"), cell: (cell) => <Check cell={cell} /> },
    {
      key: "remark",
      head: text("columnRemark"),
      cell: (cell) => [cell.reason, cell.remark].filter(Boolean).join(" "),
    },
  ];

  return (
    <section className="section stack" aria-labelledby="submission-heading">
      <div className="cluster cluster--spread">
        <h2 id="submission-heading">{text("heading")}</h2>
        <Segmented
          label={text("which")}
          value={which}
          options={(["changed", "doubtful", "all"] as const).map((list) => ({
            value: list,
            label: text(list, { count: count(list) }),
          }))}
          onChange={setWhich}
        />
      </div>
      {lists[which].length === 0 ? (
        <p>{text("none")}</p>
      ) : (
        <DataTable
          caption={text("caption")}
          captionHidden
          columns={columns}
          rows={lists[which]}
          rowKey={({ indicator, period }) => `${indicator} ${period}`}
        />
      )}
    </section>
  );
}

function Check({ cell }: { cell: Cell }) {
  const text = useText(approvalScreens);
  if (cell.doubts.length === 0)
    return (
      <span className="check check--good">
        <Icon name="check" />
        {text("noDoubt")}
      </span>
    );
  return (
    <span className="check check--doubt">
      <Icon name="doubt" />
      <span>
        <strong>{text(cell.remark ? "doubtWithRemark" : "doubt")}</strong> {cell.doubts.join(" ")}
      </span>
    </span>
  );
}
