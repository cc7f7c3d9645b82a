import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import type { Submission } from "@lokaal17/shared/contract/approval";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { CellRemark } from "@lokaal17/shared/contract/remarks";
import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password.ts";
import { asked, emailOf, password, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const toilets = "public-toilets";
const ids = new Map<string, string>();

beforeAll(async () => {
  const officer: GivenRole = { role: "officer", area: utrecht };
  await account("colleague", [officer]);
  await account("second", [{ role: "approver", area: utrecht }]);
  await account("keymaker", [
    { role: "coordinator", area: utrecht },
    { role: "approver", area: utrecht },
  ]);
});

describe("a submission of three values", () => {
  it("shows what was approved, the year before, the officer's explanation and where the figure comes from", async () => {
    await write(asked, "2024", "60", 0);
    await write(asked, "2025", "87", 0, {
      source: "Zaaksysteem",
      explanation: "Nieuw systeem sinds januari.",
    });
    await write(toilets, "2025", "4", 0, {}, "colleague");
    await submit();
    const submission = await openSubmission("approver");
    const cell = cellOf(submission, asked, "2025");
    expect(cell).toMatchObject({
      approvedValue: null,
      source: "Zaaksysteem",
      explanation: "Nieuw systeem sinds januari.",
      changed: true,
      enteredByMe: false,
      decision: null,
    });
    expect(submission).toMatchObject({ submittedBy: "officer", mayDecide: true, practice: false });
  });

  it("is not for anybody who wrote one of its cells, submitted it, or made the key that wrote one", async () => {
    const submission = await openSubmission("approver");
    const own = await openSubmission("officer");
    expect(own.whyNot).toBe("U vulde zelf 2 van deze waarden in. Een collega moet ze goedkeuren.");
    expect(cellOf(own, toilets, "2025").enteredByMe).toBe(false);
    expect((await decide("officer", submission)).status).toBe(403);
    await wroteWithKey("keymaker", asked, "2024");
    expect((await openSubmission("keymaker")).whyNot).toContain("1 van deze waarden");
    expect((await decide("keymaker", submission)).status).toBe(403);
    expect((await decide("neighbour", submission)).status).toBe(404);
  });

  it("is approved without the cell that goes back with a remark, and the retry of a lost answer decides once", async () => {
    const submission = await openSubmission("approver");
    const cells = [{ indicator: toilets, period: "2025", remark: "Is dit per 10.000 inwoners?" }];
    expect((await decide("approver", submission, { cells: everyCell(submission) })).status).toBe(400);
    expect((await decide("approver", submission, { cells: [...cells, ...cells] })).status).toBe(400);
    const headers = { "idempotency-key": randomUUID() };
    const first = await decide("approver", submission, { cells }, headers);
    expect(first.status).toBe(201);
    expect(first.json()).toEqual({ state: "partly-approved", dataVersion: 2 });
    const again = await decide("approver", submission, { cells }, headers);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect((await decide("approver", submission, { cells })).status).toBe(409);
    const decided = await submissionOf("approver", submission.id);
    expect(decided.cells.map(({ decision }) => decision).sort()).toEqual([
      "approved",
      "approved",
      "returned",
    ]);
    expect(decided).toMatchObject({ state: "partly-approved", decidedBy: "approver", mayDecide: false });
    expect(cellOf(decided, toilets, "2025").remarks).toMatchObject([
      { by: "approver", text: "Is dit per 10.000 inwoners?", withDecision: true },
    ]);
  });

  it("leaves the returned cell to its officer with the remark, and mails her which one", async () => {
    const entries = (await api.call("GET", grid, { as: "officer" })).json<Entries>();
    expect(entries.counts).toMatchObject({ returned: 1, approved: 2 });
    expect(entries.lastReturn).toMatchObject({ reason: expect.stringContaining("cellen") });
    expect(stateOf(entries, toilets, "2025")).toMatchObject({ state: "returned", remarks: 1 });
    const [mail] = await mailsOf("decision");
    expect(mail?.recipient).toBe(emailOf("officer"));
    expect(mail?.body).toContain("2025: Is dit per 10.000 inwoners?");
    expect(mail?.body).toContain("/invoer/2025/GM0344");
  });

  it("is decided once when two approvers press at the same moment", async () => {
    const { version } = stateOf(
      (await api.call("GET", grid, { as: "colleague" })).json<Entries>(),
      toilets,
      "2025",
    );
    await write(toilets, "2025", "5", version, { explanation: "Nu per 10.000." }, "colleague");
    await submit("colleague");
    const submission = await openSubmission("second");
    const answers = await Promise.all([
      decide("approver", submission),
      decide("second", submission, {
        decision: "return",
        reason: "Graag een bron.",
        reasonCode: "incomplete",
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const decided = await submissionOf("second", submission.id);
    expect(["approved", "returned"]).toContain(decided.state);
  });
});

describe("what is approved is what was seen", () => {
  it("holds while another edits: the cell is locked, and another content is refused", async () => {
    await bringToDraft(asked, "2025", "88", "Betere telling.");
    await submit();
    const submission = await openSubmission("approver");
    const entries = (await api.call("GET", grid, { as: "officer" })).json<Entries>();
    const { version } = stateOf(entries, asked, "2025");
    expect((await write(asked, "2025", "12", version)).status).toBe(409);
    const unseen = { ...submission, contentHash: "0".repeat(64) };
    expect((await decide("approver", unseen)).status).toBe(409);
    expect((await decide("approver", submission)).json()).toMatchObject({ state: "approved" });
    const comparison = await api.call("GET", `/v1/comparisons?indicator=${asked}&year=2025&asOf=preview`, {
      as: "approver",
    });
    const { areas, values } = comparison.json<Comparison>();
    expect(values[areas.indexOf(utrecht)]).toBe(88);
  });
});

describe("a remark on a cell", () => {
  const remark = { round: "2025", area: "GM0344", indicator: asked, period: "2025" };

  it("stays as it was written, and mentions a colleague, who gets a mail and can read it away", async () => {
    const { colleagues } = (await api.call("GET", "/v1/areas/GM0344/colleagues", { as: "officer" })).json<{
      colleagues: { id: string; name: string }[];
    }>();
    expect(colleagues.map(({ name }) => name)).toEqual([
      "approver",
      "colleague",
      "coordinator",
      "keymaker",
      "second",
    ]);
    expect(Object.keys(colleagues[0] ?? {})).toEqual(["id", "name"]);
    const body = { ...remark, text: "Weet jij dit?", mentions: [ids.get("colleague")] };
    const made = await api.call("POST", "/v1/remarks", { as: "officer", body });
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({
      by: "officer",
      mine: true,
      mentions: ["colleague"],
      submission: null,
    });
    expect((await mailsOf("mention")).map(({ recipient }) => recipient)).toEqual([emailOf("colleague")]);

    const unread = await mentionsOf("colleague");
    expect(unread).toMatchObject([{ text: "Weet jij dit?", areaName: "Utrecht" }]);
    const read = () =>
      api.call("PUT", `/v1/mentions/${unread[0]?.id}`, { as: "colleague", body: { read: true } });
    expect((await read()).json()).toEqual({ unread: 0 });
    expect((await read()).status).toBe(200);
    expect(await mentionsOf("colleague")).toEqual([]);
    const change = api.database.db.updateTable("cellRemark").set({ text: "anders" }).execute();
    await expect(change).rejects.toThrow(/append-only|permission denied/);
  });

  it("is not for another municipality, and mentions nobody without a role in this one", async () => {
    const body = { ...remark, text: "Weet jij dit?" };
    expect((await api.call("POST", "/v1/remarks", { as: "neighbour", body })).status).toBe(404);
    expect((await api.call("POST", "/v1/remarks", { as: "coordinator", body })).status).toBe(404);
    expect((await api.call("GET", "/v1/rounds/2025/areas/GM0344/remarks", { as: "neighbour" })).status).toBe(
      404,
    );
    expect((await api.call("GET", "/v1/areas/GM0344/colleagues", { as: "neighbour" })).status).toBe(404);
    const stranger = { ...body, mentions: [randomUUID()] };
    expect((await api.call("POST", "/v1/remarks", { as: "officer", body: stranger })).status).toBe(400);
    const outside = { ...body, period: "2019" };
    expect((await api.call("POST", "/v1/remarks", { as: "officer", body: outside })).status).toBe(409);
  });
});

describe("delegation during absence", () => {
  const wish = { area: "GM0344", from: "2026-11-21", until: "2026-11-30", reason: "Vakantie" };
  const give = (as: string, body: object) => api.call("POST", "/v1/delegations", { as, body });

  it.each([
    ["more than 60 days", { until: "2027-01-20" }],
    ["days in the past", { from: "2026-11-20" }],
    ["a last day before the first", { until: "2026-11-20" }],
    ["somebody without a role in the organisation", { to: randomUUID() }],
  ])("refuses %s", async (_, change) => {
    expect((await give("approver", { ...wish, to: ids.get("colleague"), ...change })).status).toBe(400);
  });

  it("is arranged by an approver or a coordinator, for their own organisation", async () => {
    expect((await give("officer", { ...wish, area: "GM0355", to: null })).status).toBe(404);
    expect((await give("colleague", { ...wish, to: null })).status).toBe(404);
    expect((await give("neighbour", { ...wish, to: null })).status).toBe(404);
  });

  it("lets a colleague approve, not what she wrote herself, and not pass it on, until it ends", async () => {
    await bringToDraft(toilets, "2024", "6", "Telling van de wijken.", "colleague");
    await bringToDraft(asked, "2024", "61", "Nagekeken.", "officer");
    await submit();
    const submission = await openSubmission("approver");
    expect((await decide("colleague", submission)).status).toBe(403);
    const given = await give("approver", { ...wish, to: ids.get("colleague") });
    expect(given.status).toBe(201);
    expect(given.json()).toMatchObject({ to: "colleague", by: "approver", active: true });
    expect((await submissionOf("colleague", submission.id)).whyNot).toContain("1 van deze waarden");
    expect((await decide("colleague", submission)).status).toBe(403);
    expect((await give("colleague", { ...wish, to: ids.get("second") })).status).toBe(404);
    const reason = { decision: "return", reason: "Graag apart.", reasonCode: "other" };
    expect((await decide("second", submission, reason)).status).toBe(201);

    await submit();
    const { id } = given.json<{ id: string }>();
    expect((await api.call("DELETE", `/v1/delegations/${id}`, { as: "neighbour" })).status).toBe(404);
    expect((await api.call("DELETE", `/v1/delegations/${id}`, { as: "coordinator" })).json()).toEqual({ id });
    const after = await openSubmission("colleague");
    expect(after.whyNot).toBe("Uw account heeft hiervoor geen recht.");
  });

  it("without an account asks VNG: an analyst decides within the days, and nobody else of VNG", async () => {
    const submission = await openSubmission("approver");
    expect((await api.call("GET", `/v1/submissions/${submission.id}`, { as: "analyst" })).status).toBe(404);
    expect(
      (await give("coordinator", { ...wish, to: null, from: "2026-12-01", until: "2026-12-10" })).status,
    ).toBe(201);
    expect((await api.call("GET", `/v1/submissions/${submission.id}`, { as: "analyst" })).status).toBe(404);
    expect((await give("coordinator", { ...wish, to: null })).json()).toMatchObject({
      to: null,
      active: true,
    });
    const listed = await api.call("GET", "/v1/delegations", { as: "analyst" });
    expect(listed.json()).toMatchObject({
      areas: [],
      delegations: [{ to: null, mayEnd: false }, { mayEnd: false }],
    });
    expect((await api.call("GET", `/v1/submissions/${submission.id}`, { as: "editor" })).status).toBe(404);
    expect((await decide("analyst", submission)).json()).toMatchObject({ state: "approved" });
  });
});

describe("a practice round", () => {
  it("takes a decision and stores no figure, and no data version", async () => {
    await api.database.db.updateTable("collectionRound").set({ practice: true }).execute();
    const before = await figures();
    await bringToDraft(asked, "2025", "33", "Om te oefenen.");
    await submit();
    const submission = await openSubmission("approver");
    expect(submission.practice).toBe(true);
    expect((await decide("approver", submission)).json()).toEqual({ state: "approved", dataVersion: null });
    expect(await figures()).toEqual(before);
  });
});

it("leaves a log that fits: a line for every decision, remark and delegation", async () => {
  const audit = await verifyAudit(api.database.db);
  expect(audit.broken).toEqual([]);
  const rows = await api.database.db.selectFrom("change").select("action").execute();
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of ["approved", "returned", "remark made", "approval delegated", "delegation ended"])
    expect(actions).toContain(action);
});

async function account(name: string, grants: GivenRole[]): Promise<void> {
  const id = randomUUID();
  ids.set(name, id);
  const passwordHash = await hashPassword(password);
  await insertAccount(api.database.db, { id, email: emailOf(name), name, passwordHash, grants });
}

/** As if a program had written the cell with a key that somebody made. */
async function wroteWithKey(maker: string, indicator: string, period: string): Promise<void> {
  const { db } = api.database;
  const id = randomUUID();
  const createdAt = api.context.now();
  await account(`key of ${maker}`, []);
  const accountId = ids.get(`key of ${maker}`) ?? "";
  await db
    .insertInto("apiKey")
    .values({
      id,
      accountId,
      area: utrecht,
      name: "Zaaksysteem",
      scope: "entry",
      tokenHash: id,
      tokenStart: "l17_",
      createdBy: ids.get(maker) ?? "",
      createdAt,
      expiresAt: createdAt,
      lastUsedAt: null,
      endedAt: null,
    })
    .execute();
  const written = { indicator: asked, period, area: utrecht, roundId: "2025", accountId };
  expect(indicator).toBe(asked);
  await db.insertInto("entryAuthor").values(written).execute();
}

function write(indicator: string, period: string, value: string, version: number, more = {}, as = "officer") {
  return api.call("PUT", `${grid}/${indicator}/${period}`, {
    as,
    body: { value, status: "normal", ...more },
    headers: { "if-match": `"${version}"` },
  });
}

/** Writes over whatever stands in the cell. */
async function bringToDraft(
  indicator: string,
  period: string,
  value: string,
  explanation: string,
  as = "officer",
) {
  const entries = (await api.call("GET", grid, { as })).json<Entries>();
  const { version } = stateOf(entries, indicator, period);
  const written = await write(indicator, period, value, version, { explanation }, as);
  expect(written.status, written.text).toBe(200);
}

async function submit(as = "officer"): Promise<void> {
  const answer = await api.call("POST", "/v1/submissions", { as, body: { round: "2025", area: "GM0344" } });
  expect(answer.status, answer.text).toBe(201);
}

async function openSubmission(as: string): Promise<Submission> {
  const { id } = await api.database.db
    .selectFrom("submission")
    .select("id")
    .where("state", "=", "submitted")
    .executeTakeFirstOrThrow();
  return submissionOf(as, id);
}

async function submissionOf(as: string, id: string): Promise<Submission> {
  const answer = await api.call("GET", `/v1/submissions/${id}`, { as });
  expect(answer.status, answer.text).toBe(200);
  return answer.json<Submission>();
}

function decide(as: string, { id, contentHash }: Submission, wish: object = {}, headers = {}) {
  const body = { submission: id, contentHash, decision: "approve", ...wish };
  return api.call("POST", "/v1/approvals", { as, body, headers });
}

const everyCell = ({ cells }: Submission) =>
  cells.map(({ indicator, period }) => ({ indicator, period, remark: "Klopt niet." }));

function cellOf({ cells }: Submission, indicator: string, period: string) {
  const cell = cells.find((one) => one.indicator === indicator && one.period === period);
  if (!cell) throw new Error(`no ${indicator} in the submission`);
  return cell;
}

function stateOf({ rows }: Entries, indicator: string, period: string) {
  const cell = rows.find((row) => row.indicator === indicator)?.cells.find((one) => one.period === period);
  if (!cell) throw new Error(`no ${indicator} in the grid`);
  return cell;
}

const mailsOf = (kind: string) =>
  api.database.db
    .selectFrom("outboxMessage")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("createdAt")
    .execute();

async function mentionsOf(as: string): Promise<CellRemark[]> {
  return (await api.call("GET", "/v1/mentions", { as })).json<{ mentions: CellRemark[] }>().mentions;
}

async function figures() {
  const { db } = api.database;
  const rows = await db
    .selectFrom("observation")
    .selectAll()
    .orderBy("indicator")
    .orderBy("period")
    .execute();
  const versions = await db.selectFrom("dataVersion").select("version").orderBy("version").execute();
  return { rows, versions };
}
