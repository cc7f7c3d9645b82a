import type { Database } from "@lokaal17/db/database/schema";
import { countWrittenCells } from "@lokaal17/db/imports/import-drafts";
import { loadOfficialStored } from "@lokaal17/db/imports/import-official";
import type { Import } from "@lokaal17/db/imports/imports";
import { findBuiltOn } from "@lokaal17/db/imports/undo-approved";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { Kysely } from "kysely";
import { sayOfficial } from "./view-official.ts";
import { mayUse } from "./view-rights.ts";

/** Why an account cannot take an import back now, in words with counts; null when it can. */
export async function whyNotUndo(
  db: Kysely<Database>,
  actor: Actor | null,
  of: Pick<Import, "id" | "target" | "area" | "createdBy" | "batchId" | "dataVersion">,
): Promise<Bilingual | null> {
  if (!actor || !(await mayUse(db, actor, of))) return sayImporting("undo-not-yours");
  const why = await (of.target === "approved" ? whyNotApproved(db, of) : whyNotDrafts(db, of.id));
  // What nobody may fill in any more cannot come back by taking a file back.
  return why ?? sayOfficial("undo-official", (await loadOfficialStored(db, of))[0]);
}

async function whyNotApproved(
  db: Kysely<Database>,
  { batchId, dataVersion }: Pick<Import, "batchId" | "dataVersion">,
): Promise<Bilingual | null> {
  if (batchId === null || dataVersion === null) return sayImporting("undo-not-stored");
  const { publication, changed, total } = await findBuiltOn(db, { changeId: batchId, dataVersion });
  if (publication !== null) return sayImporting("undo-published", { name: publication });
  return changed > 0 ? sayImporting("undo-changed", { count: changed, total }) : null;
}

async function whyNotDrafts(db: Kysely<Database>, id: string): Promise<Bilingual | null> {
  const counts = (await countWrittenCells(db, [id])).get(id);
  if (!counts) return sayImporting("undo-not-stored");
  const { total, changed, sent } = counts;
  if (changed > 0) return sayImporting("undo-changed", { count: changed, total });
  return sent > 0 ? sayImporting("undo-sent", { count: sent, total }) : null;
}
