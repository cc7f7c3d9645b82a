import type { RoleOfGovernment } from "@lokaal17/shared/network/practice";
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/schema.ts";
import type { MemberTable, PracticeTable } from "./tables.ts";

/** A practice with the numbers of its goals, in order. */
export interface Practice extends Selectable<PracticeTable> {
  goals: number[];
}

/** The newest practice first; both filters are optional. */
export async function loadPractices(
  db: Kysely<Database>,
  { goal, roleOfGovernment }: { goal?: number | undefined; roleOfGovernment?: RoleOfGovernment | undefined },
): Promise<Practice[]> {
  const practices = await db
    .selectFrom("practice")
    .selectAll()
    .$if(goal !== undefined, (query) =>
      query.where("id", "in", (select) =>
        select
          .selectFrom("practiceGoal")
          .select("practiceId")
          .where("goal", "=", goal ?? 0),
      ),
    )
    .$if(roleOfGovernment !== undefined, (query) =>
      query.where("roleOfGovernment", "=", roleOfGovernment ?? "regulate"),
    )
    .orderBy("id", "desc")
    .execute();
  const goals = await db.selectFrom("practiceGoal").selectAll().orderBy("goal").execute();
  const goalsOf = Map.groupBy(goals, ({ practiceId }) => practiceId);
  return practices.map((practice) => ({
    ...practice,
    goals: (goalsOf.get(practice.id) ?? []).map((row) => row.goal),
  }));
}

/** Adds a practice with its goals. Its change stands in the log already, in the same transaction. */
export async function insertPractice(
  tx: Transaction<Database>,
  { goals, ...practice }: Insertable<PracticeTable> & { goals: readonly number[] },
): Promise<void> {
  await tx.insertInto("practice").values(practice).execute();
  await tx
    .insertInto("practiceGoal")
    .values([...new Set(goals)].map((goal) => ({ practiceId: practice.id, goal })))
    .execute();
}

/** All members, in order of the day on which they joined. */
export async function loadMembers(db: Kysely<Database>): Promise<Selectable<MemberTable>[]> {
  return db.selectFrom("member").selectAll().orderBy("joinedOn").orderBy("area").execute();
}

/** Adds a member. False when the organisation is one already: nothing is stored then. */
export async function insertMember(
  tx: Transaction<Database>,
  member: Insertable<MemberTable>,
): Promise<boolean> {
  const added = await tx
    .insertInto("member")
    .values(member)
    .onConflict((conflict) => conflict.column("area").doNothing())
    .returning("area")
    .executeTakeFirst();
  return added !== undefined;
}
