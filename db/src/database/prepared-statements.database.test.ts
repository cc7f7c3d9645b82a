import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../testing/with-database.ts";
import { prepared } from "./prepared-statements.ts";

const database = withDatabase();

describe("a statement that is marked as prepared", () => {
  it("answers as any other, and PostgreSQL keeps its plan for the connection", async () => {
    await database.db.connection().execute(async (db) => {
      const ask = (codes: readonly string[]) =>
        sql<{ code: string }>`
          ${prepared} select code from area where code = any(${codes}) order by code`.execute(db);
      expect((await ask(["GM0344"])).rows).toEqual([{ code: "GM0344" }]);
      expect((await ask(["GM0355", "GM0344"])).rows).toEqual([{ code: "GM0344" }, { code: "GM0355" }]);
      if (database.kind === "pglite") return;
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements where statement like '%select code from area%'`.execute(
        db,
      );
      expect(rows).toHaveLength(1);
    });
  });
});
