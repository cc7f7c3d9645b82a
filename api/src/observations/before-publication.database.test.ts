import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { listObservations } from "@lokaal17/shared/contract/observations";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const figures = async (query: string) =>
  (await api.call("GET", `/v1/observations${query}`)).json<ResponseOf<typeof listObservations>>();

beforeAll(() => approveFigures(api, [{ indicator: asked, area: utrecht, period: "2024", value: "80" }]));

describe("before the first publication", () => {
  it.each(["", `?indicators=${asked}`, "?areas=GM0344", `?indicators=${asked}&areas=GM0344&periods=2024`])(
    "the public reads no figure, though one is approved: /v1/observations%s",
    async (query) => {
      expect(await figures(query)).toMatchObject({ observations: [] });
      const { status, text } = await api.call("GET", `/v1/observations.csv${query}`);
      expect([status, text.trim().split("\r\n").length]).toEqual([200, 1]);
    },
  );

  it("and after it she does", async () => {
    await publishNow(api, "Publicatie 1");
    expect((await figures(`?indicators=${asked}`)).observations).toMatchObject([
      { area: "GM0344", period: "2024", value: "80" },
    ]);
  });
});
