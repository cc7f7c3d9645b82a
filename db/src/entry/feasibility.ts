import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

export interface HandedIn {
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  hasValue: boolean;
  /** Why there is no figure, of one that was approved without; null otherwise. */
  reason: string | null;
}

/**
 * What organisations handed in for one period of each of these rounds: whether there is a figure, never which. Reasons
 * are those of approved cells only; what somebody is still writing stays hers.
 */
export async function loadHandedIn(
  db: Kysely<Database>,
  rounds: readonly { id: string; period: string }[],
): Promise<HandedIn[]> {
  if (rounds.length === 0) return [];
  const rows = await db
    .selectFrom("entry")
    .select(["roundId", "area", "indicator", "value", "reason", "state"])
    .where((where) =>
      where.or(
        rounds.map(({ id, period }) => where.and([where("roundId", "=", id), where("period", "=", period)])),
      ),
    )
    .where("state", "in", ["submitted", "approved"])
    .execute();
  return rows.map(({ roundId, area, indicator, value, reason, state }) => ({
    roundId,
    area,
    indicator,
    hasValue: value !== null,
    reason: value === null && state === "approved" ? reason : null,
  }));
}
