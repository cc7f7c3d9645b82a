import type { Assignments, Contribution } from "@lokaal17/shared/contract/assignments";
import type { Entries } from "@lokaal17/shared/contract/entry";
import { describe, expect, it } from "vitest";
import { asked, emailOf, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const base = "/v1/rounds/2025/areas/GM0344";
const other = "public-toilets";
const service = { name: "Omgevingsdienst", email: "post@omgevingsdienst.example" };
const value = (text: string) => ({ value: text, status: "normal" });

const assign = (body: object, { area = utrecht, as = "officer", key = "" } = {}) =>
  api.call("PUT", `/v1/rounds/2025/areas/${area}/assignments`, {
    as,
    body: { indicators: [asked], to: service, dueOn: null, ...body },
    ...(key && { headers: { "idempotency-key": key } }),
  });

const messages = () =>
  api.database.db.selectFrom("outboxMessage").selectAll().orderBy("createdAt").orderBy("id").execute();

/** The token of the newest personal link that was sent to an address. */
async function tokenFor(email: string): Promise<string> {
  const sent = (await messages()).filter(
    ({ recipient, body }) => recipient === email && body?.includes("/bijdragen/"),
  );
  return /\/bijdragen\/([\w-]+)/.exec(sent.at(-1)?.body ?? "")?.[1] ?? "";
}

const open = (token: string) => api.call("POST", "/v1/contributor-sessions", { body: { token } });

async function cookieFor(email: string): Promise<Record<string, string>> {
  const opened = await open(await tokenFor(email));
  expect(opened.status).toBe(201);
  const cookies = opened.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return { cookie: cookies.filter((cookie) => !cookie.endsWith("=")).join("; ") };
}

const contributionsOf = async (headers: Record<string, string>) =>
  (await api.call("GET", "/v1/contributions", { headers })).json<{ contributions: Contribution[] }>()
    .contributions;

const write = (indicator: string, headers: Record<string, string>, area = "GM0344") =>
  api.call("PUT", `/v1/rounds/2025/areas/${area}/entries/${indicator}/2025`, {
    body: value("87"),
    headers: { ...headers, "if-match": '"0"' },
  });

describe("an indicator that somebody else fills", () => {
  it("is assigned with one message that has a personal link, of which only the hash is stored", async () => {
    const first = await assign({ dueOn: "2027-02-01" }, { key: "once" });
    expect(first.status).toBe(200);
    expect((await assign({ dueOn: "2027-02-01" }, { key: "once" })).json()).toEqual(first.json());
    expect(first.json<Assignments>().people).toMatchObject([
      {
        ...service,
        kind: "contributor",
        indicators: [asked],
        dueOn: "2027-02-01",
        state: "not-opened",
        link: { works: true },
      },
    ]);
    const sent = (await messages()).filter(({ recipient }) => recipient === service.email);
    expect(sent).toHaveLength(1);
    const token = await tokenFor(service.email);
    expect(token).toHaveLength(43);
    const links = await api.database.db.selectFrom("contributorLink").selectAll().execute();
    expect(JSON.stringify(links)).not.toContain(token);
    expect(links[0]?.expiresAt.toISOString()).toBe("2027-02-16T00:00:00.000Z");
  });

  it.each([
    ["a day after the round", { dueOn: "2027-04-01" }, "#/body/dueOn"],
    ["a day that is over", { dueOn: "2026-11-20" }, "#/body/dueOn"],
    [
      "an indicator of another layer",
      { indicators: ["water-board-drought-measures"] },
      "#/body/indicators/0",
    ],
    ["somebody who is no colleague", { to: { account: crypto.randomUUID() } }, "#/body/to/account"],
  ])("is refused with %s, and the field is named", async (_, body, pointer) => {
    const answer = await assign(body);
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
  });

  it.each(["neighbour", "approver", "analyst", "editor"])("cannot be assigned by the %s", async (as) => {
    expect((await assign({}, { as })).status).toBe(404);
    expect((await api.call("GET", `${base}/assignments`, { as })).status).toBe(404);
  });

  it("is filled by who has the link, and nothing else is", async () => {
    const headers = await cookieFor(service.email);
    expect(await contributionsOf(headers)).toMatchObject([
      {
        area: utrecht,
        dueOn: "2027-02-01",
        indicators: [{ indicator: asked }],
        filled: 0,
        asked: 2,
        doneAt: null,
      },
    ]);
    expect((await write(asked, headers)).status).toBe(200);
    expect((await write(other, headers)).status).toBe(404);
    expect((await write(asked, headers, "GM0355")).status).toBe(404);
    const grid = await api.call("GET", `${base}/entries`, { headers });
    expect(grid.json<Entries>().rows.map(({ indicator }) => indicator)).toEqual([asked]);
    expect((await api.call("GET", "/v1/rounds/2025/areas/GM0355/entries", { headers })).status).toBe(404);
  });

  it("is in the officer's list with how far it is, and she hears when it is ready", async () => {
    const headers = await cookieFor(service.email);
    const { people } = (
      await api.call("GET", `${base}/assignments`, { as: "coordinator" })
    ).json<Assignments>();
    expect(people).toMatchObject([{ filled: 1, asked: 2, state: "partly" }]);
    const done = await api.call("POST", `${base}/contributions/done`, { headers });
    expect(done.json<Contribution>().doneAt).not.toBeNull();
    await api.call("POST", `${base}/contributions/done`, { headers });
    const told = (await messages()).filter(({ recipient }) => recipient === emailOf("officer"));
    expect(told.map(({ subject }) => subject)).toEqual([
      "Omgevingsdienst is klaar met de cijfers van Gemeente Utrecht",
    ]);
    expect(
      (await api.call("GET", `${base}/assignments`, { as: "officer" })).json<Assignments>().people,
    ).toMatchObject([{ state: "done" }]);
  });
});

describe("who comes in by a personal link", () => {
  it.each([
    ["submits", "POST", "/v1/submissions", { round: "2025", area: "GM0344" }],
    ["assigns", "PUT", `${base}/assignments`, { indicators: [other], to: service, dueOn: null }],
    ["publishes", "POST", "/v1/publications", { name: "Publicatie", dataVersion: 1 }],
    ["makes a chapter", "POST", "/v1/chapter-jobs", { edition: "vnr", locales: ["nl"], formats: ["pdf"] }],
    ["sees the preview", "GET", "/v1/preview", undefined],
    ["reads the note to the successor", "GET", "/v1/areas/GM0344/successor-note", undefined],
    ["reads who else fills something", "GET", `${base}/assignments`, undefined],
  ])("never %s", async (_, method, path, body) => {
    const headers = await cookieFor(service.email);
    const answer = await api.call(method, path, { headers, ...(body && { body }) });
    expect([401, 403, 404]).toContain(answer.status);
  });

  it("has one list for all organisations that asked the same address", async () => {
    await assign({}, { area: zeist, as: "neighbour" });
    const headers = await cookieFor(service.email);
    expect((await contributionsOf(headers)).map(({ area }) => area).sort()).toEqual([utrecht, zeist]);
    expect((await write(asked, headers, "GM0355")).status).toBe(200);
    const accounts = await api.database.db
      .selectFrom("account")
      .select("id")
      .where("email", "=", service.email)
      .execute();
    expect(accounts).toHaveLength(1);
  });

  it("sees no drafts of others, also not of an organisation for which she fills something", async () => {
    const headers = await cookieFor(service.email);
    const before = await api.call("PUT", `${base}/entries/${other}/2025`, {
      as: "officer",
      body: value("12"),
      headers: { "if-match": '"0"' },
    });
    expect(before.status).toBe(200);
    expect((await api.call("GET", `${base}/entries`, { headers })).text).not.toContain(other);
    expect((await api.call("GET", `${base}/entries/${other}/2025/history`, { headers })).status).toBe(404);
  });

  it("is told the same of a link that expired, was withdrawn, was replaced, or never was", async () => {
    const account = (
      await api.database.db
        .selectFrom("account")
        .select("id")
        .where("email", "=", service.email)
        .executeTakeFirstOrThrow()
    ).id;
    const people = `${base}/contributors/${account}`;
    const replaced = await tokenFor(service.email);
    expect(
      (
        await api.call("POST", `/v1/rounds/2025/areas/GM0355/contributors/${account}/links`, {
          as: "officer",
        })
      ).status,
    ).toBe(404);
    await api.call("POST", `/v1/rounds/2025/areas/GM0355/contributors/${account}/links`, { as: "neighbour" });
    const expired = await tokenFor(service.email);
    await api.database.db
      .updateTable("contributorLink")
      .set({ expiresAt: new Date("2026-11-20T00:00:00Z") })
      .where("area", "=", zeist)
      .execute();
    await api.call("POST", `${people}/links`, { as: "officer" });
    const withdrawn = await tokenFor(service.email);
    const headers = await cookieFor(service.email);
    expect(await contributionsOf(headers)).toHaveLength(1);
    expect((await api.call("DELETE", people, { as: "coordinator" })).json<Assignments>().people).toEqual([]);
    expect((await api.call("GET", "/v1/contributions", { headers })).status).toBe(401);
    expect((await write(asked, headers)).status).toBe(401);
    const answers = await Promise.all([replaced, expired, withdrawn, "x".repeat(43)].map(open));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await api.call("DELETE", people, { as: "officer" })).status).toBe(404);
  });

  it("cannot approve with her account what she filled by her link", async () => {
    const { id } = await api.database.db
      .selectFrom("account")
      .select("id")
      .where("email", "=", emailOf("approver"))
      .executeTakeFirstOrThrow();
    await assign({ to: { account: id } });
    const headers = await cookieFor(emailOf("approver"));
    const submitted = () =>
      api.call("POST", "/v1/submissions", { as: "officer", body: { round: "2025", area: "GM0344" } });
    const rewritten = await api.call("PUT", `${base}/entries/${asked}/2025`, {
      body: value("88"),
      headers: { ...headers, "if-match": '"1"' },
    });
    expect(rewritten.status).toBe(200);
    const submission = await submitted();
    expect(submission.status).toBe(201);
    const path = `/v1/submissions/${submission.json<{ id: string }>().id}`;
    expect((await api.call("GET", path, { headers })).status).toBe(404);
    const { contentHash } = (await api.call("GET", path, { as: "approver" })).json<{ contentHash: string }>();
    const decision = { submission: submission.json<{ id: string }>().id, decision: "approve", contentHash };
    expect((await api.call("POST", "/v1/approvals", { headers, body: decision })).status).toBe(404);
    const own = await api.call("POST", "/v1/approvals", { as: "approver", body: decision });
    expect(own.status).toBe(403);
    expect(own.text).toContain("U vulde zelf iets in");
  });
});

