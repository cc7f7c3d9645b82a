import { randomUUIDv7 } from "node:crypto";
import { passwordMatches } from "@lokaal17/api/accounts/password";
import { findAccount, loadGrants } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { openDatabase } from "@lokaal17/db/database/open";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { migrations } from "@lokaal17/db/migrations/list";
import { loadPractices } from "@lokaal17/db/network/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { latestPublication } from "@lokaal17/db/publications/queries";
import { emptyPlace, withDatabase } from "@lokaal17/db/testing/with-database";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationAccounts, firstAccount, insertAccounts } from "./accounts.ts";
import { readRealFigures } from "./figures.ts";
import { fillDemonstration } from "./fill.ts";
import { demonstrationState } from "./state.ts";

const now = new Date("2026-11-21T10:00:00Z");

describe("a demonstration", () => {
  const database = withDatabase();
  let counts: Awaited<ReturnType<typeof fillDemonstration>> = null;
  const numberOf = async (condition: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from observation where ${condition}
    `.execute(database.db);
    return rows[0]?.count;
  };

  // Filling takes 15 s of one processor; a machine with other work needs more.
  beforeAll(async () => {
    counts = await fillDemonstration(database, { now });
  }, 240_000);

  test("holds all real figures that come with the program", async () => {
    const real = await readRealFigures();
    const kept = await numberOf(sql`origin = 'real' and source <> 'synthetic'`);
    expect(kept).toBeGreaterThanOrEqual(real.length);
    const utrecht = real.find(({ indicator, area }) => indicator === "burglary" && area === "GM0344");
    expect(
      await numberOf(sql`indicator = 'burglary' and area = 'GM0344' and period = ${utrecht?.period}
        and value = ${utrecht?.value}::numeric and origin = 'real'`),
    ).toBe(1);
  });

  test("has invented figures for all 342 municipalities, each with the mark", async () => {
    expect(counts?.synthetic).toBeGreaterThan(200_000);
    expect(await numberOf(sql`origin = 'synthetic'`)).toBe(counts?.synthetic);
    const { rows } = await sql<{ areas: number }>`
      select count(distinct area)::int as areas from observation where origin = 'synthetic' and area like 'GM%'
    `.execute(database.db);
    expect(rows[0]?.areas).toBe(342);
  });

  test("has no invented figure where a real one exists", async () => {
    const real = new Set(
      (await readRealFigures()).map(({ indicator, area, period }) => `${indicator} ${area} ${period}`),
    );
    const invented = await database.db
      .selectFrom("observation")
      .select(["indicator", "area", "period"])
      .where("origin", "=", "synthetic")
      .where("indicator", "in", (select) =>
        select.selectFrom("observation").select("indicator").where("origin", "=", "real").distinct(),
      )
      .execute();
    expect(invented.length).toBeGreaterThan(1000);
    expect(invented.filter((one) => real.has(`${one.indicator} ${one.area} ${one.period}`))).toEqual([]);
  });

  test("has no invented figure of the Netherlands", async () => {
    expect(await numberOf(sql`origin = 'synthetic' and area = 'NL01'`)).toBe(0);
  });

  test("has an open round: Utrecht still has to enter, one municipality in three has entered", async () => {
    const entered = (area: string) =>
      numberOf(sql`indicator = 'information-requests-on-time' and period = '2025' and area like ${area}`);
    expect(await entered("GM0344")).toBe(0);
    const municipalities = await entered("GM%");
    expect(municipalities).toBeGreaterThan(80);
    expect(municipalities).toBeLessThan(130);
    const asked = await database.db
      .selectFrom("roundIndicator")
      .selectAll()
      .where("roundId", "=", "2025")
      .execute();
    expect(asked.filter(({ layer }) => layer === "municipality")).toHaveLength(20);
    expect(asked.some(({ layer }) => layer === "water-board")).toBe(true);
  });

  test("is published whole", async () => {
    expect(await latestPublication(database.db)).toMatchObject({
      dataVersion: await currentDataVersion(database.db),
      basket: "broad",
      demonstration: true,
    });
  });

  test.each(demonstrationAccounts)(
    "lets $email sign in with its roles",
    async ({ email, password, grants }) => {
      const account = await findAccount(database.db, email);
      expect(await passwordMatches(password, account?.passwordHash ?? null)).toBe(true);
      expect(await loadGrants(database.db, account?.id ?? "")).toHaveLength(grants.length);
    },
  );

  test("has practices that say in their text that they are examples, of no real place", async () => {
    const practices = await loadPractices(database.db, {});
    expect(practices.length).toBeGreaterThan(0);
    for (const { area, origin, titleNl, summaryNl, goals } of practices) {
      expect({ area, origin }).toEqual({ area: null, origin: "synthetic" });
      expect(`${titleNl} ${summaryNl}`).toMatch(/VOORBEELD/);
      expect(goals.length).toBeGreaterThan(0);
    }
  });

  test("leaves an unbroken log", async () => {
    expect(await verifyAudit(database.db)).toMatchObject({ broken: [] });
  });

  test("stays as it is when it is filled once more", async () => {
    const before = await currentDataVersion(database.db);
    expect(await fillDemonstration(database, { now })).toBeNull();
    expect(await currentDataVersion(database.db)).toBe(before);
  });
});

test("a database knows what it was made as, also when its filling was stopped half-way", async () => {
  const place = await emptyPlace();
  const database = await openDatabase(place.config, migrations);
  try {
    expect(await demonstrationState(database)).toBe("empty");
    await layReference(database, now);
    expect(await demonstrationState(database)).toBe("real");
    await insertAccounts(database, [firstAccount], randomUUIDv7);
    expect(await demonstrationState(database)).toBe("begun");
  } finally {
    await database.close();
    await place.remove();
  }
}, 120_000);
