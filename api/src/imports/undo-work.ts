import type { Database } from "@lokaal17/db/database/schema";
import { readCells } from "@lokaal17/db/entry/queries-place";
import { type CellWrite, writeCells } from "@lokaal17/db/entry/write-cell";
import {
  type CellBefore,
  holdWrittenCells,
  restoreStates,
  type WrittenCell,
} from "@lokaal17/db/imports/import-drafts";
import { changeImport, type Import } from "@lokaal17/db/imports/imports";
import { undoApproved } from "@lokaal17/db/imports/undo-approved";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { cellKey } from "../entry/grid-cells.ts";
import type { Keep } from "../jobs/job-worker.ts";
import { whyNotUndo } from "./undo-import.ts";
import { holdOwn, type TaskOf } from "./work-job.ts";

/**
 * Takes a whole import back, as one change: of figures that are approved a new data version, of drafts one per
 * organisation. What was built on it meanwhile stays, and then nothing is taken back.
 */
export function undoTask(context: ApiContext, job: Job, task: TaskOf<"undo">, actor: Actor): Keep {
  const { newId, now } = context;
  return async (tx) => {
    await holdDataVersion(tx);
    const held = await holdOwn(tx, job, task);
    const cells = held.target === "entry" ? await holdWrittenCells(tx, held.id) : [];
    const why = await whyNotUndo(tx, actor, held);
    if (why) return changeImport(tx, held.id, { state: "stored", error: JSON.stringify(why) });
    const undoChangeId = newId();
    if (held.target === "entry") await undoDrafts(context, tx, held, task, actor, cells, undoChangeId);
    else
      await undoApproved(tx, held.batchId ?? "", {
        id: undoChangeId,
        organisation: null,
        occurredAt: now(),
        accountId: actor.accountId,
        action: "import taken back",
        channel: "import",
        reason: task.reason,
        details: { import: held.id, fileName: held.fileName, change: held.batchId },
        ...(held.fileHash !== null && { fileHash: held.fileHash }),
      });
    await changeImport(tx, held.id, {
      state: "undone",
      undoneBy: actor.accountId,
      undoneAt: now(),
      undoChangeId,
      error: null,
    });
  };
}

async function undoDrafts(
  { newId, now }: ApiContext,
  tx: Transaction<Database>,
  held: Import,
  { reason }: TaskOf<"undo">,
  actor: Actor,
  cells: readonly WrittenCell[],
  firstChangeId: string,
): Promise<void> {
  const roundId = held.roundId ?? "";
  let changeId = firstChangeId;
  for (const [area, own] of Map.groupBy(cells, (cell) => cell.area)) {
    const indicators = [...new Set(own.map(({ indicator }) => indicator))];
    const { entries } = await readCells(tx, { roundId, area, indicators });
    const current = new Map(entries.map(({ authorName: _, ...entry }) => [cellKey(entry), entry]));
    const batch = {
      reason,
      fileHash: held.fileHash ?? "",
      details: { undone: held.id, fileName: held.fileName },
    };
    const writer = { roundId, area, accountId: actor.accountId, now: now(), changeId, batch };
    const written = await writeCells(tx, own.map(asItWas), writer, (cell) => current.get(cellKey(cell)));
    if (written.length !== own.length) throw new Error("A cell changed while it was held");
    await restoreStates(tx, roundId, statesOf(area, own));
    changeId = newId();
  }
}

const nothing: Omit<CellBefore, "state" | "origin"> = {
  value: null,
  numerator: null,
  denominator: null,
  status: "normal",
  reason: null,
  remark: null,
  source: null,
  link: null,
  referenceDate: null,
  method: null,
  explanation: null,
  correctionReason: null,
};

/** A cell in which nobody had written is empty again. */
function asItWas({ indicator, period, breakdown, nowVersion, before }: WrittenCell): CellWrite {
  const { state: _, ...figure } = before ?? { ...nothing, origin: "real" as const, state: "draft" };
  return { indicator, period, breakdown, ...figure, version: nowVersion + 1, channel: "file" };
}

const statesOf = (area: AreaCode, cells: readonly WrittenCell[]) =>
  cells.flatMap(({ indicator, period, before }) =>
    before && before.state !== "draft" ? [{ area, indicator, period, state: before.state }] : [],
  );
