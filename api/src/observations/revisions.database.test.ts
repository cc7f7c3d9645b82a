import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { PreviewChanges } from "@lokaal17/shared/contract/publications";
import type { Revisions } from "@lokaal17/shared/contract/revisions";
import { describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const vlieland = "GM0096" as AreaCode;
const assistance = "social-assistance";

const counted = (area: AreaCode, numerator: string, denominator: string) => ({
  indicator: assistance,
  area,
  period: "2024",
  value: String(Math.round((100_000 * Number(numerator)) / Number(denominator)) / 100),
  numerator,
  denominator,
  boundaryYear: 2026,
});
const onTime = (area: AreaCode, value: string) => ({ indicator: asked, area, period: "2024", value });
const revisions = async (query = "") => (await api.call("GET", `/v1/revisions${query}`)).json<Revisions>();

describe("the public list of revised figures", () => {
  it("is empty while nothing that was published became another figure", async () => {
    expect(await revisions()).toMatchObject({ total: 0, publications: [], revisions: [] });
    await approveFigures(api, [onTime(utrecht, "80"), onTime(zeist, "70"), counted(vlieland, "30", "1000")]);
    await publishNow(api, "Publicatie 1");
    expect(await revisions()).toMatchObject({ total: 0, revisions: [] });
  });

  it("never tells what is approved and not published", async () => {
    await approveFigures(api, [onTime(utrecht, "85"), onTime("GM0310" as AreaCode, "66")]);
    expect((await revisions()).total).toBe(0);
  });

  it("tells old and new, from which publication to which, and why, once it is published", async () => {
    await approveFigures(api, [onTime(utrecht, "86")]);
    await publishNow(api, "Publicatie 2");
    const answer = await revisions();
    expect(answer).toMatchObject({
      total: 1,
      revisions: [
        {
          area: "GM0344",
          areaName: "Utrecht",
          indicator: asked,
          period: "2024",
          old: { value: "80", withheld: false },
          new: { value: "86", withheld: false },
          from: { label: "Publicatie 1" },
          to: { label: "Publicatie 2" },
          reason: "source",
          origin: "synthetic",
        },
      ],
    });
    expect((await revisions("?area=GM0355")).total).toBe(0);
    expect((await revisions(`?area=GM0344&indicator=${asked}`)).total).toBe(1);
    expect(answer.publications).toMatchObject([{ label: "Publicatie 2", revisions: 1 }]);
    const { from, to } = answer.revisions[0] ?? {};
    expect((await revisions(`?publication=${from?.id}`)).total).toBe(0);
    expect((await revisions(`?publication=${to?.id}`)).total).toBe(1);
  });

  it("shows no figure that is withheld: one that became withheld, or was and still is", async () => {
    await approveFigures(api, [counted(vlieland, "3", "1000")]);
    const preview = (await api.call("GET", "/v1/preview", { as: "analyst" })).json<PreviewChanges>();
    expect(preview.changes).toMatchObject([{ withheld: "Niet getoond: het gaat om minder dan 5 mensen." }]);
    await publishNow(api, "Publicatie 3");
    const [revision] = (await revisions(`?area=${vlieland}`)).revisions;
    expect(revision).toMatchObject({ old: { value: "30" }, new: { value: null, withheld: true } });
    await approveFigures(api, [counted(vlieland, "2", "1000")]);
    await publishNow(api, "Publicatie 4");
    expect((await revisions(`?area=${vlieland}`)).total).toBe(1);
  });

  it.each([
    ["an unknown area", "?area=GM9999", 404],
    ["an unknown publication", "?publication=00000000-0000-4000-8000-000000000000", 404],
    ["an unknown key", "?gebied=GM0344", 400],
    ["a page that is none", "?page=0", 400],
  ])("refuses %s", async (_, query, status) => {
    expect((await api.call("GET", `/v1/revisions${query}`)).status).toBe(status);
  });
});
