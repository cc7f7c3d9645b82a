import type { BoundaryShape } from "@lokaal17/shared/areas/boundaries";
import type { Kysely, Selectable } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import type { BoundarySetTable } from "./tables.ts";

/** The boundaries of one year, as they are loaded. */
export interface NewBoundaries
  extends Pick<BoundarySetTable, "year" | "source" | "licence" | "width" | "height" | "fileHash"> {
  shapes: readonly BoundaryShape[];
}

/** A set with how many areas it has. */
export type BoundarySetRow = Selectable<BoundarySetTable> & { areas: number };

/** Stores the boundaries of a year in place of those that were there, with a line in the log: all of it, or nothing. */
export async function storeBoundaries(
  db: Kysely<Database>,
  { shapes, ...set }: NewBoundaries,
  change: Pick<NewChange, "id" | "accountId" | "occurredAt" | "channel">,
): Promise<void> {
  const { year, source, licence, fileHash } = set;
  await db.transaction().execute(async (tx) => {
    await appendChange(tx, {
      ...change,
      organisation: null,
      action: "boundaries loaded",
      details: { year, source, licence },
      rowCount: shapes.length,
      fileHash,
    });
    await tx.deleteFrom("boundaryShape").where("year", "=", year).execute();
    await tx.deleteFrom("boundarySet").where("year", "=", year).execute();
    await tx
      .insertInto("boundarySet")
      .values({ ...set, loadedAt: change.occurredAt, changeId: change.id })
      .execute();
    await tx
      .insertInto("boundaryShape")
      .values(shapes.map(({ code, path }) => ({ year, area: code, path })))
      .execute();
  });
}

/** The sets that there are, the newest year first; with a year only that one. */
export async function listBoundarySets(db: Kysely<Database>, year?: number): Promise<BoundarySetRow[]> {
  return db
    .selectFrom("boundarySet")
    .selectAll()
    .select(({ selectFrom, fn }) =>
      selectFrom("boundaryShape")
        .select(fn.countAll<number>().as("count"))
        .whereRef("boundaryShape.year", "=", "boundarySet.year")
        .$asScalar()
        .$notNull()
        .as("areas"),
    )
    .$if(year !== undefined, (query) => query.where("year", "=", year ?? 0))
    .orderBy("year", "desc")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, areas: Number(row.areas) })));
}

/** The shapes of a year, in order of their codes. */
export async function loadBoundaryShapes(db: Kysely<Database>, year: number): Promise<BoundaryShape[]> {
  return db
    .selectFrom("boundaryShape")
    .select(["area as code", "path"])
    .where("year", "=", year)
    .orderBy("area")
    .execute();
}
