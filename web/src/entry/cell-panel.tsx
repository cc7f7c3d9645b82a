import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryPanel } from "@lokaal17/shared/text/entry-panel";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate, formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { CellForm } from "./cell-form.tsx";
import { keyOf } from "./cell-work.ts";
import { PanelChecks } from "./panel-checks.tsx";
import { PanelEvents } from "./panel-events.tsx";
import { PanelHistory } from "./panel-history.tsx";
import { PanelRemarks } from "./panel-remarks.tsx";
import { shownValue } from "./shown-value.ts";
import type { CellWrites } from "./use-cell-writes.ts";

interface CellPanelProps {
  row: EntryRow;
  /** Null in a year that the round does not ask for. */
  cell: EntryCell | null;
  period: string;
  entries: Entries;
  writes: CellWrites;
  /** What is known of a cell elsewhere. */
  known: ((cell: EntryCell) => ReactNode) | null;
}

/** What there is to know about the selected cell, and what does not fit in it: parts, kind of figure, source, remarks. */
export function CellPanel({ row, cell, period, entries, writes, known }: CellPanelProps) {
  const text = useText(entryScreens);
  const panel = useText(entryPanel);
  const locale = useLocale();
  const key = keyOf(row.indicator, period);
  const work = cell ? writes.works.get(key) : undefined;
  const past = row.history.find((figure) => figure.period === period);
  const number = (value: string | null) =>
    value === null ? text("panelEmpty") : formatNumber(Number(value), row.decimals, locale);
  const value = cell ? work?.draft.value || shownValue(cell, row, locale) : past ? number(past.value) : "";
  const locked = cell ? cell.whyLocked : text("locked.history");
  const { assignedTo } = row;
  return (
    <aside className="side-panel entry__panel" aria-label={text("panelLabel")}>
      <div className="stack stack--tight">
        <h2 className="side-panel__name">{text("cellName", { indicator: row.name, period })}</h2>
        <p className="side-panel__value">
          {value || text("panelEmpty")} <small>{row.unit}</small>
        </p>
        {cell?.status === "missing" && !work && (
          <p>{text("missingBecause", { reason: cell.reason ?? "" })}</p>
        )}
        {cell && (
          <p className="meta-line">
            {cell.approvedValue === null
              ? text("approvedNone")
              : text("approvedNow", { value: number(cell.approvedValue) })}
          </p>
        )}
        {cell?.enteredBy && cell.enteredAt && (
          <p className="meta-line">
            {text("lastWritten", { name: cell.enteredBy, moment: formatMoment(cell.enteredAt, locale) })}
          </p>
        )}
      </div>
      {cell && !work && <PanelChecks checks={cell.checks} explanation={cell.explanation} />}
      {work?.kind === "refused" && (
        <Notice kind="error" title={text("refused")}>
          {work.reason}
        </Notice>
      )}
      {cell && work && work.kind !== "saving" && (
        <Button kind="secondary" small onClick={() => writes.undo(row, cell)}>
          {text("undo")}
        </Button>
      )}
      {locked && <Notice icon="lock" title={locked} />}
      {assignedTo && (
        <Notice icon="account" title={panel("assignedTitle", { name: assignedTo.name })}>
          {assignedTo.dueOn && panel("assignedDue", { date: formatDate(assignedTo.dueOn, locale) })}
        </Notice>
      )}
      {cell && known?.(cell)}
      {cell && !locked && (
        <CellForm
          key={key}
          row={row}
          cell={cell}
          work={work}
          writes={writes}
          correcting={entries.phase === "correction"}
        />
      )}
      <PanelHistory row={row} />
      {row.definitionChange && (
        <Notice kind="warning" title={panel("definitionChanged")}>
          {row.definitionChange}
        </Notice>
      )}
      <details>
        <summary>{text("definitionHeading")}</summary>
        <p className="meta-line">{row.definition}</p>
        <p className="meta-line">{panel("definitionVersion", { version: row.definitionVersion })}</p>
      </details>
      {cell && (
        <>
          <PanelRemarks
            key={`${key} remarks`}
            round={entries.round.id}
            area={entries.area}
            row={row}
            cell={cell}
          />
          <PanelEvents
            // Another version has another history.
            key={`${key} ${cell.version}`}
            round={entries.round.id}
            area={entries.area}
            row={row}
            period={period}
          />
        </>
      )}
    </aside>
  );
}
