import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Feasibility } from "@lokaal17/shared/contract/feasibility";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { expect, it } from "vitest";
import { asked, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const toilets = "public-toilets" as IndicatorCode;
const areas = [utrecht, zeist, "GM0363", "GM0599", "GM0518"] as AreaCode[];

const read = async () => (await api.call("GET", "/v1/feasibility", { as: "analyst" })).json<Feasibility>();

/** A closed round that asked five municipalities two things. */
async function closedRound(id: string, year: number): Promise<void> {
  const { db } = api.database;
  await db
    .insertInto("collectionRound")
    .values({
      id,
      nameNl: `Ronde ${id}`,
      nameEn: `Round ${id}`,
      opensOn: `${year}-01-01`,
      closesOn: `${year}-03-31`,
      previewFrom: null,
      publishesOn: null,
    })
    .execute();
  await db
    .insertInto("roundPeriod")
    .values([
      { roundId: id, period: String(year - 2) },
      { roundId: id, period: String(year - 1) },
    ])
    .execute();
  await db
    .insertInto("roundIndicator")
    .values(
      [asked, toilets].map((indicator) => ({
        roundId: id,
        indicator,
        layer: "municipality" as const,
        required: false,
      })),
    )
    .execute();
  await db
    .insertInto("roundArea")
    .values(areas.map((area) => ({ roundId: id, area })))
    .execute();
}

/** What organisations handed in: a figure, or the reason why there is none. */
async function handIn(
  roundId: string,
  indicator: IndicatorCode,
  period: string,
  cells: readonly (readonly [AreaCode, string | null, string?])[],
): Promise<void> {
  const { id: enteredBy } = await api.database.db
    .selectFrom("account")
    .select("id")
    .executeTakeFirstOrThrow();
  await api.database.db
    .insertInto("entry")
    .values(
      cells.map(([area, value, reason]) => ({
        roundId,
        indicator,
        period,
        area,
        breakdown: "_T",
        value: value as DecimalText | null,
        numerator: null,
        denominator: null,
        status: value === null ? ("missing" as const) : ("normal" as const),
        origin: "real" as const,
        reason: reason ?? null,
        remark: null,
        source: null,
        link: null,
        referenceDate: null,
        method: null,
        explanation: null,
        correctionReason: null,
        state: "approved" as const,
        version: 1,
        enteredBy,
      })),
    )
    .execute();
}

const [first, second, third] = areas as [AreaCode, AreaCode, AreaCode];

it("says nothing of what few could fill in before two rounds have closed", async () => {
  await closedRound("r2024", 2025);
  expect(await read()).toMatchObject({ rounds: [{ id: "r2024" }], rows: [] });
});

it("lists what fewer than 40 % could fill in, in each of two closed rounds, with the reasons", async () => {
  await closedRound("r2025", 2026);
  const reason = "Wij houden dit niet bij.";
  // One of five both times; the year before the last does not count.
  await handIn("r2024", toilets, "2024", [
    [first, "3"],
    [second, null, reason],
  ]);
  await handIn("r2024", toilets, "2023", [
    [first, "3"],
    [second, "3"],
    [third, "3"],
  ]);
  await handIn("r2025", toilets, "2025", [
    [first, "3"],
    [second, null, "wij houden dit niet bij"],
    [third, null, "Te duur"],
  ]);
  // Two of five is 40 %.
  await handIn("r2025", asked, "2025", [
    [first, "80"],
    [second, "90"],
  ]);
  const { rounds, rows } = await read();
  expect(rounds.map(({ id }) => id)).toEqual(["r2025", "r2024"]);
  expect(rows).toEqual([
    expect.objectContaining({
      indicator: toilets,
      counts: [
        { asked: 5, filled: 1 },
        { asked: 5, filled: 1 },
      ],
      reasons: [
        { text: reason, count: 2 },
        { text: "Te duur", count: 1 },
      ],
    }),
  ]);
});

it("gives the same as CSV, to analysts only", async () => {
  const csv = await api.call("GET", "/v1/feasibility.csv", { as: "analyst" });
  expect(csv.text).toContain("public-toilets,");
  expect(csv.text).toContain("Wij houden dit niet bij. (2); Te duur (1)");
  for (const as of ["officer", "coordinator", "editor"])
    expect((await api.call("GET", "/v1/feasibility", { as })).status).toBe(403);
});
