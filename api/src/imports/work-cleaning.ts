import { clearUploads, eraseOldFiles, settleImports } from "@lokaal17/db/imports/import-cleaning";
import { clearStaging } from "@lokaal17/db/imports/staging";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { ApiContext } from "../context.ts";
import { clearImportFiles } from "./work-file.ts";

/** Clears away what imports leave behind: cut-off uploads, old files, rows of dry runs that nobody waits for. */
export async function cleanImports(context: ApiContext): Promise<number> {
  const { database, now } = context;
  const { db } = database;
  const moment = now();
  const settled = await settleImports(db, sayImporting("work-cut-off"));
  const uploads = await clearUploads(db, moment);
  const files = await eraseOldFiles(db, moment);
  // Of the embedded database this process has it open, and may be checking a file at this moment.
  const rows = await clearStaging({ db, kind: "postgres" }, moment);
  return settled + uploads + files + rows + (await clearImportFiles(context));
}
