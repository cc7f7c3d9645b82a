import { type Observation, total } from "@lokaal17/shared/observations/observation";
import type { Kysely } from "kysely";
import type { Channel } from "../audit/tables.ts";
import type { Database } from "../database/schema.ts";
import { observationColumns as columns } from "../observations/queries.ts";

/** A figure that stood in one publication and is another in the next. */
export interface RevisedFigure {
  old: Observation;
  /** Null: it was taken back. */
  new: Observation | null;
  /** How the change came in. */
  channel: Channel;
}

/**
 * The figures that stood in one data version and differ, in value or status, in a later one; parts of a figure
 * (breakdowns) are left out: their total is in the list. What it answers is for nobody yet: withheld figures are in it.
 */
export async function loadRevised(
  db: Kysely<Database>,
  { from, until }: { from: number; until: number },
): Promise<RevisedFigure[]> {
  const replaced = await db
    .selectFrom("observationRevision")
    .innerJoin("change", "change.id", "observationRevision.endedByChangeId")
    .select(columns.map((column) => `observationRevision.${column}` as const))
    .select("change.channel")
    .where("fromDataVersion", "<=", from)
    .where("toDataVersion", ">", from)
    .where("toDataVersion", "<=", until)
    .where("breakdown", "=", total)
    .orderBy("indicator")
    .orderBy("period", "desc")
    .orderBy("area")
    .execute();
  if (replaced.length === 0) return [];
  const current = db
    .selectFrom("observation")
    .select(columns)
    .where("fromDataVersion", ">", from)
    .where("fromDataVersion", "<=", until)
    .where("breakdown", "=", total);
  const later = db
    .selectFrom("observationRevision")
    .select(columns)
    .where("fromDataVersion", ">", from)
    .where("fromDataVersion", "<=", until)
    .where("toDataVersion", ">", until)
    .where("breakdown", "=", total);
  const now = new Map((await current.unionAll(later).execute()).map((row) => [cellOf(row), row]));
  return replaced.flatMap(({ channel, ...old }) => {
    const figure = now.get(cellOf(old)) ?? null;
    const same = figure !== null && figure.value === old.value && figure.status === old.status;
    return same ? [] : [{ old, new: figure, channel }];
  });
}

const cellOf = ({ indicator, period, area }: Observation) => `${indicator} ${period} ${area}`;
