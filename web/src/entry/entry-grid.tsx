import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { readClipboard } from "@lokaal17/shared/entry/paste-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { draftOf, emptied, typedNumber, withValue } from "./cell-draft.ts";
import { keyOf } from "./cell-work.ts";
import type { CellDraft } from "./draft-fields.ts";
import { cellAt, type GridColumn } from "./grid-columns.ts";
import { afterEdit, gridAction, type Place, within } from "./grid-moves.ts";
import { type GridActions, GridRow } from "./grid-row.tsx";
import type { CellWrites } from "./use-cell-writes.ts";
import { useClipboard } from "./use-clipboard.ts";

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
  /** A block of more than one cell was pasted at the place. */
  onPaste: (block: string[][], at: Place) => void;
  /** Ctrl+Z: undoes the last paste. */
  onUndo: () => void;
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
export function EntryGrid(props: EntryGridProps) {
  const { entries, rows, columns, goalNames, writes, at, sent, onMove, onAnswer, onPaste, onUndo } = props;
  const text = useText(entryScreens);
  const locale = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const focusWanted = useRef(false);
  const [edit, setEdit] = useState<Edit | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const here = within(size, at);
  const alive = useSyncExternalStore(noChanges, yes, no);

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
  const mayEdit = cellHere?.mayWrite === true;

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

  function restore() {
    setEdit(null);
    if (rowHere && cellHere) writes.noteTyping(rowHere, cellHere.period, null);
    moveTo(here);
  }

  useClipboard(table, {
    onCopy() {
      if (edit || !rowHere) return null;
      const past = rowHere.history.find(({ period }) => period === columns[here.column]?.period)?.value;
      const value = cellHere ? draftOf(cellHere, locale).was : typedNumber(past ?? null, locale);
      const period = columns[here.column]?.period ?? "";
      const cell = text("cellName", { indicator: rowHere.name, period });
      writes.say(text("saidCopied", { cell, value: value || text("noValue") }));
      return value;
    },
    onPaste(pasted) {
      const block = readClipboard(pasted);
      const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1;
      if (edit && !isBlock) return false;
      if (edit) restore();
      if (isBlock) onPaste(block, here);
      else if (rowHere && cellHere && mayEdit) {
        const draft = writes.works.get(keyOf(rowHere.indicator, cellHere.period))?.draft;
        const typed = (block[0]?.[0] ?? "").trim();
        if (typed) writes.commit(rowHere, cellHere, withValue(draft ?? draftOf(cellHere, locale), typed));
      }
      return true;
    },
  });

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    if (edit) {
      const next = afterEdit(size, here, key);
      if (event.key === "Escape") {
        event.preventDefault();
        restore();
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
    if (key.ctrl && !key.shift && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return onUndo();
    }
    const action = gridAction(size, here, key);
    if (!action) return;
    event.preventDefault();
    if (action.kind === "move") moveTo(action.to);
    else if (action.kind === "edit") begin(action.text);
    else if (rowHere && cellHere && mayEdit) writes.commit(rowHere, cellHere, emptied(cellHere, locale));
  }

  /** A screen reader may send the focus to a cell without a click: what is typed then belongs there. */
  function onFocus({ target }: FocusEvent<HTMLTableElement>) {
    const [row, column] = target.dataset.place?.split("-").map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    if (row !== here.row || column !== here.column) onMove({ row, column });
  }

  const latest = useRef({ moveTo, begin, type, end });
  useEffect(() => {
    latest.current = { moveTo, begin, type, end };
  });
  const actions = useMemo<GridActions>(
    () => ({
      select: (place) => latest.current.moveTo(place),
      edit: () => latest.current.begin(null),
      type: (row, cell, typed) => latest.current.type(row, cell, typed),
      leave: (row, cell) => latest.current.end(row, cell),
    }),
    [],
  );

  const editing = edit && cellHere && rowHere && edit.key === keyOf(rowHere.indicator, cellHere.period);
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
        // Before the scripts work no cell takes the focus: of "5,1", typed too early, a part would be lost, or all but "1".
        inert={!alive}
        onFocus={onFocus}
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
            <GridRow
              key={row.indicator}
              row={row}
              rowIndex={rowIndex}
              columns={columns}
              works={writes.works}
              selected={here.row === rowIndex ? here.column : null}
              editing={here.row === rowIndex && editing ? edit.text : null}
              goalHead={
                rows[rowIndex - 1]?.goal === row.goal
                  ? null
                  : text("goalRow", { goal: row.goal, name: goalNames.get(row.goal) ?? "" })
              }
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Whether the document that the server made has come to life: so says the first drawing in the browser itself. */
const noChanges = () => () => undefined;
const yes = () => true;
const no = () => false;
