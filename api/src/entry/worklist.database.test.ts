import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { Actor, GivenRole } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Calendar } from "@lokaal17/shared/contract/calendar";
import type { Completeness } from "@lokaal17/shared/contract/completeness";
import type { ExtensionRequest } from "@lokaal17/shared/contract/extensions";
import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password.ts";
import { asked, emailOf, password, utrecht, withApi } from "../testing/with-api.ts";
import { sendDueReminders } from "./reminders.ts";
import { worklistOf } from "./worklist.ts";

const api = withApi();
const { stringify } = JSON;

const worklist = async (as: string) =>
  (await api.call("GET", "/v1/worklist", { as })).json<{ tasks: WorklistTask[] }>().tasks;
const completeness = async (as: string) =>
  (await api.call("GET", "/v1/rounds/2025/completeness", { as })).json<Completeness>();
const outbox = (kind: string) =>
  api.database.db
    .selectFrom("outboxMessage")
    .select(["recipient", "subject", "area", "body"])
    .where("kind", "=", kind)
    .orderBy("id")
    .execute();
const accountId = async (name: string) =>
  (
    await api.database.db
      .selectFrom("account")
      .select("id")
      .where("email", "=", emailOf(name))
      .executeTakeFirstOrThrow()
  ).id;
const mention = (remarkId: string, accountId: string) =>
  api.database.db.insertInto("remarkMention").values({ remarkId, accountId, readAt: null }).execute();
const setRound = (days: { opensOn?: string; closesOn?: string }) =>
  api.database.db.updateTable("collectionRound").set(days).where("id", "=", "2025").execute();

async function addAccount(name: string, grants: GivenRole[]): Promise<void> {
  await insertAccount(api.database.db, {
    id: randomUUID(),
    email: emailOf(name),
    name,
    passwordHash: await hashPassword(password),
    grants,
  });
}

beforeAll(async () => {
  const board = "WS0636" as AreaCode;
  await addAccount("board", [
    { role: "officer", area: board },
    { role: "approver", area: board },
  ]);
  await addAccount("many", [
    { role: "officer", area: utrecht },
    { role: "officer", area: "GM0355" as AreaCode },
    { role: "officer", area: board },
  ]);
});

