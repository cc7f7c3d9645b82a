import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { memo } from "react";
import { useText } from "../ui/locale.tsx";
import { keyOf, type Works } from "./cell-work.ts";
import { GridCell, HistoryCell } from "./grid-cell.tsx";
import { cellAt, type GridColumn } from "./grid-columns.ts";
import type { Place } from "./grid-moves.ts";

/** What a cell asks of the grid; the same object for as long as the grid is there. */
export interface GridActions {
  select(place: Place): void;
  edit(): void;
  type(row: EntryRow, cell: EntryCell, text: string): void;
  leave(row: EntryRow, cell: EntryCell): void;
}

interface GridRowProps {
  row: EntryRow;
  rowIndex: number;
  columns: readonly GridColumn[];
  works: Works;
  /** The column of the selected cell; null when it is in another row. */
  selected: number | null;
  /** What is being typed in the selected cell; null when it is not being edited. */
  editing: string | null;
  /** The head of the goal that begins with this row. */
  goalHead: string | null;
  actions: GridActions;
}

/** One indicator. It is drawn again only when something in it changed: an arrow key touches two rows of two hundred. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, rowIndex, columns, works, selected, editing, goalHead, actions } = props;
  const text = useText(entryScreens);
  return (
    <>
      {goalHead && (
        <tr className="entry-grid__goal">
          <th scope="rowgroup" colSpan={columns.length + 1}>
            <span className="entry-grid__goal-name">{goalHead}</span>
          </th>
        </tr>
      )}
      <tr>
        <th scope="row" className="entry-grid__indicator">
          {row.name}
          <small>
            {row.unit}
            {row.required && `, ${text("required")}`}
          </small>
        </th>
        {columns.map((column, columnIndex) => {
          const cell = cellAt(row, column);
          const place = { row: rowIndex, column: columnIndex };
          const common = { row, place, selected: selected === columnIndex, onSelect: actions.select };
          if (!cell) return <HistoryCell key={column.period} {...common} period={column.period} />;
          return (
            <GridCell
              key={column.period}
              {...common}
              cell={cell}
              work={works.get(keyOf(row.indicator, cell.period))}
              editing={common.selected ? editing : null}
              onEdit={actions.edit}
              onType={(typed) => actions.type(row, cell, typed)}
              onLeave={() => actions.leave(row, cell)}
            />
          );
        })}
      </tr>
    </>
  );
}, isSame);

function isSame(before: GridRowProps, now: GridRowProps): boolean {
  return (
    before.row === now.row &&
    before.rowIndex === now.rowIndex &&
    before.columns === now.columns &&
    before.selected === now.selected &&
    before.editing === now.editing &&
    before.goalHead === now.goalHead &&
    (before.works === now.works ||
      now.row.cells.every(({ period }) => {
        const key = keyOf(now.row.indicator, period);
        return before.works.get(key) === now.works.get(key);
      }))
  );
}
