import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { type CellDraft, draftOf, typedNumber, withValue } from "./cell-draft.ts";
import { keyOf } from "./cell-work.ts";
import { GridCell, HistoryCell } from "./grid-cell.tsx";
import { cellAt, type GridColumn } from "./grid-columns.ts";
import { afterEdit, gridAction, type Place, within } from "./grid-moves.ts";
import type { CellWrites } from "./use-cell-writes.ts";

interface EntryGridProps {
  entries: Entries;
  /** The rows that the filter leaves, by goal. */
  rows: readonly EntryRow[];
  columns: readonly GridColumn[];
  goalNames: ReadonlyMap<number, string>;
  writes: CellWrites;
  at: Place;
  /** Counts how often something outside the grid sent the focus to the place. */
  sent: number;
  onMove: (at: Place) => void;
  /** A cell that waits for an answer in a dialog. */
  onAnswer: (row: EntryRow, cell: EntryCell) => void;
}

interface Edit {
  key: string;
  text: string;
  /** The text it began with: without a change nothing is written. */
  before: string;
  draft: CellDraft;
}

/**
 * The grid: one tab stop, arrows in two dimensions. Typing or Enter edits, Escape restores, leaving the cell saves.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function EntryGrid({
  entries,
  rows,
  columns,
  goalNames,
  writes,
  at,
  sent,
  onMove,
  onAnswer,
}: EntryGridProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const focusWanted = useRef(false);
  const [edit, setEdit] = useState<Edit | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const here = within(size, at);

  // The focus follows the place, but only when a key or a click in the grid moved it.
  useEffect(() => {
    if (!focusWanted.current || edit) return;
    focusWanted.current = false;
    table.current?.querySelector<HTMLElement>(`[data-place="${here.row}-${here.column}"]`)?.focus();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the focus is sent, wherever the place then is
  useEffect(() => {
    if (sent > 0)
      table.current?.querySelector<HTMLElement>(`[data-place="${here.row}-${here.column}"]`)?.focus();
  }, [sent]);

  // On a narrow screen the years of the round, at the end, matter more than the earlier ones.
  useEffect(() => {
    const region = table.current?.parentElement;
    if (region) region.scrollLeft = region.scrollWidth;
  }, []);

  const rowHere = rows[here.row];
  const cellHere = cellAt(rowHere, columns[here.column]);
  const mayEdit = entries.mayEnter && cellHere !== null && cellHere.state !== "submitted";

  function moveTo(place: Place) {
    focusWanted.current = true;
    onMove(place);
  }

  function begin(typed: string | null) {
    if (!rowHere || !cellHere || !mayEdit) return;
    const key = keyOf(rowHere.indicator, cellHere.period);
    const work = writes.works.get(key);
    if (typed === null && (work?.kind === "conflict" || work?.kind === "asked"))
      return onAnswer(rowHere, cellHere);
    const draft = work?.draft ?? draftOf(cellHere, locale);
    const shown = cellHere.state === "approved" && !work ? (cellHere.value ?? cellHere.approvedValue) : null;
    const before = shown === null ? draft.value : typedNumber(shown, locale);
    setEdit({ key, text: typed ?? before, before, draft });
    if (typed !== null) writes.noteTyping(rowHere, cellHere.period, withValue(draft, typed));
  }

  function type(row: EntryRow, cell: EntryCell, typed: string) {
    if (!edit) return;
    setEdit({ ...edit, text: typed });
    writes.noteTyping(row, cell.period, typed === edit.before ? null : withValue(edit.draft, typed));
  }

  function end(row: EntryRow, cell: EntryCell) {
    if (!edit) return;
    setEdit(null);
    if (edit.text !== edit.before) writes.commit(row, cell, withValue(edit.draft, edit.text));
    writes.noteTyping(row, cell.period, null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    if (edit) {
      const next = afterEdit(size, here, key);
      if (event.key === "Escape") {
        event.preventDefault();
        setEdit(null);
        if (rowHere && cellHere) writes.noteTyping(rowHere, cellHere.period, null);
        moveTo(here);
      } else if (next && rowHere && cellHere) {
        event.preventDefault();
        end(rowHere, cellHere);
        moveTo(next);
      }
      return;
    }
    if (event.key === "Escape" && rowHere && cellHere) {
      const work = writes.works.get(keyOf(rowHere.indicator, cellHere.period));
      if (work && work.kind !== "saving") writes.undo(rowHere, cellHere);
      return;
    }
    const action = gridAction(size, here, key);
    if (!action) return;
    event.preventDefault();
    if (action.kind === "move") moveTo(action.to);
    else if (action.kind === "edit") begin(action.text);
    else if (rowHere && cellHere && mayEdit) writes.commit(rowHere, cellHere, emptied(cellHere));
  }

  const emptied = (cell: EntryCell): CellDraft => ({
    ...draftOf(cell, locale),
    value: "",
    numerator: "",
    denominator: "",
    status: "normal",
    reason: "",
  });

  return (
    <ScrollRegion label={text("scrollLabel")}>
      <table
        ref={table}
        className="entry-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table keeps its heads
        role="grid"
        aria-label={text("gridLabel", { area: entries.areaName, round: entries.round.name })}
        aria-describedby="grid-keys"
        aria-readonly={!entries.mayEnter}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="entry-grid__indicator">
              {text("indicator")}
            </th>
            {columns.map(({ period }) => (
              <th scope="col" key={period}>
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <Fragment key={row.indicator}>
              {rows[rowIndex - 1]?.goal !== row.goal && (
                <tr className="entry-grid__goal">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    <span className="entry-grid__goal-name">
                      {text("goalRow", { goal: row.goal, name: goalNames.get(row.goal) ?? "" })}
                    </span>
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" className="entry-grid__indicator">
                  {row.name}
                  <small>
                    {row.unit}
                    {row.required && ` (${text("required")})`}
                  </small>
                </th>
                {columns.map((column, columnIndex) => {
                  const cell = cellAt(row, column);
                  const selected = here.row === rowIndex && here.column === columnIndex;
                  const place = { row: rowIndex, column: columnIndex };
                  if (!cell)
                    return (
                      <HistoryCell
                        key={column.period}
                        row={row}
                        period={column.period}
                        place={place}
                        selected={selected}
                        onSelect={moveTo}
                      />
                    );
                  const key = keyOf(row.indicator, cell.period);
                  return (
                    <GridCell
                      key={column.period}
                      row={row}
                      cell={cell}
                      work={writes.works.get(key)}
                      place={place}
                      selected={selected}
                      readOnly={!entries.mayEnter || cell.state === "submitted"}
                      editing={selected && edit?.key === key ? edit.text : null}
                      onSelect={moveTo}
                      onEdit={() => begin(null)}
                      onType={(typed) => type(row, cell, typed)}
                      onLeave={() => end(row, cell)}
                    />
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