describe("the worklist", () => {
  it("says what is due and how many days there are, for a water board as for a municipality", async () => {
    const [task] = await worklist("officer");
    expect(task).toMatchObject({
      area: "GM0344",
      phase: "open",
      daysLeft: 130,
      overdue: false,
      excused: null,
      counts: { empty: 4 },
      requiredEmpty: 1,
      mayEnter: true,
      mayAskExtension: true,
      extension: null,
      assigned: [],
      mentions: [],
    });
    expect(await worklist("board")).toMatchObject([
      {
        area: "WS0636",
        layer: "water-board",
        counts: { empty: 2 },
        requiredEmpty: 1,
        mayEnter: true,
        daysLeft: 130,
      },
    ]);
    expect((await worklist("many")).map(({ area }) => area).sort()).toEqual(["GM0344", "GM0355", "WS0636"]);
  });

  it("tells a coordinator how far it is and gives her no drafts; an editor has none", async () => {
    expect(await worklist("coordinator")).toMatchObject([
      {
        area: "GM0344",
        maySeeDrafts: false,
        mayEnter: false,
        maySeeCompleteness: true,
        mayAskExtension: true,
      },
    ]);
    expect(await worklist("editor")).toEqual([]);
  });

  it("keeps what is overdue in front, and does not blame who takes no part", async () => {
    await setRound({ closesOn: "2026-11-20" });
    expect(await worklist("officer")).toMatchObject([{ phase: "correction", overdue: true, daysLeft: -1 }]);
    const body = { excused: true, closesOn: null, reason: "Herindeling" };
    await api.call("PUT", "/v1/rounds/2025/exceptions/GM0355", { as: "analyst", body });
    expect(await worklist("neighbour")).toMatchObject([
      { phase: "closed", overdue: false, excused: "Herindeling", mayAskExtension: false },
    ]);
    await api.call("DELETE", "/v1/rounds/2025/exceptions/GM0355", { as: "analyst" });
    await setRound({ closesOn: "2027-03-31" });
  });

  it("has what a colleague asked of the account, and remarks that name it until they are read", async () => {
    const { db } = api.database;
    const [officer, approver] = [await accountId("officer"), await accountId("approver")];
    const cell = { roundId: "2025", area: utrecht, indicator: asked };
    await db
      .insertInto("assignment")
      .values({
        ...cell,
        accountId: approver,
        dueOn: "2026-11-21",
        assignedBy: officer,
        assignedAt: api.context.now(),
        remindedAt: null,
        doneAt: null,
      })
      .execute();
    const remark = { id: randomUUID(), ...cell, period: "2025", submissionId: null, writtenBy: officer };
    await db
      .insertInto("cellRemark")
      .values({ ...remark, writtenAt: api.context.now(), text: "Klopt dit?" })
      .execute();
    await mention(remark.id, approver);
    const [task] = await worklist("approver");
    expect(task?.assigned).toMatchObject([{ indicator: asked, dueOn: "2026-11-21", filled: false }]);
    expect(task?.mentions).toMatchObject([
      { by: "officer", text: "Klopt dit?", indicator: asked, period: "2025" },
    ]);
    expect((await worklist("officer"))[0]).toMatchObject({ assigned: [], mentions: [] });
    await mention(remark.id, await accountId("coordinator"));
    expect((await worklist("coordinator"))[0]?.mentions, "she sees no drafts").toEqual([]);
    await db.updateTable("remarkMention").set({ readAt: api.context.now() }).execute();
    expect((await worklist("approver"))[0]?.mentions).toEqual([]);
  });

  it("has for somebody with a personal link only remarks on what she fills", async () => {
    const { db } = api.database;
    const [officer, reader] = [await accountId("officer"), await accountId("approver")];
    for (const indicator of [asked, "public-toilets" as IndicatorCode]) {
      const id = randomUUID();
      const cell = { roundId: "2025", area: utrecht, indicator, period: "2025", submissionId: null };
      await db
        .insertInto("cellRemark")
        .values({ id, ...cell, writtenBy: officer, writtenAt: api.context.now(), text: "Klopt de 37?" })
        .execute();
      await mention(id, reader);
    }
    const only = { round: "2025", indicators: [asked] };
    const contributor: Actor = {
      accountId: reader,
      name: "approver",
      grants: [{ role: "contributor", area: utrecht, only }],
    };
    const [task] = await worklistOf(api.context, contributor, "nl");
    expect(task?.mentions.map(({ indicator }) => indicator)).toEqual([asked]);
    expect((await worklist("approver"))[0]?.mentions).toHaveLength(2);
    await db.updateTable("remarkMention").set({ readAt: api.context.now() }).execute();
  });
});

