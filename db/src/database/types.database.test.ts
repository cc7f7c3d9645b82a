import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatabasePlace, emptyPlace } from "../testing/with-database.ts";
import { type OpenDatabase, openDatabase } from "./open.ts";

let place: DatabasePlace;
let database: OpenDatabase;

beforeAll(async () => {
  place = await emptyPlace();
  database = await openDatabase(place.config);
  await sql`create table cell (
    int8 int8, int4 int4, float8 float8, numeric numeric, date date, timestamptz timestamptz,
    jsonb jsonb, boolean boolean, text text, uuid uuid, bytea bytea, texts text[], numbers int8[],
    decimals numeric[], dates date[], moments timestamptz[], uuids uuid[]
  )`.execute(database.db);
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

const uuid = "0192f0c1-6f64-7cc0-9d3e-1f8b2a6c4d10";
const moment = "2024-03-31T01:30:00.123Z";

/** What SQL text becomes in JavaScript; the same table is run over both databases. */
const read: readonly [type: string, literal: string, expected: unknown][] = [
  ["int8", "17947940", 17947940],
  ["int8", "9007199254740993", 9007199254740992],
  ["int4", "342", 342],
  ["float8", "0.1", 0.1],
  ["numeric", "8.10", "8.10"],
  ["numeric", "12345678901234567890.123456789", "12345678901234567890.123456789"],
  ["date", "2024-02-29", "2024-02-29"],
  ["timestamptz", moment, new Date(moment)],
  ["jsonb", '{"a": [1, "x", null]}', { a: [1, "x", null] }],
  ["jsonb", "[1.5]", [1.5]],
  ["boolean", "true", true],
  ["text", "'s-Gravenhage", "'s-Gravenhage"],
  ["uuid", uuid, uuid],
  ["text[]", '{GM0344,"a,b",NULL}', ["GM0344", "a,b", null]],
  ["int8[]", "{1,NULL,17947940}", [1, null, 17947940]],
  ["numeric[]", "{8.10,NULL}", ["8.10", null]],
  ["date[]", "{2024-02-29}", ["2024-02-29"]],
  ["timestamptz[]", `{"${moment}"}`, [new Date(moment)]],
  ["uuid[]", `{${uuid}}`, [uuid]],
];

describe("values come out as the same JavaScript types", () => {
  test.each(read)("%s %s", async (type, literal, expected) => {
    const { rows } = await sql<{
      value: unknown;
    }>`select ${sql.lit(literal)}::${sql.raw(type)} as value`.execute(database.db);
    expect(rows[0]?.value).toEqual(expected);
  });

  test("bytea is bytes, NULL is null", async () => {
    const { rows } = await sql<{ bytes: Uint8Array; nothing: unknown }>`
      select '\\x1117'::bytea as bytes, null::numeric as nothing`.execute(database.db);
    expect(rows[0]?.bytes).toBeInstanceOf(Uint8Array);
    expect([...(rows[0]?.bytes ?? [])]).toEqual([0x11, 0x17]);
    expect(rows[0]?.nothing).toBeNull();
  });

  test("a count is a number and an average is text", async () => {
    const { rows } =
      await sql`select count(*), avg(n)::numeric(4,2) as mean from generate_series(1, 2) n`.execute(
        database.db,
      );
    expect(rows).toEqual([{ count: 2, mean: "1.50" }]);
  });
});

/** What code hands in as a parameter and reads back; JSON is always handed in as text. */
const written: readonly [column: string, given: unknown, back: unknown][] = [
  ["int8", 17947940, 17947940],
  ["int4", 342, 342],
  ["float8", 0.1, 0.1],
  ["numeric", "8.10", "8.10"],
  ["numeric", 8.5, "8.5"],
  ["date", "2024-02-29", "2024-02-29"],
  ["timestamptz", new Date(moment), new Date(moment)],
  ["timestamptz", moment, new Date(moment)],
  ["jsonb", JSON.stringify({ a: [1] }), { a: [1] }],
  ["jsonb", JSON.stringify([1, 2]), [1, 2]],
  ["boolean", false, false],
  ["text", "Súdwest-Fryslân", "Súdwest-Fryslân"],
  ["uuid", uuid, uuid],
  ["texts", ["GM0344", "a,b"], ["GM0344", "a,b"]],
  ["numbers", [1, 2], [1, 2]],
  ["decimals", ["8.10"], ["8.10"]],
  ["dates", ["2024-02-29"], ["2024-02-29"]],
  ["uuids", [uuid], [uuid]],
  ["numeric", null, null],
];

test.each(written)("a parameter for %s comes back as it went in: %j", async (column, given, back) => {
  const { rows } = await sql<{ value: unknown }>`
    insert into cell (${sql.ref(column)}) values (${given}) returning ${sql.ref(column)} as value`.execute(
    database.db,
  );
  expect(rows[0]?.value).toEqual(back);
});

test("bytes come back as they went in", async () => {
  const { rows } = await sql<{ bytea: Uint8Array }>`
    insert into cell (bytea) values (${Buffer.from([0, 17, 255])}) returning bytea`.execute(database.db);
  expect([...(rows[0]?.bytea ?? [])]).toEqual([0, 17, 255]);
});
