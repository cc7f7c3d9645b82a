import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Submission } from "@lokaal17/shared/contract/approval";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Entries, EntryCell, postEntries } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { afterEach, describe, expect, it } from "vitest";
import { asked, utrecht, withApi } from "../testing/with-api.ts";
import { gridOf } from "./grid.ts";
import { standingOf } from "./grid-place.ts";
import { writeEntries } from "./write-entries.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const toilets = "public-toilets" as IndicatorCode;
const place = { round: "2025", area: utrecht };
const put = (indicator: string, period: string, body: object, version: number) =>
  api.call("PUT", `${grid}/${indicator}/${period}`, {
    as: "officer",
    body: { status: "normal", ...body },
    headers: { "if-match": `"${version}"` },
  });
const submit = () => api.call("POST", "/v1/submissions", { as: "officer", body: place });
const read = async () => (await api.call("GET", grid, { as: "officer" })).json<Entries>();
const closing = (closesOn: string) =>
  api.database.db.updateTable("collectionRound").set({ closesOn }).where("id", "=", "2025").execute();
const details = (answer: { json<T>(): T }) =>
  answer.json<{ errors: { pointer: string; detail: string }[] }>().errors;

async function decide(decision: "approve" | "return") {
  const id = (await read()).openSubmission;
  const { contentHash } = (
    await api.call("GET", `/v1/submissions/${id}`, { as: "approver" })
  ).json<Submission>();
  const body = { submission: id, decision, contentHash, reason: "Kijk nog eens naar de telling." };
  const answer = await api.call("POST", "/v1/approvals", { as: "approver", body });
  expect(answer.status, answer.text).toBe(201);
}

afterEach(() => closing("2027-03-31"));

