import { type PrefillOffer as Offer, offerPrefills } from "@lokaal17/db/sources/prefill";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Entries, getCellHistory } from "@lokaal17/shared/contract/entry";
import type { postTakenPrefills } from "@lokaal17/shared/contract/prefills";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { describe, expect, it } from "vitest";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi({ demonstration: false });
const place = "/v1/rounds/2025/areas/GM0344";
const toilets = "public-toilets" as IndicatorCode;

const decimal = (text: string) => text as DecimalText;

const offer = (change: Partial<Offer> = {}): Offer => ({
  area: utrecht,
  indicator: asked,
  period: "2024",
  value: decimal("81.2"),
  numerator: null,
  denominator: null,
  status: "provisional",
  source: "CBS, tabel 83625NED",
  origin: "real",
  place: "regio GM0344",
  link: "https://opendata.cbs.nl/#/CBS/nl/dataset/83625NED/table",
  referenceDate: "2024-12-31",
  ...change,
});

const bring = (rows: Offer[], at = "2026-11-20T03:00:00.000Z") =>
  api.database.db.transaction().execute((tx) => offerPrefills(tx, rows, new Date(at)));
const grid = async (as = "officer") => (await api.call("GET", `${place}/entries`, { as })).json<Entries>();
const rowOf = async (indicator: string) => {
  const row = (await grid()).rows.find((candidate) => candidate.indicator === indicator);
  if (!row) throw new Error(`No row of ${indicator}.`);
  return row;
};
const take = async (cells: object[], as = "officer") =>
  (await api.call("POST", `${place}/prefills/taken`, { as, body: { cells } })).json<
    ResponseOf<typeof postTakenPrefills>
  >();

describe("a figure that is known elsewhere", () => {
  it("is offered beside its empty cell, and nothing is stored", async () => {
    expect(await bring([offer(), offer({ indicator: toilets, value: decimal("40") })])).toBe(2);
    const row = await rowOf(asked);
    expect(row.prefills).toMatchObject([
      {
        period: "2024",
        value: "81.2",
        source: "CBS, tabel 83625NED",
        place: "regio GM0344",
        synthetic: false,
      },
    ]);
    expect(row.cells[0]).toMatchObject({ state: "empty", version: 0, value: null });
  });

  it("is the same offer when the source brings it again", async () => {
    expect(await bring([offer()], "2026-11-21T03:00:00.000Z")).toBe(0);
    expect((await rowOf(asked)).prefills[0]?.offeredAt).toBe("2026-11-20T03:00:00.000Z");
  });

  it("is written with its source, link and day when she takes it over", async () => {
    const offeredAt = (await rowOf(asked)).prefills[0]?.offeredAt;
    const cell = { indicator: asked, period: "2024", version: 0 };
    const { results } = await take([{ ...cell, offeredAt }]);
    expect(results).toMatchObject([
      {
        outcome: "written",
        cell: {
          state: "draft",
          value: "81.2",
          status: "provisional",
          source: "CBS, tabel 83625NED (regio GM0344)",
          link: "https://opendata.cbs.nl/#/CBS/nl/dataset/83625NED/table",
          referenceDate: "2024-12-31",
          enteredBy: "officer",
        },
      },
    ]);
    const history = await api.call("GET", `${place}/entries/${asked}/2024/history`, { as: "officer" });
    expect(history.json<ResponseOf<typeof getCellHistory>>().events[0]).toMatchObject({
      channel: "source",
      by: "officer",
    });
  });

  it("is refused when the source gave another figure since she looked", async () => {
    const before = (await rowOf(toilets)).prefills[0]?.offeredAt;
    await bring([offer({ indicator: toilets, value: decimal("42") })], "2026-11-21T04:00:00.000Z");
    const cell = { indicator: toilets, period: "2024", version: 0 };
    const { results } = await take([{ ...cell, offeredAt: before }]);
    expect(results[0]).toMatchObject({ outcome: "refused", cell: null });
    expect((await rowOf(toilets)).cells[0]?.state).toBe("empty");
  });

  it("goes away when she declines, and comes back when the source gives another", async () => {
    const cells = [{ indicator: toilets, period: "2024" }];
    const declined = await api.call("POST", `${place}/prefills/declined`, { as: "officer", body: { cells } });
    expect(declined.json()).toEqual({ declined: 1 });
    await bring([offer({ indicator: toilets, value: decimal("42") })], "2026-11-21T05:00:00.000Z");
    expect((await rowOf(toilets)).prefills).toEqual([]);
    await bring([offer({ indicator: toilets, value: decimal("43") })], "2026-11-21T06:00:00.000Z");
    expect((await rowOf(toilets)).prefills).toMatchObject([{ value: "43" }]);
  });

  it("is not offered where it is an example and the rest is real", async () => {
    await bring([offer({ indicator: toilets, period: "2025", origin: "synthetic" })]);
    expect((await rowOf(toilets)).prefills.map(({ period }) => period)).toEqual(["2024"]);
  });

  it("is shown to an approver as little as it can be taken by her", async () => {
    const { rows } = await grid("approver");
    expect(rows.flatMap(({ prefills }) => prefills)).toEqual([]);
    const offeredAt = "2026-11-21T06:00:00.000Z";
    const body = { cells: [{ indicator: toilets, period: "2024", version: 0, offeredAt }] };
    expect((await api.call("POST", `${place}/prefills/taken`, { as: "approver", body })).status).toBe(404);
    expect((await api.call("POST", `${place}/prefills/taken`, { as: "neighbour", body })).status).toBe(404);
  });
});
