import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Observation, Period } from "@lokaal17/shared/observations/observation";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

export interface ObservationFilter {
  indicators: readonly IndicatorCode[];
  areas?: readonly AreaCode[] | undefined;
  periods?: readonly Period[] | undefined;
  /** The data version that is asked for. */
  dataVersion: number;
  /** Read so many at most; one more tells the caller that there are more. */
  limit: number;
}

/** What an observation is, without where it stands in the history. */
export const observationColumns = [
  "indicator",
  "area",
  "period",
  "breakdown",
  "boundaryYear",
  "value",
  "numerator",
  "denominator",
  "status",
  "origin",
  "source",
  "definitionVersion",
] as const;

/** Observations as they were at a data version: the current ones that are old enough, and what was replaced since. */
export async function findObservations(
  db: Kysely<Database>,
  { limit, ...filter }: ObservationFilter,
): Promise<Observation[]> {
  if (filter.indicators.length === 0) return [];
  return statedAt(db, filter)
    .orderBy("indicator")
    .orderBy("period")
    .orderBy("area")
    .orderBy("breakdown")
    .limit(limit)
    .execute();
}

/** How many observations there were at a data version. */
export async function countObservations(
  db: Kysely<Database>,
  filter: Omit<ObservationFilter, "limit">,
): Promise<number> {
  if (filter.indicators.length === 0) return 0;
  const { count } = await db
    .selectFrom(statedAt(db, filter).as("stated"))
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function statedAt(
  db: Kysely<Database>,
  { indicators, areas, periods, dataVersion }: Omit<ObservationFilter, "limit">,
) {
  const current = db
    .selectFrom("observation")
    .select(observationColumns)
    .where("indicator", "in", indicators)
    .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
    .$if(periods !== undefined, (query) => query.where("period", "in", periods ?? []))
    .where("fromDataVersion", "<=", dataVersion);
  const replaced = db
    .selectFrom("observationRevision")
    .select(observationColumns)
    .where("indicator", "in", indicators)
    .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
    .$if(periods !== undefined, (query) => query.where("period", "in", periods ?? []))
    .where("fromDataVersion", "<=", dataVersion)
    .where("toDataVersion", ">", dataVersion);
  return current.unionAll(replaced);
}
