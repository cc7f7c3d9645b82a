import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useEffect, useRef } from "react";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type CellWork, lookOf, looks } from "./cell-work.ts";
import type { Place } from "./grid-moves.ts";
import { offered, shownValue } from "./shown-value.ts";

interface GridCellProps {
  row: EntryRow;
  cell: EntryCell;
  work: CellWork | undefined;
  place: Place;
  selected: boolean;
  /** What is being typed; null when the cell is not being edited. */
  editing: string | null;
  onSelect: (place: Place) => void;
  onEdit: () => void;
  onType: (text: string) => void;
  /** The focus left the cell while it was being edited. */
  onLeave: () => void;
}

/** One cell: what it says (picture and word) and its value. */
export function GridCell(props: GridCellProps) {
  const { row, cell, work, place, selected, editing, onSelect, onEdit, onType, onLeave } = props;
  const text = useText(entryScreens);
  const locale = useLocale();
  if (editing !== null) {
    const label = text("typeHere", { indicator: row.name, period: cell.period, unit: row.unit });
    return (
      <td className="entry-cell entry-cell--editing">
        <CellInput label={label} value={editing} onType={onType} onLeave={onLeave} />
      </td>
    );
  }
  const offer = row.prefills.find(({ period }) => period === cell.period);
  const look = lookOf(cell, work, { assigned: row.assignedTo !== null, offered: offer !== undefined });
  const shown = look === "prefilled" && offer ? offered(offer) : cell;
  const value = work ? work.draft.value : shownValue(shown, row, locale) || absence();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is a real table
      role="gridcell"
      className={`entry-cell entry-cell--${looks[look].style}`}
      data-place={`${place.row}-${place.column}`}
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      aria-readonly={!cell.mayWrite}
      aria-invalid={look === "refused" || undefined}
      onClick={() => onSelect(place)}
      onDoubleClick={onEdit}
    >
      <div className="entry-cell__row">
        <span className="entry-cell__state">
          <CellMark icon={looks[look].icon} />
          {text(look)}
          {cell.remarks > 0 && (
            <>
              <Icon name="comment" />
              <span className="visually-hidden">{text("withRemarks", { count: cell.remarks })}</span>
            </>
          )}
        </span>
        <span className="entry-cell__value" title={value.length > 8 ? value : undefined}>
          {value}
        </span>
      </div>
    </td>
  );

  /** A returned cell still says that its figure is missing, and why; elsewhere the state itself says so. */
  function absence(): string {
    if (cell.status === "missing") {
      const reason = cell.reason ?? "";
      return cell.state === "returned" || cell.state === "submitted"
        ? text("missingBecause", { reason })
        : reason;
    }
    return cell.status === "not-applicable" && look !== "notApplicable" ? text("notApplicable") : "";
  }
}

/**
 * The picture of a state. The three that most cells have are drawn by the style: as an `Icon` in each of 2 000 cells they
 * took two thirds of the time between an arrow key and what it paints.
 */
function CellMark({ icon }: { icon: IconName }) {
  return icon === "check" || icon === "dots" || icon === "lock" ? (
    <span className={`entry-cell__mark entry-cell__mark--${icon}`} aria-hidden="true" />
  ) : (
    <Icon name={icon} />
  );
}

interface CellInputProps {
  label: string;
  value: string;
  onType: (text: string) => void;
  onLeave: () => void;
}

function CellInput({ label, value, onType, onLeave }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={value}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
    />
  );
}

interface HistoryCellProps {
  row: EntryRow;
  period: string;
  place: Place;
  selected: boolean;
  onSelect: (place: Place) => void;
}

/** A figure of an earlier year: fixed, to compare with. */
export function HistoryCell({ row, period, place, selected, onSelect }: HistoryCellProps) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const value = row.history.find((figure) => figure.period === period)?.value ?? null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is a real table
      role="gridcell"
      className="entry-cell entry-cell--locked entry-cell--history"
      data-place={`${place.row}-${place.column}`}
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      aria-readonly
      onClick={() => onSelect(place)}
    >
      <div className="entry-cell__row">
        <span className="entry-cell__state">
          <CellMark icon="lock" />
          <span className="visually-hidden">{text("history")}</span>
        </span>
        <span className="entry-cell__value">
          {value === null ? "" : formatNumber(Number(value), row.decimals, locale)}
        </span>
      </div>
    </td>
  );
}