describe("what was assigned last year", () => {
  it("is proposed again, once, and every person gets one message", async () => {
    const { db } = api.database;
    const dates = { opensOn: "2025-09-01", closesOn: "2026-03-31", previewFrom: null, publishesOn: null };
    await db
      .insertInto("collectionRound")
      .values({ id: "2024", nameNl: "Ronde 2024", nameEn: "Round 2024", ...dates })
      .execute();
    const officer = await db
      .selectFrom("account")
      .select("id")
      .where("email", "=", emailOf("officer"))
      .executeTakeFirstOrThrow();
    const contributor = await db
      .selectFrom("account")
      .select("id")
      .where("email", "=", service.email)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("assignment")
      .values({
        roundId: "2024",
        area: utrecht,
        indicator: other as typeof asked,
        accountId: contributor.id,
        dueOn: null,
        assignedBy: officer.id,
        assignedAt: new Date("2025-10-01T00:00:00Z"),
        remindedAt: null,
        doneAt: null,
      })
      .execute();
    const { lastYear } = (
      await api.call("GET", `${base}/assignments`, { as: "officer" })
    ).json<Assignments>();
    expect(lastYear).toMatchObject([{ indicator: other, name: "Omgevingsdienst" }]);
    const before = (await messages()).length;
    const propose = () =>
      api.call("POST", `${base}/assignments/proposal`, { as: "officer", body: { dueOn: null } });
    const answer = (await propose()).json<Assignments>();
    expect(answer.lastYear).toEqual([]);
    expect(answer.indicators.find(({ indicator }) => indicator === other)?.account).toBe(contributor.id);
    expect((await messages()).length).toBe(before + 1);
    expect((await propose()).status).toBe(409);
  });

  it("can be taken back per indicator, and the link then opens nothing", async () => {
    const token = await tokenFor(service.email);
    expect((await open(token)).status).toBe(201);
    expect((await api.call("DELETE", `${base}/assignments/${other}`, { as: "officer" })).status).toBe(200);
    expect((await open(token)).status).toBe(404);
  });
});
