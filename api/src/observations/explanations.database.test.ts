import type { Explanations } from "@lokaal17/shared/contract/explanations";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const text = "De stijging komt door een nieuwe manier van tellen.";

const put = (said: string | null, version: number, as: AccountName = "officer", period = "2025") =>
  api.call("PUT", `/v1/explanations/GM0344/${asked}/${period}`, {
    as,
    body: { text: said },
    headers: { "if-match": `"${version}"` },
  });

async function seen(asOf = "latest", as?: AccountName) {
  const answer = await api.call("GET", `/v1/explanations?indicator=${asked}&asOf=${asOf}`, as ? { as } : {});
  return answer.json<Explanations>().explanations.map((one) => [one.areaName, one.period, one.text]);
}

beforeAll(async () => {
  await approveFigures(api, [{ indicator: asked, area: utrecht, period: "2025", value: "97" }]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("a public explanation", () => {
  it.each(["approver", "neighbour", "analyst", "coordinator"] as const)(
    "is not written by %s",
    async (as) => {
      expect((await put(text, 0, as)).status).toBe(403);
    },
  );

  it("has at most 280 characters and belongs to a figure that is there", async () => {
    expect((await put("a".repeat(281), 0)).status).toBe(400);
    expect((await put("a".repeat(280), 0, "officer", "2019")).status).toBe(409);
  });

  it("is seen by its own organisation at once and by everyone with the next publication, signed by its name only", async () => {
    expect((await put(text, 0)).status).toBe(200);
    expect(await seen("preview", "officer")).toEqual([["Utrecht", "2025", text]]);
    expect(await seen("preview", "neighbour")).toEqual([]);
    expect(await seen()).toEqual([]);
    await publishNow(api, "Tweede");
    expect(await seen()).toEqual([["Utrecht", "2025", text]]);
    const csv = await api.call("GET", `/v1/observations.csv?indicators=${asked}`);
    expect(csv.text).toContain(text);
    const answer = await api.call("GET", `/v1/explanations?area=GM0344`);
    expect(answer.text).not.toContain("officer");
  });

  it("is changed against the version that was read, and withdrawn; what was public stays in its publication", async () => {
    expect((await put("Iets anders", 0)).status).toBe(412);
    expect((await put(null, 1)).status).toBe(200);
    expect(await seen("preview", "officer")).toEqual([]);
    expect(await seen()).toEqual([["Utrecht", "2025", text]]);
    await publishNow(api, "Derde");
    expect(await seen()).toEqual([]);
  });

  it("is written once however often the request comes again", async () => {
    const again = () =>
      api.call("PUT", `/v1/explanations/GM0344/${asked}/2025`, {
        as: "officer",
        body: { text },
        headers: { "if-match": '"0"', "idempotency-key": "uitleg-1" },
      });
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers[0]?.json<{ version: number }>().version).toBe(3);
  });
});
