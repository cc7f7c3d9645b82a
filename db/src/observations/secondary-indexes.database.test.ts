import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../testing/with-database.ts";
import { isFirstLoad, secondaryIndexes, withoutSecondaryIndexes } from "./secondary-indexes.ts";
import { knowSizes } from "./table-sizes.ts";

const database = withDatabase();

async function indexes(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where tablename = 'observation' order by indexname
  `.execute(database.db);
  return rows.map(({ name }) => name);
}

const all = ["observation_pkey", ...Object.keys(secondaryIndexes)].sort();

describe("a first load", () => {
  it("works without the indexes and has them again when it ends", async () => {
    const meanwhile = await database.db.transaction().execute((tx) =>
      withoutSecondaryIndexes(tx, async () => {
        const { rows } = await sql<{ name: string }>`
          select indexname as name from pg_indexes where tablename = 'observation'
        `.execute(tx);
        return rows.map(({ name }) => name);
      }),
    );
    expect(meanwhile).toEqual(["observation_pkey"]);
    expect(await indexes()).toEqual(all);
  });

  it("that fails leaves everything as it was", async () => {
    const failing = database.db
      .transaction()
      .execute((tx) => withoutSecondaryIndexes(tx, () => Promise.reject(new Error("the load fails"))));
    await expect(failing).rejects.toThrow("the load fails");
    expect(await indexes()).toEqual(all);
  });

  it("takes the owner's rights for itself alone: the log stays closed to what comes after", async () => {
    await database.db.transaction().execute((tx) => withoutSecondaryIndexes(tx, async () => undefined));
    await expect(sql`delete from change`.execute(database.db)).rejects.toMatchObject({ code: "42501" });
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(database.db);
    expect(rows[0]?.role).toBe("lokaal17_app");
  });

  it("is large: a few figures are stored as always", async () => {
    const few = "00000000-0000-7000-8000-000000000000";
    expect(await database.db.transaction().execute((tx) => isFirstLoad(tx, few))).toBe(false);
  });
});

describe("the sizes of the tables", () => {
  it("are looked at with the owner's rights, which end with the look", async () => {
    const size = async () => {
      const { rows } = await sql<{ size: number }>`
        select reltuples::int as size from pg_class where oid = 'observation_revision'::regclass
      `.execute(database.db);
      return rows[0]?.size;
    };
    // Never looked at.
    expect(await size()).toBe(-1);
    await database.db.transaction().execute(async (tx) => {
      await knowSizes(tx);
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx);
      expect(rows[0]?.role).toBe("lokaal17_app");
    });
    expect(await size()).toBe(0);
  });
});
