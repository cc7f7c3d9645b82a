import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { failImports, findImport } from "@lokaal17/db/imports/imports";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { ApiContext } from "../context.ts";
import { standingOf } from "../entry/grid-place.ts";
import type { JobCare, JobHandler, JobTools, Keep } from "../jobs/job-worker.ts";
import { storeApproved } from "./store-approved.ts";
import { storeDrafts } from "./store-drafts.ts";
import { undoTask } from "./undo-work.ts";
import { checkTask } from "./work-check.ts";
import { askerOf, importTask, ownOf, type TaskOf, WorkRefused } from "./work-job.ts";
import { readTask } from "./work-read.ts";

/** Does the work on files: reading, the dry run, storing, and taking back. */
export function importWork(context: ApiContext): JobHandler {
  return async (job, tools) => {
    faultPoint("import.claimed");
    const task = importTask.parse(job.input);
    switch (task.task) {
      case "read":
        return readTask(context, job, task, tools);
      case "check":
        return checkTask(context, job, task, tools);
      case "store":
        return storeTask(context, job, task, tools);
      case "undo": {
        const found = ownOf(await findImport(context.database.db, task.import), job, task);
        const actor = await askerOf(context, context.database.db, job, found);
        if (!actor) throw new WorkRefused();
        // Read now: beside the transaction it would wait for it.
        await context.views.reference();
        return undoTask(context, job, task, actor);
      }
    }
  };
}

async function storeTask(
  context: ApiContext,
  job: Job,
  task: TaskOf<"store">,
  { signal, report }: JobTools,
): Promise<Keep> {
  const { db } = context.database;
  const found = ownOf(await findImport(db, task.import), job, task);
  const actor = await askerOf(context, db, job, found);
  if (!actor) throw new WorkRefused();
  report({ step: "storing", progress: 0.1 });
  // Read now: beside the transaction it would wait for it.
  const standing = await standingOf(context);
  signal.throwIfAborted();
  faultPoint("import.staged");
  return found.target === "approved"
    ? storeApproved(context, job, task, signal)
    : storeDrafts(standing, job, task, actor, signal);
}

/** What belongs to the work on files besides doing it. */
export const importCare: JobCare = {
  failed: (tx, jobIds, sentence) =>
    failImports(tx, jobIds, {
      nl: sayImporting("work-failed", { reason: sentence.nl }).nl,
      en: sayImporting("work-failed", { reason: sentence.en }).en,
    }),
  kept: ({ input }) => {
    if (input.task === "store") faultPoint("import.after-commit");
  },
};
