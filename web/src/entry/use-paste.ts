import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { Entries, EntryCell, EntryRow, postEntries } from "@lokaal17/shared/contract/entry";
import { findHeadings, type PasteHeadings } from "@lokaal17/shared/entry/paste-headings";
import { type PasteStep, standing } from "@lokaal17/shared/entry/paste-plan";
import { type DecimalText, isDecimalText } from "@lokaal17/shared/observations/decimal";
import { useRef, useState } from "react";
import { send } from "../ui/client.ts";
import { useLocale } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { draftOf, emptied, typedNumber, withValue } from "./cell-draft.ts";
import { passing } from "./cell-sender.ts";
import { keyOf } from "./cell-work.ts";
import type { GridColumn } from "./grid-columns.ts";
import type { Place } from "./grid-moves.ts";
import { named, newId } from "./new-id.ts";
import type { CellWrites } from "./use-cell-writes.ts";

/** A block that was pasted and waits for its preview to be agreed with. */
export interface PastedBlock {
  block: string[][];
  at: Place;
  headings: PasteHeadings;
}

/** What a paste did, until the visit ends or it is undone. */
export type PasteResult =
  | { kind: "pasted" | "taken"; count: number; refused: number; kept: number; problem: Problem | null }
  | { kind: "undone"; count: number; changed: number; problem: Problem | null };

type Sent = BodyOf<typeof postEntries>["cells"][number];

export interface Paste {
  pasted: PastedBlock | null;
  busy: boolean;
  result: PasteResult | null;
  /** Whether there is a paste that can be undone. */
  canUndo: boolean;
  open(block: string[][], at: Place): void;
  cancel(): void;
  /** Writes the steps that change something, in one transaction. */
  run(steps: readonly PasteStep[], correctionReason: string | null): Promise<void>;
  /** Cells, as they were, that were written together another way: that can be undone like a paste. */
  took(cells: readonly { row: EntryRow; cell: EntryCell; version: number }[], refused: number): void;
  undo(): Promise<void>;
  dismiss(): void;
}

/**
 * Pastes of one visit: each is written as a whole, and the last one can be undone as a whole.
 * @param onClosed the preview has gone: the focus goes back to where it was
 */
export function usePaste(
  entries: Entries,
  rows: readonly EntryRow[],
  columns: readonly GridColumn[],
  writes: CellWrites,
  onClosed: () => void,
): Paste {
  const locale = useLocale();
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PasteResult | null>(null);
  const [undoable, setUndoable] = useState<readonly Sent[][]>([]);
  const working = useRef(false);
  /** The key of a write whose answer may be lost: the same again has one effect. */
  const keys = useRef(new Map<string, string>());

  async function post(cells: Sent[]) {
    const text = JSON.stringify(cells);
    const idempotencyKey = keys.current.get(text) ?? newId();
    keys.current.set(text, idempotencyKey);
    const params = { round: entries.round.id, area: entries.area };
    const { results } = await send<typeof postEntries>("post", "/v1/rounds/:round/areas/:area/entries", {
      params,
      body: { channel: "paste", cells },
      idempotencyKey,
    });
    writes.stored(
      results.flatMap(({ indicator, cell, outcome }) =>
        cell && (outcome === "written" || outcome === "unchanged") ? [{ indicator, cell }] : [],
      ),
    );
    return results;
  }

  async function once(work: () => Promise<void>) {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  const run = (steps: readonly PasteStep[], correctionReason: string | null) =>
    once(async () => {
      const wanted = steps.flatMap(({ row, cell, value, kind }) => {
        if (!cell || (kind !== "new" && kind !== "changed" && kind !== "emptied")) return [];
        const base = kind === "emptied" ? emptied(cell, locale) : draftOf(cell, locale);
        const draft = {
          ...withValue(base, typedNumber(value, locale)),
          correctionReason: correctionReason ?? "",
        };
        return [{ row, cell, draft, sent: bodyOf(row, cell, value, correctionReason) }];
      });
      try {
        const results = await post(wanted.map(({ sent }) => sent));
        const undo: Sent[] = [];
        let refused = 0;
        for (const [at, { outcome, cell, reason }] of results.entries()) {
          const one = wanted[at];
          if (!one) continue;
          const key = keyOf(one.row.indicator, one.cell.period);
          const draft = named(one.draft);
          if (outcome === "written" && cell)
            undo.push({ ...before(one.row, one.cell, correctionReason), version: cell.version });
          else if (outcome === "changed" && cell) writes.hold(key, { kind: "conflict", draft, theirs: cell });
          else if (outcome !== "unchanged") {
            refused++;
            writes.hold(key, { kind: "refused", draft, reason: reason ?? "" });
          }
        }
        if (undo.length > 0) setUndoable([...undoable, undo]);
        setResult({ kind: "pasted", count: undo.length, refused, kept: 0, problem: null });
      } catch (thrown) {
        const problem = problemOf(thrown);
        const because = passing(problem.status);
        for (const { row, cell, draft } of because ? wanted : [])
          writes.hold(keyOf(row.indicator, cell.period), {
            kind: "unsaved",
            draft: named(draft),
            because: because ?? "busy",
          });
        const kept = because ? wanted.length : 0;
        setResult({ kind: "pasted", count: 0, refused: 0, kept, problem: because ? null : problem });
      }
      setPasted(null);
      onClosed();
    });

  const undo = () =>
    once(async () => {
      const last = undoable.at(-1);
      if (!last) return;
      try {
        const results = await post(last);
        const changed = results.filter(
          ({ outcome }) => outcome !== "written" && outcome !== "unchanged",
        ).length;
        setUndoable(undoable.slice(0, -1));
        setResult({ kind: "undone", count: results.length - changed, changed, problem: null });
      } catch (thrown) {
        setResult({ kind: "undone", count: 0, changed: 0, problem: problemOf(thrown) });
      }
      onClosed();
    });

  return {
    pasted,
    busy,
    result,
    canUndo: undoable.length > 0,
    open: (block, at) => setPasted({ block, at, headings: findHeadings(block, { rows, columns }) }),
    cancel() {
      setPasted(null);
      onClosed();
    },
    run,
    took(cells, refused) {
      const back = cells.map(({ row, cell, version }) => ({ ...before(row, cell, null), version }));
      if (back.length > 0) setUndoable([...undoable, back]);
      setResult({ kind: "taken", count: back.length, refused, kept: 0, problem: null });
    },
    undo,
    dismiss() {
      setResult(null);
      onClosed();
    },
  };
}

/** What is written: the new value with all that was said of the old one, but not what explained it. */
function bodyOf(
  row: EntryRow,
  cell: EntryCell,
  value: PasteStep["value"],
  correctionReason: string | null,
): Sent {
  return {
    ...before(row, cell, correctionReason),
    value,
    ...(value === null && { numerator: null, denominator: null }),
    status: "normal",
    reason: null,
    explanation: null,
  };
}

/** The cell as it was, to write it back. */
function before(row: EntryRow, cell: EntryCell, correctionReason: string | null): Sent {
  const { period, version, numerator, denominator, status, reason, remark } = cell;
  const { source, link, referenceDate, method, explanation } = cell;
  return {
    indicator: row.indicator,
    period,
    version,
    value: asDecimal(standing(cell)),
    numerator: asDecimal(numerator),
    denominator: asDecimal(denominator),
    status,
    reason,
    remark,
    source,
    link,
    referenceDate,
    method,
    explanation,
    correctionReason: correctionReason ?? cell.correctionReason,
  };
}

const asDecimal = (text: string | null): DecimalText | null =>
  text !== null && isDecimalText(text) ? text : null;
