import { randomUUID } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, type ObservationStatus, total } from "@lokaal17/shared/observations/observation";
import { seedAreas } from "../areas/seed.ts";
import type { OpenDatabase } from "../database/open.ts";
import { column, readCsv } from "../database/read-csv.ts";
import { approveStaged, stage } from "../observations/approve.ts";
import { laySources } from "../sources/catalogue.ts";
import { hasReference } from "./queries.ts";
import { seedFramework } from "./seed.ts";

/** The data version that holds the reference facts: the first one. */
export const referenceDataVersion = 1;

/**
 * Fills an empty database with the reference facts, in one transaction: the register of areas, the framework, and the
 * inhabitants per year as the first figures, and the tables of official statistics that the catalogue names. A database
 * that has them is left as it is.
 */
export async function layReference({ db }: Pick<OpenDatabase, "db">, now: Date): Promise<void> {
  // A database of before there were sources gets them.
  if (await hasReference(db)) return db.transaction().execute((tx) => laySources(tx, now));
  await db.transaction().execute(async (tx) => {
    await seedAreas(tx);
    await seedFramework(tx, referenceDataVersion);
    const id = randomUUID();
    const inhabitants = await readInhabitants();
    await stage(tx, id, inhabitants);
    await approveStaged(tx, {
      id,
      organisation: null,
      occurredAt: now,
      accountId: null,
      action: "reference laid",
      channel: "migration",
      rowCount: inhabitants.length,
    });
    await laySources(tx, now);
  });
}

async function readInhabitants(): Promise<Observation[]> {
  const rows = await readCsv(new URL("../../reference/inhabitants.csv", import.meta.url));
  return rows.map((row) => ({
    indicator: "inhabitants" as IndicatorCode,
    area: column(row, "code") as AreaCode,
    period: column(row, "year"),
    breakdown: total,
    boundaryYear: null,
    value: column(row, "inhabitants") as DecimalText,
    numerator: null,
    denominator: null,
    status: column(row, "status") as ObservationStatus,
    origin: "real",
    source: column(row, "source"),
    definitionVersion: 1,
  }));
}
