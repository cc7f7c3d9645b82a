import type { Database } from "@lokaal17/db/database/schema";
import type { Job } from "@lokaal17/db/jobs/jobs";
import { insertRun, type NewRun } from "@lokaal17/db/sources/runs";
import type { Source } from "@lokaal17/db/sources/sources";
import type { Transaction } from "kysely";
import type { SourceContext } from "./run-source.ts";

/** Begins a run of a source; null while another one is under way. */
export async function startRun(
  { newId, now }: Pick<SourceContext, "newId" | "now">,
  tx: Transaction<Database>,
  { id: sourceId }: Pick<Source, "id">,
  how: Pick<NewRun, "trigger" | "startedBy" | "preview">,
): Promise<{ id: string; job: Job } | null> {
  const id = newId();
  const job = await insertRun(tx, { id, jobId: newId(), sourceId, now: now(), ...how });
  return job && { id, job };
}
