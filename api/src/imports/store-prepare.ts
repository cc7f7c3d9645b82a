import type { StagedRow } from "@lokaal17/db/imports/import-drafts";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { exactDecimals } from "@lokaal17/shared/observations/decimal-places";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { ApiContext } from "../context.ts";
import { cellKey, type KnownCells } from "../entry/grid-cells.ts";
import { type CellWish, type Prepared, prepareWrite } from "../entry/write.ts";

interface Preparing {
  context: Pick<ApiContext, "demonstration">;
  known: KnownCells;
  actor: Actor;
  /** Name of the file: it says itself why a figure is missing. */
  fileName: string;
  /** Why the file is stored; it explains a correction too. Null while nobody has said it yet. */
  reason: string | null;
}

/** The version that the cell of a row has now. */
export const versionNow = (known: KnownCells, row: Pick<StagedRow, "indicator" | "period">): number =>
  known.entries.get(cellKey(row))?.version ?? 0;

/** Decides about a row of a file as the grid does about a cell. */
export function prepareRow(preparing: Preparing, row: StagedRow, versionRead: number): Prepared {
  const { context, known, actor } = preparing;
  const wish: CellWish = {
    indicator: row.indicator,
    period: row.period,
    versionRead,
    channel: "file",
    body: {
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      status: row.status,
      reason: row.status === "missing" ? missingReason(preparing, row) : null,
      ...(row.source !== "" && { source: row.source }),
      ...(row.remark !== null && { remark: row.remark }),
    },
  };
  const prepared = prepareWrite(context, known, wish, actor);
  const isCorrection =
    prepared.kind === "refused" && prepared.mistakes.every(({ field }) => field === "correctionReason");
  if (!isCorrection) return prepared;
  // The reason of the whole file; until it is given, anything stands for it.
  const correctionReason = preparing.reason ?? preparing.fileName;
  return prepareWrite(context, known, { ...wish, body: { ...wish.body, correctionReason } }, actor);
}

/**
 * What a cell keeps when a file gives its value alone and that is the value that is there: as exactly as the file gives
 * it, and at least as exactly as the indicator is shown. Null: what the file says is what it becomes.
 */
export function keptParts(
  known: KnownCells,
  row: StagedRow,
): Pick<StagedRow, "value" | "numerator" | "denominator"> | null {
  const current = known.entries.get(cellKey(row));
  if (row.value === null || row.numerator !== null || row.denominator !== null) return null;
  if (current?.value == null || current.numerator == null || current.denominator == null) return null;
  const shown = known.definitions.of.get(row.indicator)?.decimals ?? 0;
  const decimals = Math.max(shown, exactDecimals(row.value));
  const { value, numerator, denominator } = current;
  const isSame = Number(value).toFixed(decimals) === Number(row.value).toFixed(decimals);
  return isSame ? { value, numerator, denominator } : null;
}

/** Why there is no figure: as the file says, as the cell says already, or that the file has none. */
function missingReason({ known, fileName }: Preparing, row: StagedRow): string {
  const current = known.entries.get(cellKey(row));
  const kept = current?.status === "missing" ? current.reason : null;
  return row.reason ?? kept ?? sayImporting("missing-reason", { file: fileName }).nl;
}
