import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { SyntheticTag, Tag } from "../ui/tag.tsx";
import { SubmissionCheck, SubmissionExplanation } from "./submission-check.tsx";
import { cellKey, enteredNumber, type FrozenCell, listsOf } from "./submission-numbers.ts";
import { SubmissionRemark } from "./submission-remark.tsx";

interface SubmissionTableProps {
  cells: readonly FrozenCell[];
  /** What the approver says of cells, by `cellKey`. */
  remarks: ReadonlyMap<string, string>;
  /** Absent for who may not decide, and after the decision. */
  onRemark?: ((cell: FrozenCell, remark: string) => void) | undefined;
}

/** What was submitted: the doubts first, then what is different. */
export function SubmissionTable({ cells, remarks, onRemark }: SubmissionTableProps) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const lists = listsOf(cells);
  const [which, setWhich] = useState<keyof typeof lists>(lists.changed.length > 0 ? "changed" : "all");
  const count = (list: keyof typeof lists) => formatNumber(lists[list].length, 0, locale);
  const decided = cells.some(({ decision }) => decision !== null);

  const columns: [Column<FrozenCell>, ...Column<FrozenCell>[]] = [
    { key: "indicator", head: text("columnIndicator"), cell: (cell) => <CellHead cell={cell} /> },
    { key: "old-new", head: text("columnOldNew"), numeric: true, cell: (cell) => <OldNew cell={cell} /> },
    {
      key: "last-year",
      head: text("columnLastYear"),
      numeric: true,
      cell: (cell) =>
        cell.lastYearValue === null
          ? text("empty")
          : formatNumber(Number(cell.lastYearValue), cell.decimals, locale),
    },
    { key: "check", head: text("columnCheck"), cell: (cell) => <SubmissionCheck cell={cell} /> },
    {
      key: "explanation",
      head: text("columnExplanation"),
      cell: (cell) => <SubmissionExplanation cell={cell} />,
    },
    {
      key: "remark",
      head: text("columnRemark"),
      cell: (cell) => (
        <SubmissionRemark
          cell={cell}
          remark={remarks.get(cellKey(cell)) ?? ""}
          onRemark={onRemark && ((remark) => onRemark(cell, remark))}
        />
      ),
    },
    ...(decided
      ? [
          {
            key: "decision",
            head: text("columnDecision"),
            cell: ({ decision }: FrozenCell) =>
              decision && (
                <span className={decision === "approved" ? "check check--good" : "check check--doubt"}>
                  <Icon name={decision === "approved" ? "check" : "returned"} />
                  {text(`decision.${decision}`)}
                </span>
              ),
          },
        ]
      : []),
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
          rowKey={cellKey}
        />
      )}
    </section>
  );
}

function CellHead({ cell }: { cell: FrozenCell }) {
  const text = useText(approvalScreens);
  return (
    <>
      {text("cellName", { indicator: cell.name, period: cell.period })} {cell.synthetic && <SyntheticTag />}
      {cell.enteredByMe && <Tag>{text("mine")}</Tag>}
      <small className="submission__unit">{cell.unit}</small>
    </>
  );
}

function OldNew({ cell }: { cell: FrozenCell }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const { approvedValue, value, status } = cell;
  const noFigure =
    status === "missing" || status === "not-applicable" ? text(`status.${status}`) : text("empty");
  return (
    <span className="old-new">
      <span className="visually-hidden">{text("was")} </span>
      <del>{approvedValue === null ? text("empty") : enteredNumber(approvedValue, cell, locale)}</del>
      <Icon name="arrow-flat" />
      <span className="visually-hidden"> {text("becomes")} </span>
      <ins>{value === null ? noFigure : enteredNumber(value, cell, locale)}</ins>
    </span>
  );
}