describe("a request for more time", () => {
  const ask = (wishedOn: string, as = "officer", area = "GM0344") =>
    api.call("POST", "/v1/extension-requests", {
      as,
      body: { round: "2025", area, wishedOn, reason: "De leverancier is te laat" },
    });
  const decide = (id: string, body: unknown, as = "analyst") =>
    api.call("POST", `/v1/extension-requests/${id}/decision`, { as, body });

  it("is for a day that gives time, of the own organisation, one at a time", async () => {
    expect((await ask("2027-03-31")).status).toBe(400);
    expect((await ask("2027-04-14", "neighbour")).status).toBe(404);
    expect((await ask("2027-04-14", "approver")).status).toBe(404);
    const answer = await ask("2027-04-14", "coordinator");
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ state: "open", area: "GM0344", requestedBy: "coordinator" });
    expect((await ask("2027-04-20")).status).toBe(409);
    expect((await worklist("officer"))[0]).toMatchObject({
      mayAskExtension: false,
      extension: { state: "open", wishedOn: "2027-04-14" },
    });
    expect(await outbox("extension")).toMatchObject([{ recipient: emailOf("analyst"), area: "GM0344" }]);
  });

  it("is granted by the analyst, holds at once, and is told by mail", async () => {
    const { requests } = (await api.call("GET", "/v1/extension-requests", { as: "analyst" })).json<{
      requests: ExtensionRequest[];
    }>();
    const id = requests[0]?.id ?? "";
    expect((await decide(id, { decision: "grant" }, "coordinator")).status).toBe(403);
    expect((await decide(id, { decision: "grant", grantedOn: "2027-03-30" })).status).toBe(400);
    expect((await decide(id, { decision: "refuse" })).status).toBe(400);
    const granted = await decide(id, { decision: "grant", grantedOn: "2027-04-10" });
    expect(granted.status).toBe(201);
    expect(granted.json()).toMatchObject({
      state: "granted",
      grantedOn: "2027-04-10",
      closesOn: "2027-04-10",
    });
    expect((await decide(id, { decision: "refuse", answer: "Nee, toch niet" })).status).toBe(409);
    expect((await worklist("officer"))[0]).toMatchObject({
      round: { closesOn: "2027-04-10" },
      daysLeft: 140,
      mayAskExtension: true,
    });
    const told = (await outbox("extension")).filter(({ recipient }) => recipient !== emailOf("analyst"));
    expect(told.map(({ recipient }) => recipient)).toEqual(
      [emailOf("coordinator"), emailOf("many"), emailOf("officer")].sort(),
    );
    expect(told[0]?.subject).toContain("10 april 2027");
  });

  it("is refused with a reason that the organisation reads", async () => {
    const id = (await ask("2027-05-01")).json<ExtensionRequest>().id;
    expect((await decide(id, { decision: "refuse", answer: "De publicatie wacht niet." })).status).toBe(201);
    expect((await worklist("officer"))[0]).toMatchObject({
      round: { closesOn: "2027-04-10" },
      extension: { state: "refused", answer: "De publicatie wacht niet." },
    });
    expect((await api.call("GET", "/v1/extension-requests", { as: "neighbour" })).json()).toEqual({
      requests: [],
    });
  });

  it("is not granted to who takes no part meanwhile: that stays as it is, and the request can be refused", async () => {
    const { id } = (await ask("2027-04-14", "neighbour", "GM0355")).json<ExtensionRequest>();
    const body = { excused: true, closesOn: null, reason: "Herindeling" };
    await api.call("PUT", "/v1/rounds/2025/exceptions/GM0355", { as: "analyst", body });
    const granted = await decide(id, { decision: "grant" });
    expect(granted.status).toBe(409);
    expect(granted.text).toContain("Deze organisatie doet niet mee aan deze ronde.");
    expect(await worklist("neighbour")).toMatchObject([{ excused: "Herindeling" }]);
    expect((await decide(id, { decision: "refuse", answer: "U doet niet mee." })).status).toBe(201);
    await api.call("DELETE", "/v1/rounds/2025/exceptions/GM0355", { as: "analyst" });
  });
});

describe("how far organisations are", () => {
  it("the analyst sees of all, with counts and states and never a value", async () => {
    await api.call("PUT", `/v1/rounds/2025/areas/GM0344/entries/public-toilets/2025`, {
      as: "officer",
      body: { value: "4321", status: "normal" },
      headers: { "if-match": '"0"' },
    });
    const all = await completeness("analyst");
    expect(all.areas.filter(({ layer }) => layer === "municipality")).toHaveLength(342);
    expect(all.areas.filter(({ layer }) => layer === "water-board")).toHaveLength(21);
    expect(all.areas.find(({ area }) => area === "GM0344")).toMatchObject({
      state: "begun",
      counts: { draft: 1, empty: 3 },
      requiredEmpty: 1,
      closesOn: "2027-04-10",
      officers: 2,
      whyNotRemind: null,
    });
    expect(all.indicators).toEqual([]);
    expect(stringify(all)).not.toContain("4321");
  });

  it("the coordinator sees of her own, per indicator with who fills it; a neighbour of its own, an editor none", async () => {
    const own = await completeness("coordinator");
    expect(own.areas.map(({ area }) => area)).toEqual(["GM0344"]);
    expect(own.indicators.find(({ indicator }) => indicator === asked)).toMatchObject({
      required: true,
      counts: { empty: 2 },
      assignedTo: "approver",
      dueOn: "2026-11-21",
    });
    expect((await completeness("neighbour")).areas.map(({ area }) => area)).toEqual(["GM0355"]);
    expect((await api.call("GET", "/v1/rounds/2025/completeness", { as: "editor" })).status).toBe(404);
  });
});

