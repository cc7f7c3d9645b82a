import { appendChange } from "@lokaal17/db/audit/append";
import { column, readCsv } from "@lokaal17/db/database/read-csv";
import type { Database } from "@lokaal17/db/database/schema";
import { insertPractice } from "@lokaal17/db/network/queries";
import type { RoleOfGovernment } from "@lokaal17/shared/network/practice";
import type { Transaction } from "kysely";

const file = new URL("../../../db/demonstration/practices.csv", import.meta.url);

/** The invented practices; each says so in its text, and none is about a real place. */
export async function insertPractices(
  tx: Transaction<Database>,
  now: Date,
  newId: () => string,
): Promise<void> {
  const rows = await readCsv(file);
  const changeId = newId();
  await appendChange(tx, {
    id: changeId,
    organisation: null,
    occurredAt: now,
    accountId: null,
    action: "example practices laid",
    channel: "migration",
    rowCount: rows.length,
  });
  for (const row of rows)
    await insertPractice(tx, {
      id: newId(),
      area: null,
      titleNl: column(row, "title_nl"),
      titleEn: column(row, "title_en"),
      summaryNl: column(row, "summary_nl"),
      summaryEn: column(row, "summary_en"),
      goals: column(row, "goals").split(";").map(Number),
      roleOfGovernment: column(row, "role_of_government") as RoleOfGovernment,
      problemNl: told(row, "problem_nl"),
      problemEn: told(row, "problem_en"),
      resultNl: told(row, "result_nl"),
      resultEn: told(row, "result_en"),
      contact: told(row, "contact"),
      sinceYear: Number(column(row, "since_year")) || null,
      mayName: false,
      origin: "synthetic",
      changeId,
    });
}

/** What is not told of a practice is empty in the file. */
const told = (row: Parameters<typeof column>[0], name: string) => column(row, name) || null;
