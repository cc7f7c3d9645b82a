import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AccountName, TestApi } from "../../testing/with-api.ts";

/** Lets an account enter for another organisation as well; the answer takes that right away again. */
export async function alsoOfficerOf(
  { database: { db } }: TestApi,
  name: AccountName,
  area: AreaCode,
): Promise<() => Promise<void>> {
  const { id: accountId } = await db
    .selectFrom("account")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  await db.insertInto("accountRole").values({ accountId, role: "officer", area }).execute();
  return async () => {
    await db.deleteFrom("accountRole").where("accountId", "=", accountId).where("area", "=", area).execute();
  };
}
