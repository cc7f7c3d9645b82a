import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import type { Import } from "./imports.ts";

/** An indicator of a file whose figures come from a source and from nobody else. */
export interface OfficialOfFile {
  nameNl: string;
  nameEn: string;
  /** As people know it. */
  source: string;
}

/** The indicators among the rows of a dry run for which a source is authoritative now. */
export const loadOfficialStaged = (db: Kysely<Database>, batchId: string | null): Promise<OfficialOfFile[]> =>
  load(
    db,
    sql`select from observation_staging s where s.batch_id = ${batchId}::uuid and s.indicator = a.indicator`,
  );

/** The same of what an import stored: its approved figures, or the cells in which it wrote. */
export const loadOfficialStored = (
  db: Kysely<Database>,
  { id, target, batchId }: Pick<Import, "id" | "target" | "batchId">,
): Promise<OfficialOfFile[]> =>
  load(
    db,
    target === "approved"
      ? sql`select from observation o where o.indicator = a.indicator and o.change_id = ${batchId}::uuid`
      : sql`select from import_cell c where c.import_id = ${id}::uuid and c.indicator = a.indicator`,
  );

async function load(db: Kysely<Database>, ofFile: RawBuilder<unknown>): Promise<OfficialOfFile[]> {
  const { rows } = await sql<OfficialOfFile>`
    select d.name_nl, d.name_en, source.organisation || ', ' || source.title as source
    from source_authority a join source on source.id = a.source_id
      join lateral (select name_nl, name_en from indicator_definition where indicator = a.indicator
        order by version desc limit 1) d on true
    where a.confirmed_at is not null and a.ended_at is null and exists (${ofFile})
    order by a.indicator`.execute(db);
  return rows;
}
