import { catalogueSources } from "@lokaal17/shared/sources/catalogue";
import type { Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import { loadDefinitions } from "../framework/queries.ts";
import { currentDataVersion } from "../observations/data-version.ts";
import { replaceMappings } from "./mappings.ts";

/**
 * Lays the sources that the catalogue names, in a database that has none. Nothing is fetched or stored by that: two
 * analysts decide first which of them is authoritative.
 */
export async function laySources(tx: Transaction<Database>, now: Date): Promise<void> {
  const there = await tx.selectFrom("source").select("id").limit(1).executeTakeFirst();
  if (there) return;
  const definitions = await loadDefinitions(tx, await currentDataVersion(tx));
  const entries = definitions.map(({ code, source }) => ({
    code,
    sourceOrganisation: source.organisation,
    sourceTable: source.table,
    sourceMeasure: source.measure,
  }));
  for (const { id, tableId, title, schedule, mappings } of catalogueSources(entries)) {
    await tx
      .insertInto("source")
      .values({
        id,
        connector: "cbs-odata-v4",
        catalog: "CBS",
        tableId,
        title,
        organisation: "CBS",
        schedule,
        active: true,
        changedAt: now,
      })
      .execute();
    await replaceMappings(
      tx,
      id,
      mappings.map(({ filters, ...mapping }) => ({ ...mapping, filters: { ...filters } })),
    );
  }
}
