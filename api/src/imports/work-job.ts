import type { Database } from "@lokaal17/db/database/schema";
import { holdImport, type Import } from "@lokaal17/db/imports/imports";
import type { ImportState, ImportTable } from "@lokaal17/db/imports/tables";
import { insertJob, type Job } from "@lokaal17/db/jobs/jobs";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { putImportForm } from "@lokaal17/shared/contract/imports";
import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { Kysely, Transaction, Updateable } from "kysely";
import { z } from "zod";
import { grantsOf } from "../accounts/identify.ts";
import type { ApiContext } from "../context.ts";
import { WorkFailed } from "../jobs/work-failed.ts";
import { mayUse } from "./view-rights.ts";

const bilingual = z.object({ nl: z.string(), en: z.string() });

/** What a job of the kind "import" is asked to do. */
export const importTask = z.discriminatedUnion("task", [
  z.object({
    task: z.literal("read"),
    import: z.uuid(),
    /** Corrections of how the file is taken apart. */
    form: putImportForm.body.optional(),
    /** What somebody said of it, for which names are to be found anew. */
    map: importMapSchema.optional(),
  }),
  z.object({
    task: z.literal("check"),
    import: z.uuid(),
    /** Why it is done again. */
    because: bilingual.nullable(),
  }),
  z.object({ task: z.literal("store"), import: z.uuid() }),
  z.object({ task: z.literal("undo"), import: z.uuid(), reason: z.string() }),
]);
export type ImportTask = z.infer<typeof importTask>;
export type TaskOf<Name extends ImportTask["task"]> = Extract<ImportTask, { task: Name }>;

const stateOf = {
  read: "reading",
  check: "checking",
  store: "storing",
  undo: "undoing",
} as const satisfies Record<ImportTask["task"], ImportState>;

/** Gives an import its next work, in the transaction that decided so. */
export async function startTask(
  { newId, now }: Pick<ApiContext, "newId" | "now">,
  tx: Transaction<Database>,
  task: ImportTask,
  { createdBy, change }: { createdBy: string; change: Updateable<ImportTable> },
): Promise<void> {
  const id = newId();
  await insertJob(tx, {
    id,
    kind: "import",
    step: task.task,
    input: task,
    createdBy,
    createdAt: now(),
  });
  await tx
    .updateTable("import")
    .set({ error: null, ...change, state: stateOf[task.task], jobId: id })
    .where("id", "=", task.import)
    .execute();
}

/** The work was cancelled, or another worker does it: what this one made is not kept. */
export class WorkGone extends Error {
  override readonly name = "WorkGone";

  constructor() {
    super("The job was cancelled.");
  }
}

/**
 * Holds the import of a job for the rest of its transaction.
 * @throws WorkGone when the job is not what the import waits for
 */
export async function holdOwn(tx: Transaction<Database>, job: Job, task: ImportTask): Promise<Import> {
  const held = await holdImport(tx, task.import);
  return ownOf(held, job, task);
}

export function ownOf(found: Import | undefined, job: Job, task: ImportTask): Import {
  if (found?.jobId !== job.id || found.state !== stateOf[task.task]) throw new WorkGone();
  return found;
}

/**
 * Who asked for a piece of work, with the rights that she has now; null when she may not do it any more.
 */
export async function askerOf(
  context: ApiContext,
  db: Kysely<Database>,
  job: Job,
  of: Import,
): Promise<Actor | null> {
  if (job.createdBy === null) return null;
  const account = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "=", job.createdBy)
    .where("active", "=", true)
    .executeTakeFirst();
  if (!account) return null;
  const grants = await grantsOf(context, { accountId: account.id, linkId: null, provider: null });
  const actor = { accountId: account.id, name: account.name, grants };
  return (await mayUse(db, actor, of)) ? actor : null;
}

/** A sentence for people about why a piece of work failed. */
export class WorkRefused extends WorkFailed {
  override readonly name = "WorkRefused";

  constructor() {
    super(sayImporting("no-right-any-more"));
  }
}
