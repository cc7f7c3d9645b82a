import { verifyAudit } from "@lokaal17/db/audit/verify";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { withDatabase } from "@lokaal17/db/testing/with-database";
import type { Grant } from "@lokaal17/shared/accounts/roles";
import { Hono } from "hono";
import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { trustedProxies } from "../accounts/client-address.ts";
import { EditionSources } from "../chapter/edition-sources.ts";
import type { ApiContext } from "../context.ts";
import { AnswerCache } from "../http/answer-cache.ts";
import { problemAnswer } from "../http/errors.ts";
import type { RequestState } from "../http/request-state.ts";
import { Views } from "../publications/views.ts";
import { sourceSettings } from "../sources/settings.ts";
import { networkRoutes } from "./routes.ts";

const database = withDatabase();
const accountId = "01939f00-0000-7000-8000-000000000001";
const utrecht = { role: "officer", area: "GM0344" as Grant["area"] } satisfies Grant;
const practice = {
  area: "GM0344",
  titleNl: "Fietsen naar het werk",
  titleEn: "Cycling to work",
  summaryNl: "Wie naar het werk fietst, krijgt een fiets in bruikleen.",
  summaryEn: "Whoever cycles to work gets a bicycle on loan.",
  goals: [13, 11],
  roleOfGovernment: "stimulate",
};
const member = { area: "GM0344", joinedOn: "2017-05-18", decision: "Raadsbesluit 2017-42" };

beforeAll(async () => {
  await layReference(database, new Date("2026-01-01T00:00:00Z"));
  await database.db
    .insertInto("account")
    .values({ id: accountId, email: "utrecht@demo.lokaal17.example", name: "Medewerker", passwordHash: null })
    .execute();
});

/** The network room alone, asked by someone with these roles. */
function appFor(grants: readonly Grant[] | null, demonstration = false): Hono<RequestState> {
  const log = pino({ level: "silent" });
  const now = () => new Date("2026-11-21T10:00:00Z");
  const views = new Views(database, demonstration, now);
  const context: ApiContext = {
    database,
    views,
    editions: new EditionSources({ database, views, now }),
    answers: new AnswerCache(),
    log,
    now,
    newId: () => crypto.randomUUID(),
    demonstration,
    version: "test",
    address: "http://localhost",
    mail: null,
    helpdesk: null,
    issuers: [],
    sources: sourceSettings(),
    proxies: trustedProxies([]),
    workFolder: "",
    web: null,
  };
  const app = new Hono<RequestState>();
  app.use(async (c, next) => {
    c.set("locale", "nl");
    c.set("requestId", "test");
    c.set(
      "actor",
      grants && { accountId, name: "Medewerker", email: "utrecht@demo.lokaal17.example", grants },
    );
    await next();
  });
  app.onError((error, c) => problemAnswer(log, error, c));
  networkRoutes(context, app);
  return app;
}

const post = (app: Hono<RequestState>, path: string, body: object) =>
  app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const changes = async () => (await verifyAudit(database.db)).links;

describe("a practice", () => {
  test("is added by an officer of the organisation, and found by its goal", async () => {
    const before = await changes();
    const added = await post(appFor([utrecht]), "/v1/practices", {
      ...practice,
      problemNl: "Wie ver woont, komt met de auto.",
      problemEn: "Whoever lives far away comes by car.",
      contact: "mobiliteit@gemeente.example",
      sinceYear: 2024,
    });
    expect(added.status).toBe(201);
    expect(await added.json()).toMatchObject({
      problem: "Wie ver woont, komt met de auto.",
      result: null,
      contact: "mobiliteit@gemeente.example",
      sinceYear: 2024,
      title: "Fietsen naar het werk",
      areaName: "Utrecht",
      goals: [11, 13],
      origin: "real",
    });
    expect(await changes()).toBe(before + 1);
    const found = await appFor(null).request("/v1/practices?goal=13&roleOfGovernment=stimulate");
    expect(await found.json()).toMatchObject({ practices: [{ area: "GM0344" }] });
    const other = await appFor(null).request("/v1/practices?goal=4");
    expect(await other.json()).toEqual({ practices: [] });
  });

  test("typed into a demonstration is an example and names no real place", async () => {
    const added = await post(appFor([utrecht], true), "/v1/practices", practice);
    expect(await added.json()).toMatchObject({ area: null, areaName: null, origin: "synthetic" });
  });

  test.each([
    ["the public", null, practice, 401],
    ["an officer of another municipality", [utrecht], { ...practice, area: "GM0355" }, 403],
    ["an approver", [{ role: "approver", area: utrecht.area }], practice, 403],
    ["someone who leaves out the English text", [utrecht], { ...practice, titleEn: "" }, 400],
    ["someone who tells the result in Dutch only", [utrecht], { ...practice, resultNl: "Het werkte." }, 400],
    ["someone who names a person for questions", [utrecht], { ...practice, contact: "Jan Jansen" }, 400],
    ["someone who names a goal twice", [utrecht], { ...practice, goals: [3, 3] }, 400],
    ["someone who names goal 18", [utrecht], { ...practice, goals: [18] }, 400],
  ] as const)("of %s is refused, and nothing is stored", async (_, grants, body, status) => {
    const before = await changes();
    const answer = await post(appFor(grants), "/v1/practices", body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await changes()).toBe(before);
  });
});

describe("a membership", () => {
  test("is stored once; a second time is a conflict that names the municipality", async () => {
    const first = await post(appFor([utrecht]), "/v1/members", member);
    expect(first.status).toBe(201);
    expect(await first.json()).toEqual({ ...member, areaName: "Utrecht", decisionUrl: null, origin: "real" });
    const before = await changes();
    const second = await post(appFor([utrecht]), "/v1/members", member);
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ detail: "Utrecht is al Global Goals-gemeente." });
    expect(await changes()).toBe(before);
    const listed = await appFor(null).request("/v1/members");
    expect(await listed.json()).toMatchObject({ members: [{ area: "GM0344", joinedOn: "2017-05-18" }] });
  });

  test.each([
    ["a municipality that does not exist", { area: "GM9999" }, "GM9999"],
    ["a municipality that merged (Vianen)", { area: "GM0620" }, "bestaat sinds"],
    ["the Netherlands", { area: "NL01" }, "hoort niet bij"],
    ["a day in the future", { area: "GM0355", joinedOn: "2999-01-01" }, "moet nog komen"],
    ["a day before the goals", { area: "GM0355", joinedOn: "2010-01-01" }, "25 september 2015"],
    ["a link without https", { area: "GM0355", decisionUrl: "http://raad.example/1" }, "decisionUrl"],
  ])("of %s is refused with a sentence", async (_, change, sentence) => {
    const before = await changes();
    const analyst = appFor([{ role: "analyst", area: null }]);
    const answer = await post(analyst, "/v1/members", { ...member, ...change });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain(sentence);
    expect(await changes()).toBe(before);
  });

  test("can be of a province and of a water board", async () => {
    const analyst = appFor([{ role: "analyst", area: null }]);
    for (const area of ["PV26", "WS0636"])
      expect((await post(analyst, "/v1/members", { ...member, area })).status).toBe(201);
  });
});