describe("submitting", () => {
  it("says that there is nothing to submit", async () => {
    expect(await read()).toMatchObject({
      maySubmit: false,
      whyNotSubmit: "Er is niets nieuws om in te dienen.",
      phase: "open",
      closesOn: "2027-03-31",
    });
    expect((await submit()).status).toBe(409);
  });

  it("goes in parts: it says how many required indicators are still empty", async () => {
    expect((await put(toilets, "2024", { value: "10" }, 0)).status).toBe(200);
    expect((await submit()).json()).toMatchObject({ cells: 1, requiredEmpty: 1 });
    expect(await read()).toMatchObject({ whyNotSubmit: "Wat u indiende, wacht op een besluit." });
    const waiting = await put(toilets, "2024", { value: "11" }, 1);
    expect(waiting.status).toBe(409);
    await decide("approve");
  });

  it("refuses with a sentence per cell that asks for an explanation, and counts them beside the button", async () => {
    const jump = (await put(toilets, "2025", { value: "1000" }, 0)).json<EntryCell>();
    expect(jump.checks.map(({ severity }) => severity)).toContain("explain");
    expect(await read()).toMatchObject({
      maySubmit: false,
      whyNotSubmit: "1 waarde heeft nog geen toelichting.",
    });
    const refused = await submit();
    expect(refused.status).toBe(400);
    expect(details(refused)).toMatchObject([{ pointer: "#/entries/public-toilets/2025" }]);
    expect(details(refused)[0]?.detail).toContain("Schrijf er een toelichting bij.");
    const explained = { value: "1000", explanation: "Ook toiletten in winkels tellen nu mee." };
    expect((await put(toilets, "2025", explained, 1)).status).toBe(200);
    expect(await read()).toMatchObject({ maySubmit: true, whyNotSubmit: null });
  });

  it("is stopped by a rule between indicators, at every cell that the rule names", async () => {
    await api.database.db
      .insertInto("checkRule")
      .values({
        code: "test-rule",
        version: 1,
        layer: "municipality",
        expression: `${toilets} <= ${asked}`,
        severity: "block",
        messageNl: "Er zijn meer toiletten dan verzoeken.",
        messageEn: "There are more toilets than requests.",
        active: true,
        changedBy: null,
        changedAt: new Date(),
      })
      .execute();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const broken = (await put(asked, "2025", { value: "90" }, 0)).json<EntryCell>();
    expect(broken.checks).toMatchObject([{ code: "test-rule", severity: "block" }]);
    expect((await read()).whyNotSubmit).toContain("2 waarden passen niet bij een andere.");
    const refused = await submit();
    expect(
      details(refused)
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual([`#/entries/${asked}/2025`, "#/entries/public-toilets/2025"]);
    expect((await put(toilets, "2025", { value: "11" }, 2)).json<EntryCell>().checks).toEqual([]);
    expect((await submit()).json()).toMatchObject({ cells: 2, requiredEmpty: 0 });
    await decide("return");
  });
});

describe("after the last day", () => {
  it("nothing new is filled in, what came back can be mended, what was approved needs a reason", async () => {
    await closing("2026-10-31");
    const entries = await read();
    expect(entries).toMatchObject({ phase: "correction", closesOn: "2026-10-31" });
    const cells = new Map(
      entries.rows.flatMap((row) => row.cells.map((cell) => [`${row.indicator} ${cell.period}`, cell])),
    );
    expect(cells.get(`${asked} 2024`)).toMatchObject({ state: "empty", mayWrite: false });
    expect(cells.get(`${asked} 2024`)?.whyLocked).toContain("De ronde is gesloten sinds 31 oktober 2026");
    expect((await put(asked, "2024", { value: "80" }, 0)).status).toBe(409);
    expect(cells.get(`${asked} 2025`)).toMatchObject({ state: "returned", mayWrite: true });
    expect((await put(asked, "2025", { value: "91" }, 1)).status).toBe(200);
    const bare = await put(toilets, "2024", { value: "12" }, 1);
    expect(details(bare)).toMatchObject([{ pointer: "#/body/correctionReason" }]);
    const reason = { value: "12", correctionReason: "Twee toiletten waren vergeten." };
    expect((await put(toilets, "2024", reason, 1)).json<EntryCell>()).toMatchObject({
      state: "draft",
      approvedValue: "10",
    });
    expect((await submit()).json()).toMatchObject({ cells: 3 });
    await decide("approve");
    const { events } = (await api.call("GET", `${grid}/${toilets}/2024/history`, { as: "officer" })).json<{
      events: object[];
    }>();
    // The clock of a test stands still: events of one moment have no order among them.
    expect(events).toHaveLength(6);
    for (const event of [
      { action: "approved", to: "12", by: "approver" },
      { action: "submitted", to: "12", by: "officer" },
      { action: "corrected", from: "10", to: "12", reason: "Twee toiletten waren vergeten." },
      { action: "approved", to: "10" },
      { action: "submitted", to: "10" },
      { action: "written", from: null, to: "10" },
    ])
      expect(events).toContainEqual(expect.objectContaining(event));
  });

  it("an organisation with an extension goes on", async () => {
    await closing("2026-10-31");
    const officer = await api.database.db.selectFrom("account").select("id").executeTakeFirstOrThrow();
    const exception = { roundId: "2025", area: utrecht, reason: "Ziekte", decidedBy: officer.id };
    await api.database.db
      .insertInto("roundException")
      .values({ ...exception, excused: false, closesOn: "2026-12-15", decidedAt: new Date() })
      .execute();
    expect(await read()).toMatchObject({ phase: "open", closesOn: "2026-12-15" });
    expect((await put(asked, "2024", { value: "80" }, 0)).status).toBe(200);
    await api.database.db.updateTable("roundException").set({ excused: true }).execute();
    expect((await put(asked, "2024", { value: "81" }, 1)).status).toBe(409);
    expect((await read()).whyNotSubmit).toContain("doet niet mee aan deze ronde");
    await api.database.db.deleteFrom("roundException").execute();
  });
});

describe("a contributor", () => {
  const contributor: Actor = {
    accountId: "01900000-0000-7000-8000-000000000001",
    name: "Collega waterbedrijf",
    grants: [{ role: "contributor", area: utrecht, only: { round: "2025", indicators: [toilets] } }],
  };

  it("sees the rows that were assigned to her and cannot submit", async () => {
    const entries = await gridOf(api.context, place, contributor, "nl");
    expect(entries.rows.map(({ indicator }) => indicator)).toEqual([toilets]);
    expect(entries).toMatchObject({ maySubmit: false, openSubmission: null, lastReturn: null });
    expect(entries.whyNotSubmit).toContain("U hoeft niet in te dienen");
  });

  it("writes those and no others, under her own name", async () => {
    await insertAccount(api.database.db, {
      id: contributor.accountId,
      email: "collega@water.example",
      name: contributor.name,
      passwordHash: null,
      grants: [],
    });
    const standing = await standingOf(api.context);
    const cell = { period: "2025", status: "normal" as const, value: "13" as never };
    const before = (await read()).rows.find(({ indicator }) => indicator === toilets);
    const version = before?.cells.find(({ period }) => period === "2025")?.version ?? 0;
    const { results } = await api.database.db.transaction().execute((tx) =>
      writeEntries(
        standing,
        tx,
        place,
        {
          channel: "grid",
          cells: [
            { ...cell, indicator: toilets, version },
            { ...cell, indicator: asked, version: 0 },
          ],
        },
        { actor: contributor, locale: "nl" },
      ),
    );
    expect(results.map(({ outcome }: ResponseOf<typeof postEntries>["results"][number]) => outcome)).toEqual([
      "written",
      "locked",
    ]);
    const row = (await read()).rows.find(({ indicator }) => indicator === toilets);
    expect(row?.cells.find(({ period }) => period === "2025")?.enteredBy).toBe("Collega waterbedrijf");
  });
});
