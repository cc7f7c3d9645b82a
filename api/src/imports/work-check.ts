import { askAboutDropped, keepParts } from "@lokaal17/db/imports/compare-parts";
import { compareWithApproved } from "@lokaal17/db/imports/compare-staged";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { judgeDrafts, loadStagedDrafts } from "@lokaal17/db/imports/import-drafts";
import { type AnyFinding, addFindings, clearFindings } from "@lokaal17/db/imports/import-findings";
import { changeImport, findImport, type Import } from "@lokaal17/db/imports/imports";
import { discardBatch } from "@lokaal17/db/imports/staging";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { hasPartColumns, type ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportSummary } from "@lokaal17/shared/imports/import-summary";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { ApiContext } from "../context.ts";
import { standingOf } from "../entry/grid-place.ts";
import type { JobTools, Keep } from "../jobs/job-worker.ts";
import { doubtApproved } from "./doubt-approved.ts";
import { stageFile } from "./stage-file.ts";
import { sayDropped } from "./view-dropped.ts";
import { bothSentences, said } from "./view-finding.ts";
import { judgeRows } from "./work-drafts.ts";
import { withImportFile } from "./work-file.ts";
import { askerOf, holdOwn, ownOf, type TaskOf, WorkRefused } from "./work-job.ts";
import { registerFor } from "./work-register.ts";

/** Of the memory of the child that checks, in MB. */
const memoryMb = 512;

/** The dry run: stages what is right, tells what is not, and counts what storing would do. */
export async function checkTask(
  context: ApiContext,
  job: Job,
  task: TaskOf<"check">,
  { signal, report }: JobTools,
): Promise<Keep> {
  const { database, newId } = context;
  const { db } = database;
  const found = ownOf(await findImport(db, task.import), job, task);
  const actor = await askerOf(context, db, job, found);
  if (!actor) throw new WorkRefused();
  const map = found.mapping;
  if (!map) throw new Error("A dry run of a file of which nobody knows how it is read");
  // A batch of its own: a worker that was thought lost puts its rows elsewhere.
  const batchId = newId();
  const oldBatch = await takeBatch(context, job, task, batchId);
  if (oldBatch !== null) await discardBatch(database, oldBatch);
  await clearFindings(db, found.id);
  let position = 0;
  let fileMistake: AnyFinding | null = null;
  const keepFindings = async (findings: readonly AnyFinding[]) => {
    fileMistake ??= findings.find(({ kind, line }) => kind === "mistake" && line === null) ?? null;
    position = await addFindings(db, found.id, findings, position);
  };
  const register = await registerFor(context, actor, found);
  const staged = await withImportFile(context, found.id, signal, (file) =>
    stageFile({
      ...{ database, id: batchId, file, map, register, memoryMb, signal, onFindings: keepFindings },
      onProgress: (_rows, share) => {
        faultPoint("import.checking");
        report({ step: "checking", progress: 0.9 * share });
      },
    }),
  );
  const refusedRows = staged.summary.indicators.reduce((sum, { refused }) => sum + refused, 0);
  const counted: Counted = {
    rowsRead: staged.summary.rowsRead,
    refused: refusedRows,
    notStored: staged.summary.indicators.reduce((sum, { notStored }) => sum + notStored, 0),
  };
  if (staged.summary.stopped) return keepFailure(job, task, fileMistake);
  const hasParts = hasPartColumns(map);
  if (found.target === "approved")
    return keepApproved(job, task, { batchId, counted, position, hasParts, register, map });
  const keep = await judge(context, job, task, { actor, found, batchId, counted, signal, hasParts });
  await keepFindings(keep.findings);
  return keep.keep;
}

type Counted = Pick<ImportSummary, "rowsRead" | "refused" | "notStored">;

/** Says in advance where the rows will be, so that nobody sweeps them away. @returns the batch of the dry run before */
function takeBatch(
  context: ApiContext,
  job: Job,
  task: TaskOf<"check">,
  batchId: string,
): Promise<string | null> {
  return context.database.db.transaction().execute(async (tx) => {
    const held = await holdOwn(tx, job, task);
    await changeImport(tx, held.id, { batchId, summary: null });
    return held.batchId;
  });
}

/** The file itself is wrong: a column is missing, a quote never closes. */
function keepFailure(job: Job, task: TaskOf<"check">, mistake: AnyFinding | null): Keep {
  return async (tx) => {
    const held = await holdOwn(tx, job, task);
    const error = mistake && JSON.stringify(bothSentences(mistake));
    await changeImport(tx, held.id, { state: "failed", error });
  };
}

interface ApprovedDryRun {
  batchId: string;
  counted: Counted;
  /** Of the next finding. */
  position: number;
  hasParts: boolean;
  register: ImportRegister;
  map: ImportMap;
}

function keepApproved(
  job: Job,
  task: TaskOf<"check">,
  { batchId, counted, position, hasParts, register, map }: ApprovedDryRun,
): Keep {
  return async (tx) => {
    // Of before the parts are looked up: what changes in between is met when it is stored.
    const seenDataVersion = await currentDataVersion(tx);
    if (!hasParts) await keepParts(tx, batchId, register.definitions);
    const dropped = await askAboutDropped(tx, batchId, mostDropped);
    const jumps = await doubtApproved(tx, batchId, { map, definitions: register.definitions });
    const { dataVersion: _, ...compared } = await compareWithApproved(tx, batchId);
    const held = await holdOwn(tx, job, task);
    const asked = dropped.map((parts) => said("doubt", parts.line, sayDropped(parts)));
    await addFindings(tx, held.id, [...asked, ...jumps], position);
    await changeImport(tx, held.id, { ...outcome(task, { ...counted, ...compared }), seenDataVersion });
  };
}

/** All of them are counted as doubtful; so many are told one by one. */
const mostDropped = 10_000;

async function judge(
  context: ApiContext,
  job: Job,
  task: TaskOf<"check">,
  given: {
    actor: Actor;
    found: Import;
    batchId: string;
    counted: Counted;
    signal: AbortSignal;
    hasParts: boolean;
  },
): Promise<{ keep: Keep; findings: readonly AnyFinding[] }> {
  const { actor, found, batchId, counted, signal, hasParts } = given;
  const rows = await loadStagedDrafts(context.database.db, batchId);
  const standing = await standingOf(context);
  const file = { roundId: found.roundId ?? "", fileName: found.fileName, hasParts };
  const { verdicts, findings } = await judgeRows(standing, actor, file, rows, signal);
  const count = (...outcomes: (string | null)[]) =>
    verdicts.filter((verdict) => outcomes.includes(verdict.outcome)).length;
  const summary: ImportSummary = {
    ...counted,
    refused: counted.refused + count(null),
    new: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    doubtful: verdicts.filter(({ doubtful, outcome }) => doubtful && outcome !== null).length,
    synthetic: context.demonstration,
  };
  return {
    findings,
    keep: async (tx) => {
      await judgeDrafts(tx, batchId, verdicts);
      const held = await holdOwn(tx, job, task);
      await changeImport(tx, held.id, outcome(task, summary));
    },
  };
}

const outcome = ({ because }: TaskOf<"check">, summary: ImportSummary) => ({
  state: "checked" as const,
  summary: JSON.stringify(summary),
  error: because && JSON.stringify(because),
});
