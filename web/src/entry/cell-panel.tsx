import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { CellForm } from "./cell-form.tsx";
import { keyOf } from "./cell-work.ts";
import { shownValue } from "./shown-value.ts";
import type { CellWrites } from "./use-cell-writes.ts";

interface CellPanelProps {
  row: EntryRow;
  /** Null in a year that the round does not ask for. */
  cell: EntryCell | null;
  period: string;
  mayEnter: boolean;
  round: Entries["round"];
  writes: CellWrites;
}

/** What there is to know about the selected cell, and what does not fit in it: parts, kind of figure, remark. */
export function CellPanel({ row, cell, period, mayEnter, round, writes }: CellPanelProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const work = cell ? writes.works.get(keyOf(row.indicator, period)) : undefined;
  const past = row.history.find((figure) => figure.period === period);
  const number = (value: string | null) =>
    value === null ? text("panelEmpty") : formatNumber(Number(value), row.decimals, locale);
  const value = cell ? work?.draft.value || shownValue(cell, row, locale) : past ? number(past.value) : "";
  const locked = !cell
    ? "locked.history"
    : !round.open
      ? round.begun
        ? "locked.closed"
        : "locked.notYet"
      : !mayEnter
        ? "locked.reader"
        : cell.state === "submitted"
          ? "locked.submitted"
          : null;
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
      {cell && !work && cell.doubts.length > 0 && (
        <Notice kind="warning" title={text("doubtful")}>
          {cell.doubts.join(" ")}
        </Notice>
      )}
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
      {locked && <Notice icon="lock" title={text(locked)} />}
      {cell && !locked && (
        <CellForm key={keyOf(row.indicator, period)} row={row} cell={cell} work={work} writes={writes} />
      )}
      <div className="stack stack--tight">
        <h3>{text("historyHeading")}</h3>
        {row.history.length === 0 ? (
          <p className="meta-line">{text("historyNone")}</p>
        ) : (
          <dl className="cell-history">
            {row.history.toReversed().map((figure) => (
              <div key={figure.period}>
                <dt>{figure.period}</dt>
                <dd>
                  {number(figure.value)} {figure.synthetic && <SyntheticTag />}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <details>
        <summary>{text("definitionHeading")}</summary>
        <p className="meta-line">{row.definition}</p>
      </details>
    </aside>
  );
}
