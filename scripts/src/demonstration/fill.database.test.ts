import { passwordMatches } from "@lokaal17/api/accounts/password";
import { openEdition } from "@lokaal17/api/chapter/edition-access";
import { loadEditionRows } from "@lokaal17/api/chapter/edition-content";
import { refusalsOf } from "@lokaal17/api/chapter/edition-refusals";
import { createContext } from "@lokaal17/api/server";
import { findAccount, loadGrants } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { loadEditions } from "@lokaal17/db/chapter/editions";
import { findRequest, freezingJob } from "@lokaal17/db/chapter/requests";
import { openDatabase } from "@lokaal17/db/database/open";
import { loadDefinitionVersions } from "@lokaal17/db/framework/definitions";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { loadOwnTargets } from "@lokaal17/db/framework/own-targets";
import { migrations } from "@lokaal17/db/migrations/list";
import { loadPractices } from "@lokaal17/db/network/queries";
import { loadCellChanges } from "@lokaal17/db/observations/cube-queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadExplanations } from "@lokaal17/db/observations/explanations";
import { latestPublication, loadPublications } from "@lokaal17/db/publications/queries";
import { emptyPlace, withDatabase } from "@lokaal17/db/testing/with-database";
import { sql } from "kysely";
import { v7 as orderedId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationAccounts, firstAccount, insertAccounts } from "./accounts.ts";
import { readRealFigures } from "./figures.ts";
import { fillDemonstration } from "./fill.ts";
import { demonstrationState } from "./state.ts";
import { recounted } from "./vintage.ts";

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

  test("has a publication of a year ago, without the last year and with estimates that were put right since", async () => {
    const [newest, earlier, ...others] = await loadPublications(database.db);
    expect(others).toEqual([]);
    expect([newest, earlier].map((one) => [one?.name, one?.nameEn, one?.scoreYear])).toEqual([
      ["Demonstratie 2026", "Demonstration 2026", 2025],
      ["Demonstratie 2025", "Demonstration 2025", 2024],
    ]);
    if (!newest || !earlier) return;
    expect(newest.publishedAt.getTime() - earlier.publishedAt.getTime()).toBeGreaterThan(330 * 86_400_000);
    const changes = await loadCellChanges(database.db, newest.dataVersion, earlier.dataVersion);
    // What is no year of the earlier one was not there; of what differs, all is an example.
    const known = changes.filter(({ status }) => status !== null);
    expect(changes.filter(({ year }) => year >= 2025).length).toBeGreaterThan(20_000);
    expect(known.filter(({ year }) => year !== 2024)).toEqual([]);
    expect(new Set(known.map(({ origin }) => origin))).toEqual(new Set(["synthetic"]));
    expect(known.filter(({ status }) => status === "provisional").length).toBeGreaterThan(900);
    expect(known.some(({ status }) => status === "normal")).toBe(true);
    expect(changes.some(({ year, status }) => year === 2024 && status === null)).toBe(true);
  });

  test("says when an indicator was counted in another way, and lays its figures by that", async () => {
    const { rows } = await sql<{ period: string; version: number; status: string }>`
      select distinct period, definition_version as version, status from observation
      where indicator = ${recounted} and period >= '2024' order by period
    `.execute(database.db);
    expect(rows).toEqual([
      { period: "2024", version: 1, status: "normal" },
      { period: "2025", version: 2, status: "break" },
    ]);
    const [now, before] = await loadDefinitionVersions(database.db, recounted, 1_000);
    expect(now).toMatchObject({ version: 2, breaksSeries: true });
    expect(before).toMatchObject({ version: 1, breaksSeries: false });
  });

  test("has own targets that hold, with the one that was replaced, and explanations of figures that are there", async () => {
    const publications = await loadPublications(database.db);
    const [now, then] = await Promise.all(
      publications.map(({ dataVersion }) => loadOwnTargets(database.db, { dataVersion })),
    );
    expect([now?.length, then?.length]).toEqual([8, 7]);
    expect(now?.filter(({ replacedOn }) => replacedOn !== null)).toHaveLength(1);
    expect(now?.every(({ decision }) => decision.startsWith("Voorbeeld: "))).toBe(true);
    const told = await loadExplanations(database.db, { dataVersion: publications[0]?.dataVersion ?? 0 });
    expect(new Set(told.map(({ area }) => area)).size).toBe(3);
    for (const { area, indicator, period, text } of told) {
      expect(text).toMatch(/^Voorbeeld: /);
      expect(
        await numberOf(
          sql`area = ${area} and indicator = ${indicator} and period = ${period} and origin = 'synthetic'`,
        ),
        `${area} ${indicator} ${period}`,
      ).toBe(1);
    }
  });

  test("has three editions of the chapter, with no number that the figures do not bear", async () => {
    const context = createContext({
      database,
      demonstration: true,
      workFolder: "",
      version: "test",
      web: null,
    });
    const found = (await loadEditions(database.db)).map(({ slug }) => slug);
    expect(found).toEqual(["demonstration-vnr", "demonstration-parliament", "demonstration-2025"]);
    for (const slug of found) {
      const { edition, ...read } = await openEdition(context, slug);
      const refusals = refusalsOf(await loadEditionRows(database.db, edition), read, "en");
      // Those for parliament can be published at once; on the full one people still have to agree.
      const open = refusals.filter(({ kind }) => slug !== "demonstration-vnr" || kind !== "not-agreed");
      expect(open.map(({ detail }) => detail)).toEqual([]);
      // The oldest is asked for as public; the first server makes its files, which takes longer than all of this.
      const job = await freezingJob(database.db, edition.id);
      expect(job !== null).toBe(slug === "demonstration-2025");
      const request = job && (await findRequest(database.db, job));
      if (request) expect([request.version, request.publishedOn]).toEqual([1, "2026-03-15"]);
    }
    // Both publications are read whole: 5 s of one processor.
  }, 120_000);

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

  test("is one whose database knows how large it is: else it looks for changes row by row, for minutes", async () => {
    const { rows } = await sql<{ name: string; size: number }>`
      select relname as name, reltuples::int as size from pg_class
      where oid in ('observation'::regclass, 'observation_revision'::regclass) order by relname
    `.execute(database.db);
    expect(rows[0]?.size).toBeGreaterThan(200_000);
    expect(rows[1]?.size).toBeGreaterThan(1_000);
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
    await insertAccounts(database, [firstAccount], orderedId);
    expect(await demonstrationState(database)).toBe("begun");
  } finally {
    await database.close();
    await place.remove();
  }
}, 120_000);
