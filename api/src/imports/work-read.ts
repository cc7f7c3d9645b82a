import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { addFindings, clearFindings } from "@lokaal17/db/imports/import-findings";
import { changeImport, findImport } from "@lokaal17/db/imports/imports";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { mistake } from "@lokaal17/shared/imports/finding";
import type { ApiContext } from "../context.ts";
import type { JobTools, Keep } from "../jobs/job-worker.ts";
import { startReadForm } from "./read-form.ts";
import { recall } from "./remember.ts";
import { bothSentences } from "./view-finding.ts";
import { withImportFile } from "./work-file.ts";
import { askerOf, holdOwn, ownOf, startTask, type TaskOf, WorkRefused } from "./work-job.ts";
import { registerFor } from "./work-register.ts";

/** Recognises a file's form. One about which nothing has to be said is checked at once. */
export async function readTask(
  context: ApiContext,
  job: Job,
  task: TaskOf<"read">,
  { signal }: JobTools,
): Promise<Keep> {
  const { db } = context.database;
  const found = ownOf(await findImport(db, task.import), job, task);
  const actor = await askerOf(context, db, job, found);
  if (!actor) throw new WorkRefused();
  const register = await registerFor(context, actor, found);
  const read = await withImportFile(context, found.id, signal, (file) =>
    startReadForm({
      file,
      fileName: found.fileName,
      register,
      target: register.writable ?? null,
      remembered: (headings) => {
        faultPoint("import.reading");
        return recall(db, actor, found, headings);
      },
      signal,
      ...(task.form && { form: given(task.form) }),
      ...(task.map && { map: task.map }),
    }),
  );
  return async (tx) => {
    const held = await holdOwn(tx, job, task);
    await clearFindings(tx, held.id);
    if ("findings" in read) {
      await addFindings(tx, held.id, read.findings, 0);
      const [first = mistake("file-unreadable", null, null, { reason: "" })] = read.findings;
      await changeImport(tx, held.id, { state: "failed", error: JSON.stringify(bothSentences(first)) });
      return;
    }
    const { reading } = read;
    const change = { reading: JSON.stringify(reading), mapping: JSON.stringify(reading.proposal) };
    if (reading.open.length > 0) {
      await changeImport(tx, held.id, { ...change, state: "to-map", error: null });
      return;
    }
    const next = { task: "check", import: held.id, because: null } as const;
    await startTask(context, tx, next, { createdBy: actor.accountId, change });
  };
}

/** Without what was not said. */
function given<Form extends object>(form: Form): { [Key in keyof Form]: Exclude<Form[Key], undefined> } {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Form]: Exclude<Form[Key], undefined>;
  };
}
