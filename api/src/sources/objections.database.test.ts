import type { Objection, Objections } from "@lokaal17/shared/contract/objections";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const official = "social-assistance";
const text = "Er zijn 120 uitkeringen dubbel geteld.";
const answer = "De bron telt huishoudens; wij vragen het na.";

const object = (change: object = {}, as: AccountName = "officer") =>
  api.call("POST", "/v1/objections", {
    as,
    body: { area: utrecht, indicator: official, period: "2024", text, ...change },
  });

async function seen(asOf = "latest", as?: AccountName): Promise<Objection[]> {
  const found = await api.call("GET", `/v1/objections?area=GM0344&asOf=${asOf}`, as ? { as } : {});
  return found.json<Objections>().objections;
}

const mailOf = (kind: string) =>
  api.database.db
    .selectFrom("outboxMessage")
    .select(["recipient", "subject", "body"])
    .where("kind", "=", kind)
    .orderBy("createdAt")
    .execute();

beforeAll(async () => {
  await approveFigures(api, [
    { indicator: official, area: utrecht, period: "2024", value: "41.3" },
    { indicator: asked, area: utrecht, period: "2024", value: "88" },
  ]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("an objection to an official figure", () => {
  it.each(["approver", "neighbour", "analyst", "coordinator", "admin"] as const)(
    "is not made by %s",
    async (as) => {
      expect((await object({}, as)).status).toBe(403);
    },
  );

  it("is not possible against a figure that the organisation enters itself, or that is not there", async () => {
    const own = await object({ indicator: asked });
    expect([own.status, own.text]).toEqual([409, expect.stringContaining("invultabel")]);
    expect((await object({ period: "2019" })).status).toBe(409);
    expect((await object({ text: "a".repeat(501) })).status).toBe(400);
  });

  it("keeps the figure that it is about, tells the analysts, and stands once", async () => {
    const made = await object();
    expect(made.status, made.text).toBe(201);
    expect(made.json<Objection>()).toMatchObject({
      value: "41.3",
      current: "41.3",
      synthetic: true,
      text,
      answer: null,
    });
    const mails = await mailOf("objection");
    expect(mails.map(({ recipient }) => recipient)).toEqual(["analyst@test.example"]);
    expect(mails[0]?.body).toContain(text);
    expect((await object()).status).toBe(409);
  });

  it("is seen by the organisation and the association at once, by all with the next publication", async () => {
    expect(await seen("preview", "officer")).toHaveLength(1);
    expect(await seen("preview", "analyst")).toHaveLength(1);
    expect(await seen("preview", "neighbour")).toEqual([]);
    expect(await seen()).toEqual([]);
    await publishNow(api, "Tweede");
    expect(await seen()).toMatchObject([{ areaName: "Utrecht", text, answer: null }]);
  });

  it("is answered once by the association, and the officers hear it", async () => {
    const [objection] = await seen("preview", "analyst");
    const put = (as: AccountName) =>
      api.call("PUT", `/v1/objections/${objection?.id}/answer`, { as, body: { answer } });
    expect((await put("officer")).status).toBe(403);
    expect((await put("analyst")).json<Objection>()).toMatchObject({ answer, value: "41.3" });
    expect((await put("analyst")).status).toBe(409);
    const mails = await mailOf("objection");
    expect(mails.at(-1)).toMatchObject({ recipient: "officer@test.example" });
    expect(mails.at(-1)?.body).toContain(answer);
  });

  it("has its answer in public from the next publication on, without anybody's name", async () => {
    expect(await seen()).toMatchObject([{ answer: null, answeredAt: null }]);
    await publishNow(api, "Derde");
    expect(await seen()).toMatchObject([{ text, answer }]);
    const all = await api.call("GET", "/v1/objections");
    expect(all.text).not.toMatch(/officer|analyst/);
  });

  it("shows the figure as it is now beside the figure that it was about", async () => {
    await approveFigures(api, [{ indicator: official, area: utrecht, period: "2024", value: "39.8" }]);
    expect(await seen("preview", "officer")).toMatchObject([{ value: "41.3", current: "39.8" }]);
  });

  it("is withdrawn by the organisation; the publication that had it keeps it", async () => {
    const [objection] = await seen("preview", "officer");
    const path = `/v1/objections/${objection?.id}`;
    expect((await api.call("DELETE", path, { as: "neighbour" })).status).toBe(404);
    expect((await api.call("DELETE", path, { as: "officer" })).json()).toMatchObject({ withdrawn: true });
    expect((await api.call("DELETE", path, { as: "officer" })).status).toBe(200);
    expect(await seen("preview", "officer")).toEqual([]);
    expect(await seen()).toHaveLength(1);
    await publishNow(api, "Vierde");
    expect(await seen()).toEqual([]);
    expect((await object()).status).toBe(201);
  });
});
