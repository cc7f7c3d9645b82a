import { randomUUIDv7 } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../audit/verify.ts";
import { layReference } from "../framework/lay-reference.ts";
import { withDatabase } from "../testing/with-database.ts";
import { approveNews, stage } from "./approve.ts";

const database = withDatabase();
beforeAll(() => layReference(database, new Date()));

const areas = ["GM0344", "GM0355", "GM0363"] as AreaCode[];
const batch = (value: string): Observation[] =>
  areas.map((area) => ({
    indicator: "crimes-home-burglary" as IndicatorCode,
    area,
    period: "2024",
    breakdown: "_T",
    boundaryYear: 2026,
    value: value as DecimalText,
    numerator: null,
    denominator: null,
    status: "normal",
    origin: "real",
    source: "a list",
    definitionVersion: 1,
  }));

async function approve(value: string) {
  const id = randomUUIDv7();
  await database.db.transaction().execute((tx) => stage(tx, id, batch(value)));
  return database.db.transaction().execute((tx) =>
    approveNews(tx, {
      id,
      organisation: null,
      occurredAt: new Date(),
      accountId: null,
      action: "test",
      channel: "import",
      rowCount: areas.length,
    }),
  );
}

const current = () =>
  database.db
    .selectFrom("observation")
    .select(["area", "value", "revision", "fromDataVersion"])
    .where("indicator", "=", "crimes-home-burglary" as IndicatorCode)
    .execute();
const replaced = () =>
  database.db
    .selectFrom("observationRevision")
    .select(["area", "value", "revision", "fromDataVersion", "toDataVersion"])
    .where("indicator", "=", "crimes-home-burglary" as IndicatorCode)
    .orderBy("area")
    .orderBy("revision")
    .execute();

test("six who approve the same figures at once follow each other: each value is there once, and none is lost", async () => {
  const values = ["1", "2", "3", "4", "5", "6"];
  const approved = await Promise.all(values.map(approve));
  expect(approved.map((one) => one?.changed)).toEqual(values.map(() => areas.length));
  const now = await current();
  expect(now.map(({ revision }) => revision)).toEqual([6, 6, 6]);
  const before = await replaced();
  for (const area of areas) {
    const history = before.filter((one) => one.area === area);
    const last = now.find((one) => one.area === area);
    expect(history.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
    expect([...history.map(({ value }) => value), last?.value].sort()).toEqual(values);
    // Each begins where the one before it ended.
    expect([...history.slice(1).map((one) => one.fromDataVersion), last?.fromDataVersion]).toEqual(
      history.map((one) => one.toDataVersion),
    );
  }
  expect((await verifyAudit(database.db)).broken).toEqual([]);
});

test("of two who approve the same value at once one finds nothing new, and leaves no trace", async () => {
  const before = (await replaced()).length;
  const approved = await Promise.all([approve("9.5"), approve("9.50")]);
  expect(approved.filter((one) => one === null)).toHaveLength(1);
  expect(await replaced()).toHaveLength(before + areas.length);
  const { count } = await database.db
    .selectFrom("observationStaging")
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  // What was the same is taken out with the transaction that looked at it.
  expect(Number(count)).toBe(0);
  expect((await verifyAudit(database.db)).broken).toEqual([]);
});
