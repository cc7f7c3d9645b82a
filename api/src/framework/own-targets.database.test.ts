import type { OwnTargets } from "@lokaal17/shared/contract/own-targets";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { Trends } from "@lokaal17/shared/contract/trends";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const first = { value: "90", year: 2030, decision: "Raadsbesluit 2026-14", decidedOn: "2026-06-01" };
const second = { value: "95", year: 2030, decision: "Raadsbesluit 2026-31", decidedOn: "2026-11-01" };

const put = (body: object, version: number | null, as: AccountName = "officer", area = "GM0344") =>
  api.call("PUT", `/v1/own-targets/${area}/${asked}`, {
    as,
    body,
    headers: { "accept-language": "nl", ...(version !== null && { "if-match": `"${version}"` }) },
  });

async function seen(asOf = "latest", as?: AccountName) {
  const path = `/v1/own-targets?area=GM0344&asOf=${asOf}`;
  const answer = (await api.call("GET", path, as ? { as } : {})).json<OwnTargets>();
  return answer.ownTargets.map(({ value, replacedOn }) => [value, replacedOn]);
}

beforeAll(async () => {
  await approveFigures(api, [{ indicator: asked, area: utrecht, period: "2025", value: "97" }]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("a council's own target", () => {
  it.each([
    ["an approver who is no officer", "approver"],
    ["an officer of another municipality", "neighbour"],
    ["an analyst", "analyst"],
  ] as const)("is not entered by %s", async (_, as) => {
    expect((await put(first, 0, as)).status).toBe(403);
  });

  it("is refused with every mistake at once, and without the version that was read", async () => {
    expect((await put(first, null)).status).toBe(428);
    const wrong = await put({ ...first, value: "120", year: 2026, decidedOn: "2026-12-24" }, 0);
    expect(wrong.status).toBe(400);
    const { errors } = wrong.json<{ errors: { pointer: string }[] }>();
    expect(errors.map(({ pointer }) => pointer)).toEqual(["#/body/year", "#/body/decidedOn", "#/body/value"]);
  });

  it.each([
    ["with a day before 2000", { decidedOn: "1990-01-01" }, "#/body/decidedOn"],
    ["with a day that calendars do not have", { decidedOn: "0000-01-01" }, "#/body/decidedOn"],
    ["for a year before 2000", { decidedOn: "1990-01-01", year: 1995 }, "#/body/year"],
  ])("is refused %s", async (_, changes, pointer) => {
    const answer = await put({ ...first, ...changes }, 0);
    expect(answer.status, answer.text).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });

  it("is there for its own organisation at once, and for everyone with the next publication", async () => {
    const answer = await put(first, 0);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json()).toMatchObject({
      ownTarget: { areaName: "Utrecht", value: 90, year: 2030, version: 1, replacedOn: null, example: true },
    });
    expect(await seen("preview", "officer")).toEqual([[90, null]]);
    expect(await seen("preview", "analyst")).toEqual([[90, null]]);
    expect(await seen("preview", "neighbour")).toEqual([]);
    expect(await seen()).toEqual([]);
    expect((await publishNow(api, "Tweede")).status).toBe(201);
    expect(await seen()).toEqual([[90, null]]);
  });

  it("stands beside the figure of its area, and is no part of a score", async () => {
    const { goals } = (await api.call("GET", "/v1/scores/GM0344")).json<AreaScores>();
    const figure = goals[15]?.figures.find(({ indicator }) => indicator === asked);
    expect(figure?.ownTarget).toEqual({
      value: 90,
      year: 2030,
      decision: "Raadsbesluit 2026-14",
      decidedOn: "2026-06-01",
      example: true,
    });
    const other = (await api.call("GET", "/v1/scores/GM0355")).json<AreaScores>();
    expect(other.goals.flatMap(({ figures }) => figures).every(({ ownTarget }) => !ownTarget)).toBe(true);
  });

  it("is replaced by a later decision and stays to be seen", async () => {
    expect((await put(second, 0)).status).toBe(412);
    const earlier = await put({ ...second, decidedOn: "2026-05-01" }, 1);
    expect(earlier.text).toContain("Er geldt al een later besluit, van 1 juni 2026.");
    expect((await put(second, 1)).status).toBe(200);
    expect(await seen("preview", "officer")).toEqual([
      [95, null],
      [90, "2026-11-01"],
    ]);
    expect(await seen(), "as published").toEqual([[90, null]]);
    const log = await api.database.db
      .selectFrom("change")
      .select(["organisation", "details"])
      .where("action", "=", "own target decided")
      .orderBy("position", "desc")
      .execute();
    expect(log[0]).toMatchObject({
      organisation: utrecht,
      details: { from: { value: "90" }, to: { value: "95" } },
    });
  });

  it("can be put right on the same day", async () => {
    expect((await put({ ...second, value: "96" }, 2)).status).toBe(200);
    expect((await seen("preview", "officer"))[0]).toEqual([96, null]);
  });

  it("can be withdrawn by a later decision: it stays to be seen, and everyone sees it after a publication", async () => {
    const withdraw = (body: object, version: number, as: AccountName = "officer") =>
      api.call("POST", `/v1/own-targets/GM0344/${asked}/withdrawal`, {
        as,
        body,
        headers: { "accept-language": "nl", "if-match": `"${version}"` },
      });
    const decided = { decision: "Raadsbesluit 2026-40", decidedOn: "2026-11-10" };
    expect((await withdraw(decided, 3, "neighbour")).status).toBe(403);
    expect((await withdraw(decided, 2)).status).toBe(412);
    expect((await withdraw({ ...decided, decidedOn: "2026-10-01" }, 3)).text).toContain("later besluit");
    expect((await publishNow(api, "Derde")).status).toBe(201);
    const answer = await withdraw(decided, 3);
    expect(answer.status, answer.text).toBe(201);
    expect((await seen("preview", "officer"))[0]).toEqual([96, "2026-11-10"]);
    expect((await seen())[0], "as published").toEqual([96, null]);
    const preview = await api.call("GET", "/v1/preview", { as: "analyst" });
    expect(preview.json()).toMatchObject({ decisionCount: 1 });
    expect((await withdraw(decided, 3)).text).toContain("Er geldt geen eigen doel");
    expect((await put({ ...second, decidedOn: "2026-11-05" }, 3)).text).toContain("10 november 2026");
    expect((await publishNow(api, "Vierde")).status).toBe(201);
    expect((await seen())[0]).toEqual([96, "2026-11-10"]);
    expect((await put({ ...second, decidedOn: "2026-11-12" }, 3)).status).toBe(200);
  });

  it("may be about what a municipality does not change itself, but then has no pace and no chance", async () => {
    const { definitions } = await api.context.views.at(undefined, null);
    const context = [...definitions.values()].find(
      ({ kind, influence, direction, layer }) =>
        kind === "indicator" && influence === "context" && direction !== null && layer === "municipality",
    );
    const answer = await api.call("PUT", `/v1/own-targets/GM0344/${context?.code}`, {
      as: "officer",
      body: { ...first, value: context?.naturalMin ?? "1" },
      headers: { "if-match": '"0"' },
    });
    expect(answer.status, answer.text).toBe(200);
    const { indicators } = (
      await api.call("GET", `/v1/trends?area=GM0344&indicator=${context?.code}&asOf=preview`, {
        as: "officer",
      })
    ).json<Trends>();
    expect(indicators[0]?.targets).toMatchObject([
      { pace: null, noPaceReason: "context", probability: null, noProbabilityReason: "context", met: false },
    ]);
  });

  it("is about an indicator of the own layer of government", async () => {
    const address = "/v1/own-targets/GM0344/water-board-drought-measures";
    const headers = { "if-match": '"0"', "accept-language": "nl" };
    const answer = await api.call("PUT", address, { as: "officer", body: first, headers });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("hoort niet bij de bestuurslaag van Utrecht");
  });
});
