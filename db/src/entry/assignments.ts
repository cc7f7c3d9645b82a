import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { AssignmentTable } from "./tables.ts";

export type Assignment = Selectable<AssignmentTable>;

/** An assignment with who fills it. */
export interface AssignmentWithPerson extends Assignment {
  name: string;
  email: string;
  active: boolean;
}

/** Who fills which indicator of an organisation in a round. */
export async function loadAssignments(
  db: Kysely<Database>,
  roundId: string,
  area: AreaCode,
): Promise<AssignmentWithPerson[]> {
  return withPerson(db)
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .orderBy("account.name")
    .orderBy("account.id")
    .orderBy("indicator")
    .execute();
}

/** All that is assigned to one account, in all rounds and organisations, with who asked it. */
export async function loadAssignmentsOf(
  db: Kysely<Database>,
  accountId: string,
): Promise<(Assignment & { assigner: string })[]> {
  return db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.assignedBy")
    .selectAll("assignment")
    .select("account.name as assigner")
    .where("assignment.accountId", "=", accountId)
    .orderBy("roundId")
    .orderBy("area")
    .orderBy("indicator")
    .execute();
}

/** The assignments of the newest round with any that closed before this one; practice rounds do not count. */
export async function loadLastAssignments(
  db: Kysely<Database>,
  area: AreaCode,
  closesOn: string,
): Promise<AssignmentWithPerson[]> {
  const last = await db
    .selectFrom("assignment")
    .innerJoin("collectionRound", "collectionRound.id", "assignment.roundId")
    .select("roundId")
    .where("assignment.area", "=", area)
    .where("collectionRound.closesOn", "<", closesOn)
    .where("collectionRound.practice", "=", false)
    .orderBy("collectionRound.closesOn", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return [];
  return (await loadAssignments(db, last.roundId, area)).filter(({ active }) => active);
}

/** Has somebody fill these indicators; who filled them until now does so no more. */
export async function putAssignments(
  tx: Transaction<Database>,
  indicators: readonly IndicatorCode[],
  row: Pick<Assignment, "roundId" | "area" | "accountId" | "dueOn" | "assignedBy" | "assignedAt">,
): Promise<void> {
  await tx
    .insertInto("assignment")
    .values(indicators.map((indicator) => ({ ...row, indicator, remindedAt: null, doneAt: null })))
    .onConflict((conflict) =>
      conflict
        .columns(["roundId", "area", "indicator"])
        .doUpdateSet({ ...row, remindedAt: null, doneAt: null }),
    )
    .execute();
}

/** Takes an indicator back, or with an account all of hers; tells which. */
export async function deleteAssignments(
  tx: Transaction<Database>,
  {
    roundId,
    area,
    ...which
  }: { roundId: string; area: AreaCode } & ({ indicator: IndicatorCode } | { accountId: string }),
): Promise<{ indicator: IndicatorCode; accountId: string }[]> {
  return tx
    .deleteFrom("assignment")
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .$if("indicator" in which, (query) =>
      query.where("indicator", "=", "indicator" in which ? which.indicator : ("" as IndicatorCode)),
    )
    .$if("accountId" in which, (query) =>
      query.where("accountId", "=", "accountId" in which ? which.accountId : ""),
    )
    .returning(["indicator", "accountId"])
    .execute();
}

/** Marks all that an account fills for an organisation in a round as ready. */
export async function markDone(
  tx: Transaction<Database>,
  { roundId, area, accountId }: Pick<Assignment, "roundId" | "area" | "accountId">,
  now: Date,
): Promise<number> {
  const done = await tx
    .updateTable("assignment")
    .set({ doneAt: now })
    .where("roundId", "=", roundId)
    .where("area", "=", area)
    .where("accountId", "=", accountId)
    .returning("indicator")
    .execute();
  return done.length;
}

const withPerson = (db: Kysely<Database>) =>
  db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.accountId")
    .selectAll("assignment")
    .select(["account.name", "account.email", "account.active"]);
