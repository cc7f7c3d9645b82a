import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ObservationStatus, Origin } from "@lokaal17/shared/observations/observation";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";

/** A figure that is approved but not in the publication, beside what the public sees now. */
export interface UnpublishedChange {
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  published: string | null;
  approved: string | null;
  numerator: number | null;
  denominator: number | null;
  /** Of what is approved. */
  status: ObservationStatus;
  /** Why there is no figure, as its officer wrote it. */
  reason: string | null;
  origin: Origin;
}

/** What changed since a data version, newest first, at most `limit`; and how many there are. */
export async function loadUnpublished(
  db: Kysely<Database>,
  { since, areas, limit }: { since: number; areas: "all" | readonly AreaCode[]; limit: number },
): Promise<{ changes: UnpublishedChange[]; count: number }> {
  if (areas !== "all" && areas.length === 0) return { changes: [], count: 0 };
  const changed = db
    .selectFrom("observation")
    .where("observation.fromDataVersion", ">", since)
    .$if(areas !== "all", (query) => query.where("observation.area", "in", areas === "all" ? [] : areas));
  const { count } = await changed
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const changes = await changed
    .leftJoin("observationRevision as old", (join) =>
      join
        .onRef("old.indicator", "=", "observation.indicator")
        .onRef("old.period", "=", "observation.period")
        .onRef("old.area", "=", "observation.area")
        .onRef("old.breakdown", "=", "observation.breakdown")
        .on("old.fromDataVersion", "<=", since)
        .on("old.toDataVersion", ">", since),
    )
    .leftJoin("submission", (join) =>
      join
        .onRef("submission.dataVersion", "=", "observation.fromDataVersion")
        .onRef("submission.area", "=", "observation.area"),
    )
    .leftJoin("submissionCell as cell", (join) =>
      join
        .onRef("cell.submissionId", "=", "submission.id")
        .onRef("cell.indicator", "=", "observation.indicator")
        .onRef("cell.period", "=", "observation.period"),
    )
    .select([
      "observation.area",
      "observation.indicator",
      "observation.period",
      "observation.origin",
      "observation.status",
      "observation.value as approved",
      sql<number | null>`observation.numerator::float8`.as("numerator"),
      sql<number | null>`observation.denominator::float8`.as("denominator"),
      "cell.reason",
      sql<string | null>`old.value`.as("published"),
    ])
    .orderBy("observation.fromDataVersion", "desc")
    .orderBy("observation.area")
    .orderBy("observation.indicator")
    .orderBy("observation.period")
    .limit(limit)
    .execute();
  return { changes, count: Number(count) };
}