describe("a reminder", () => {
  const remind = (areas: string[], as = "coordinator") =>
    api.call("POST", "/v1/rounds/2025/reminders", { as, body: { areas } });

  it("goes to the officers of the organisation, once a day, and says why none went out", async () => {
    expect((await remind(["GM0355"])).status).toBe(404);
    expect((await remind(["GM0344"], "officer")).status).toBe(404);
    expect((await remind(["GM0344"])).json()).toMatchObject({ results: [{ messages: 2, reason: null }] });
    expect((await remind(["GM0344", "GM0014"], "analyst")).json()).toMatchObject({
      results: [
        { area: "GM0014", messages: 0, reason: "Heeft nog geen invuller met een account." },
        { area: "GM0344", messages: 0, reason: "Heeft vandaag al een herinnering gehad." },
      ],
    });
    const sent = await outbox("reminder");
    expect(sent.map(({ recipient }) => recipient)).toEqual([emailOf("many"), emailOf("officer")]);
    expect(sent[0]?.body).toContain("/invoer/2025/GM0344");
    expect((await completeness("coordinator")).areas[0]).toMatchObject({
      lastReminded: "2026-11-21T10:00:00.000Z",
      whyNotRemind: "Heeft vandaag al een herinnering gehad.",
    });
    const log = await api.database.db
      .selectFrom("change")
      .select(["organisation", "accountId", "details"])
      .where("action", "=", "reminder sent")
      .execute();
    expect(log, "who sent it stands in the log of the organisation that got it, and no other").toEqual([
      {
        organisation: "GM0344",
        accountId: await accountId("coordinator"),
        details: { round: "2025", messages: 2 },
      },
    ]);
  });

  it("of two at once one goes out", async () => {
    const both = await Promise.all([remind(["GM0355"], "analyst"), remind(["GM0355"], "analyst")]);
    const counts = both.map(
      (answer) => answer.json<{ results: { messages: number }[] }>().results[0]?.messages,
    );
    expect(counts.sort()).toEqual([0, 2]);
  });

  it("goes out by itself two weeks before the own last day, and of what is due today, and not twice", async () => {
    const before = (await outbox("reminder")).length;
    await setRound({ closesOn: "2026-12-05" });
    expect(await sendDueReminders(api.context)).toBe(3);
    expect(await sendDueReminders(api.context)).toBe(0);
    const sent = (await outbox("reminder")).slice(before);
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      [emailOf("approver"), emailOf("board"), emailOf("many")].sort(),
    );
    expect(sent.find(({ recipient }) => recipient === emailOf("approver"))?.body).toContain("/bijdragen/");
    await setRound({ closesOn: "2027-03-31" });
  });
});

describe("the calendar", () => {
  const set = (year: string, dates: unknown, as = "analyst") =>
    api.call("PUT", `/v1/calendar/${year}`, { as, body: { dates } });

  it("is kept by the analyst per year, and every reader sees the next day with her own last day", async () => {
    const dates = [
      { kind: "accountability-day", day: "2027-05-19" },
      { kind: "data-freeze", day: "2027-04-12" },
    ];
    expect((await set("2027", dates, "officer")).status).toBe(403);
    expect((await set("2026", dates)).status).toBe(400);
    expect((await set("2027", dates)).status).toBe(200);
    const calendar = (await api.call("GET", "/v1/calendar", { as: "officer" })).json<Calendar>();
    expect(calendar.next).toMatchObject({ kind: "closes", day: "2027-04-10", daysLeft: 140 });
    expect(calendar.dates.map(({ kind }) => kind)).toEqual(["closes", "data-freeze", "accountability-day"]);
    const others = (await api.call("GET", "/v1/calendar", { as: "neighbour" })).json<Calendar>();
    expect(others.next).toMatchObject({
      label: "Laatste dag om in te vullen, Ronde 2025",
      day: "2027-03-31",
    });
    expect((await api.call("GET", "/v1/calendar")).status).toBe(401);
  });

  it("is a file for a calendar program with the organisation's own last day", async () => {
    const file = await api.call("GET", "/v1/rounds/2025/calendar.ics?area=GM0344", { as: "officer" });
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(file.text).toContain("DTSTART;VALUE=DATE:20270410\r\n");
    const other = "/v1/rounds/2025/calendar.ics?area=GM0355";
    expect((await api.call("GET", other, { as: "officer" })).status).toBe(404);
    expect((await api.call("GET", "/v1/rounds/none/calendar.ics", { as: "officer" })).status).toBe(404);
  });
});
