import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendChange } from "../audit/append.ts";
import { type OpenDatabase, openDatabase } from "../database/open.ts";
import { nextDataVersion } from "../observations/data-version.ts";
import { type DatabasePlace, emptyPlace } from "../testing/with-database.ts";
import { migrations } from "./list.ts";

let place: DatabasePlace;
let database: OpenDatabase;

beforeAll(async () => {
  place = await emptyPlace();
  const before = migrations.filter(({ name }) => name < "0007");
  const old = await openDatabase(place.config, before);
  await fill(old);
  await old.close();
  database = await openDatabase(place.config, migrations);
}, 180_000);

afterAll(async () => {
  await database?.close();
  await place.remove();
});

test("own targets from before keep their place: numbered by decision, each replaced by the next", async () => {
  const { rows } = await sql`
    select area, version, year, replaced_on::text as replaced_on, from_data_version::int as since,
      to_data_version::int as until
    from own_target order by area, version`.execute(database.db);
  expect(rows).toEqual([
    { area: "GM0344", version: 1, year: 2030, replacedOn: "2025-06-01", since: 1, until: 2 },
    { area: "GM0344", version: 2, year: 2035, replacedOn: null, since: 2, until: null },
    { area: "GM0355", version: 1, year: 2030, replacedOn: "2025-09-01", since: 1, until: 2 },
  ]);
});

test("the application may say that a target was replaced, and alter nothing else of it", async () => {
  const { db } = database;
  const ours = sql`area = 'GM0344' and version = 2`;
  for (const change of [sql`value = 1`, sql`decision = 'anders'`, sql`decided_on = '2020-01-01'`])
    await expect(sql`update own_target set ${change} where ${ours}`.execute(db)).rejects.toMatchObject({
      code: "42501",
    });
  await expect(sql`delete from own_target where ${ours}`.execute(db)).rejects.toMatchObject({
    code: "42501",
  });
  await sql`update own_target set replaced_on = '2026-01-01', to_data_version = 3 where ${ours}`.execute(db);
});

/** Two targets of one council, in data versions 1 and 2, and one of another council that was replaced already. */
async function fill({ db }: OpenDatabase): Promise<void> {
  await sql`insert into area (code, layer, name, valid_from)
    values ('GM0344', 'municipality', 'Utrecht', '1812-01-01'), ('GM0355', 'municipality', 'Zeist', '1812-01-01')`.execute(
    db,
  );
  await sql`insert into goal (number, name_nl, name_en) values (16, 'Vrede', 'Peace')`.execute(db);
  await sql`insert into indicator (code, kind, layer, goal, position)
    values ('burglary', 'indicator', 'municipality', 16, 1)`.execute(db);
  const changes = [randomUUID(), randomUUID()];
  for (const id of changes)
    await db.transaction().execute(async (tx) => {
      await appendChange(tx, {
        id,
        organisation: null,
        occurredAt: new Date(),
        accountId: null,
        action: "own target decided",
        channel: "api",
      });
      await nextDataVersion(tx, id);
    });
  const [first, second] = changes;
  await sql`insert into own_target (area, indicator, year, value, decision, decided_on, replaced_on, change_id) values
    ('GM0344', 'burglary', 2030, 3, 'Raadsbesluit 1', '2025-01-01', null, ${first}),
    ('GM0344', 'burglary', 2035, 2, 'Raadsbesluit 2', '2025-06-01', null, ${second}),
    ('GM0355', 'burglary', 2030, 3, 'Raadsbesluit 9', '2025-03-01', '2025-09-01', ${first})`.execute(db);
}
