import type { Entry } from "@lokaal17/db/entry/queries";
import type { CellWrite } from "@lokaal17/db/entry/write-cell";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import type { putEntry } from "@lokaal17/shared/contract/entry";
import { checkCell } from "@lokaal17/shared/entry/check-value";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Period, total } from "@lokaal17/shared/observations/observation";
import type { ProblemText } from "@lokaal17/shared/text/problems";
import type { ApiContext } from "../context.ts";
import { approvedOf, cellKey, type KnownCells, lockAt } from "./grid-cells.ts";
import type { Lock } from "./write-lock.ts";

/** What somebody wants to write in one cell. */
export interface CellWish {
  indicator: IndicatorCode;
  period: Period;
  /** The version that she read, 0 for a cell in which nobody wrote. */
  versionRead: number;
  body: Checked<typeof putEntry>["body"];
  channel: "grid" | "paste" | "file" | "source";
}

export interface CellRefusal {
  field: string;
  text: ProblemText;
  values?: Record<string, string>;
}

/** What becomes of a wish, before anything is written. */
export type Prepared =
  | { kind: "write"; write: CellWrite }
  /** What is there already. */
  | { kind: "unchanged" }
  /** Somebody wrote in between. */
  | { kind: "changed" }
  | { kind: "locked"; lock: Lock }
  /** All mistakes at once. */
  | { kind: "refused"; mistakes: CellRefusal[] };

/** Decides about one cell: may it be written, is it right, and is it still as the writer read it. */
export function prepareWrite(
  { demonstration }: Pick<ApiContext, "demonstration">,
  known: KnownCells,
  wish: CellWish,
  actor: Actor,
): Prepared {
  const { indicator, period, versionRead, body } = wish;
  const definition = known.definitions.of.get(indicator);
  if (!definition || !known.place.round.periods.includes(period))
    return { kind: "locked", lock: "not-in-round.detail" };
  const lock = lockAt(known, actor, indicator, period);
  if (lock) return { kind: "locked", lock };
  const current = known.entries.get(cellKey(wish));
  const figure = {
    value: body.value,
    numerator: body.numerator ?? null,
    denominator: body.denominator ?? null,
    status: body.status,
    reason: body.reason ?? null,
  };
  const checked = checkCell(figure, definition);
  const cell = checked.ok ? checked.cell : figure;
  const rest = besides(body, current, isSameFigure(cell, current));
  const isCleared = cell.value === null && cell.status === "normal";
  const needsReason =
    known.place.phase === "correction" && !isCleared && approvedOf(known, indicator, period) !== undefined;
  const mistakes: CellRefusal[] = checked.ok ? [] : [...checked.mistakes];
  if (needsReason && rest.correctionReason === null)
    mistakes.push({ field: "correctionReason", text: "correction-reason-needed" });
  if (mistakes.length > 0) return { kind: "refused", mistakes };
  const write: CellWrite = {
    indicator,
    period,
    breakdown: total,
    ...cell,
    ...rest,
    origin: demonstration ? "synthetic" : "real",
    version: versionRead + 1,
    channel: actor.grants.some(({ role }) => role === "entry-key") ? "api" : wish.channel,
  };
  if (isSameCell(write, current)) return { kind: "unchanged" };
  if ((current?.version ?? 0) !== versionRead) return { kind: "changed" };
  return { kind: "write", write };
}

type Figure = Pick<Entry, "value" | "numerator" | "denominator" | "status" | "reason">;

/** Whether a cell has this figure; an empty cell has the empty figure. */
function isSameFigure(figure: Figure, current: Entry | undefined): boolean {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  return (
    figure.status === (current?.status ?? "normal") &&
    figure.reason === (current?.reason ?? null) &&
    number(figure.value) === number(current?.value) &&
    number(figure.numerator) === number(current?.numerator) &&
    number(figure.denominator) === number(current?.denominator)
  );
}

function isSameCell(write: CellWrite, current: Entry | undefined): boolean {
  if (!isSameFigure(write as Figure, current)) return false;
  return [...staying, ...withFigure].every((field) => (write[field] ?? null) === (current?.[field] ?? null));
}

const staying = ["remark", "source", "link", "referenceDate", "method"] as const;
const withFigure = ["explanation", "correctionReason"] as const;

/** What is written besides the figure: left out, it stays; what belongs to the figure goes when the figure changes. */
function besides(body: CellWish["body"], current: Entry | undefined, sameFigure: boolean) {
  const kept = (field: (typeof staying)[number] | (typeof withFigure)[number], stays: boolean) => {
    const given = body[field];
    return given !== undefined ? given : stays ? (current?.[field] ?? null) : null;
  };
  return {
    remark: kept("remark", true),
    source: kept("source", true),
    link: kept("link", true),
    referenceDate: kept("referenceDate", true),
    method: kept("method", true),
    explanation: kept("explanation", sameFigure),
    correctionReason: kept("correctionReason", sameFigure),
  };
}
