import type { Database } from "@lokaal17/db/database/schema";
import type { Entry } from "@lokaal17/db/entry/queries";
import { type CellWrite, writeCells } from "@lokaal17/db/entry/write-cell";
import type { Met, StagedCell } from "@lokaal17/db/imports/compare-staged";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { keepCellsBefore, loadStagedDrafts, type StagedRow } from "@lokaal17/db/imports/import-drafts";
import { changeImport, type Import } from "@lokaal17/db/imports/imports";
import type { Job } from "@lokaal17/db/jobs/jobs";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { sql, type Transaction } from "kysely";
import { cellKey, type KnownCells, knowPlaceAndCells } from "../entry/grid-cells.ts";
import type { Standing } from "../entry/grid-place.ts";
import type { Keep } from "../jobs/job-worker.ts";
import { checkAgain } from "./store-again.ts";
import { prepareRow } from "./store-prepare.ts";
import { holdOwn, type TaskOf } from "./work-job.ts";

/**
 * Writes the staged rows into the drafts of their round as the grid does, each against the version that the dry run saw.
 * When one of the cells is not as it was then, nothing is written and the file is checked again.
 */
export function storeDrafts(
  standing: Standing,
  job: Job,
  task: TaskOf<"store">,
  actor: Actor,
  signal: AbortSignal,
): Keep {
  const { context } = standing;
  return async (tx) => {
    const held = await holdOwn(tx, job, task);
    const rows = held.batchId === null ? [] : await loadStagedDrafts(tx, held.batchId);
    const isLost = !held.summary || rows.length !== staged(held.summary);
    if (isLost) return checkAgain(context, tx, held, actor.accountId, { count: 0, cells: [], isLost });
    await sql`savepoint before_writing`.execute(tx);
    const met: StagedCell[] = [];
    const writing = { standing, tx, held, actor };
    for (const [area, own] of Map.groupBy(
      rows.filter(({ outcome }) => outcome !== "unchanged"),
      (row) => row.area,
    )) {
      signal.throwIfAborted();
      met.push(...(await writeArea(writing, area, own)));
    }
    if (met.length > 0) {
      await sql`rollback to savepoint before_writing`.execute(tx);
      const found: Met = { count: met.length, cells: met, isLost: false };
      return checkAgain(context, tx, held, actor.accountId, found);
    }
    await tx.deleteFrom("observationStaging").where("batchId", "=", held.batchId).execute();
    await changeImport(tx, held.id, {
      state: "stored",
      storedBy: actor.accountId,
      storedAt: context.now(),
      error: null,
    });
    faultPoint("import.before-commit");
  };
}

const staged = (summary: NonNullable<Import["summary"]>) => summary.new + summary.changed + summary.unchanged;

interface Writing {
  standing: Standing;
  tx: Transaction<Database>;
  held: Import;
  actor: Actor;
}

/** @returns the cells that are not as the dry run saw them */
async function writeArea(
  { standing, tx, held, actor }: Writing,
  area: AreaCode,
  rows: readonly StagedRow[],
): Promise<StagedCell[]> {
  const { context } = standing;
  const round = held.roundId ?? "";
  const named = [...new Set(rows.map(({ indicator }) => indicator))];
  const known: KnownCells = await knowPlaceAndCells(standing, tx, { round, area }, named);
  const met: StagedCell[] = [];
  const writes: CellWrite[] = [];
  for (const row of rows) {
    const preparing = { context, known, actor, fileName: held.fileName, reason: held.reason };
    const prepared = prepareRow(preparing, row, row.seenVersion ?? 0);
    if (prepared.kind === "write") writes.push(prepared.write);
    else met.push(row);
  }
  if (met.length > 0) return met;
  const before = (cell: { indicator: string; period: string }): Entry | undefined => {
    const entry = known.entries.get(cellKey(cell));
    if (!entry) return undefined;
    const { authorName: _, ...stored } = entry;
    return stored;
  };
  const writer = {
    roundId: round,
    area,
    accountId: actor.accountId,
    now: context.now(),
    changeId: context.newId(),
    batch: {
      reason: held.reason ?? held.fileName,
      fileHash: held.fileHash ?? "",
      details: { import: held.id, fileName: held.fileName, leftOut: held.summary?.refused ?? 0 },
    },
  };
  const entries = await writeCells(tx, writes, writer, before);
  await keepCellsBefore(
    tx,
    held.id,
    entries.map((entry) => ({ entry, before: before(entry) })),
  );
  const written = new Set(entries.map(cellKey));
  return writes.filter((write) => !written.has(cellKey(write))).map((write) => ({ ...write, area }));
}
