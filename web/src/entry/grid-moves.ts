/** A place in the grid: row and column of its cells, from 0. */
export interface Place {
  row: number;
  column: number;
}

export interface Key {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

/** What a key means in a cell that is not being edited. */
export type GridAction =
  | { kind: "move"; to: Place }
  /** `text` replaces what is in the cell; null keeps it. */
  | { kind: "edit"; text: string | null }
  | { kind: "clear" };

const pageRows = 8;

/**
 * Reads a key in a grid of so many rows and columns. Null: the key is not the grid's and keeps its own meaning (Tab
 * leaves the grid, for it is one tab stop).
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/#keyboardinteraction-settingfocusandnavigatinginsidegrids
 */
export function gridAction(size: { rows: number; columns: number }, at: Place, key: Key): GridAction | null {
  const target = movedBy(size, at, key);
  if (target) return { kind: "move", to: within(size, target) };
  if (key.key === "Enter" || key.key === "F2") return { kind: "edit", text: null };
  if (key.key === "Delete" || key.key === "Backspace") return { kind: "clear" };
  if (key.key.length === 1 && key.key !== " " && !key.ctrl) return { kind: "edit", text: key.key };
  return null;
}

/** Where the cell goes after an edit that ended with this key; null: the key does not end an edit. */
export function afterEdit(size: { rows: number; columns: number }, at: Place, key: Key): Place | null {
  if (key.key === "Enter") return within(size, { ...at, row: at.row + (key.shift ? -1 : 1) });
  if (key.key === "Tab") return within(size, { ...at, column: at.column + (key.shift ? -1 : 1) });
  return null;
}

/** Keeps a place inside the grid: a filter may have taken rows away. */
export function within({ rows, columns }: { rows: number; columns: number }, place: Place): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  };
}

function movedBy({ rows, columns }: { rows: number; columns: number }, at: Place, key: Key): Place | null {
  switch (key.key) {
    case "ArrowUp":
      return { ...at, row: key.ctrl ? 0 : at.row - 1 };
    case "ArrowDown":
      return { ...at, row: key.ctrl ? rows - 1 : at.row + 1 };
    case "ArrowLeft":
      return { ...at, column: key.ctrl ? 0 : at.column - 1 };
    case "ArrowRight":
      return { ...at, column: key.ctrl ? columns - 1 : at.column + 1 };
    case "Home":
      return key.ctrl ? { row: 0, column: 0 } : { ...at, column: 0 };
    case "End":
      return key.ctrl ? { row: rows - 1, column: columns - 1 } : { ...at, column: columns - 1 };
    case "PageUp":
      return { ...at, row: at.row - pageRows };
    case "PageDown":
      return { ...at, row: at.row + pageRows };
    default:
      return null;
  }
}
