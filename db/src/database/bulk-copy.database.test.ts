import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { withDatabase } from "../testing/with-database.ts";
import type { CopyRow } from "./bulk-copy.ts";

const database = withDatabase();
const columns = [
  "batchId",
  "indicator",
  "period",
  "area",
  "breakdown",
  "value",
  "status",
  "origin",
  "source",
  "definitionVersion",
] as const;

function staged(batchId: string, area: string, value: string | null, source: string): CopyRow {
  return [batchId, "own-core", "2024", area, "_T", value, "normal", "synthetic", source, 1];
}

test("12 000 rows arrive as they were given, whatever stands in their text", async () => {
  const batchId = randomUUID();
  const sources = ["a\tb", "c\nd", "\\N", "e\\", "'s-Gravenhage", "Súdwest-Fryslân"];
  async function* rows(): AsyncGenerator<CopyRow> {
    for (let index = 0; index < 12_000; index++)
      yield staged(batchId, `GM${index}`, index % 7 === 0 ? null : `${index}.50`, sources[index % 6] ?? "");
  }
  expect(await database.bulkCopy("observationStaging", columns, rows())).toBe(12_000);
  const { rows: found } = await sql<{ source: string; count: number; empty: number }>`
    select source, count(*), count(*) filter (where value is null) as empty
    from observation_staging where batch_id = ${batchId} group by source`.execute(database.db);
  expect(new Set(found.map((row) => row.source))).toEqual(new Set(sources));
  expect(found.every((row) => row.count === 2_000)).toBe(true);
  expect(found.reduce((sum, row) => sum + row.empty, 0)).toBe(Math.ceil(12_000 / 7));
});

test("a row that the table refuses is an error, and the database goes on", async () => {
  const copying = database.bulkCopy("observationStaging", columns, [
    staged("not-a-uuid", "GM0344", "1", "x"),
  ]);
  await expect(copying).rejects.toMatchObject({ code: "22P02" });
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
});

test("a source of rows that fails is the error that the caller sees", async () => {
  function* rows(): Generator<CopyRow> {
    yield staged(randomUUID(), "GM0344", "1", "x");
    throw new Error("line 2 cannot be read");
  }
  await expect(database.bulkCopy("observationStaging", columns, rows())).rejects.toThrow(
    "line 2 cannot be read",
  );
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
});
