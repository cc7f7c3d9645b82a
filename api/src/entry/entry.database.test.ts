import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { Submission } from "@lokaal17/shared/contract/approval";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Entries, EntryCell } from "@lokaal17/shared/contract/entry";
import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import { describe, expect, it } from "vitest";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const cell = `${grid}/${asked}/2025`;
const value = (text: string) => ({ value: text, status: "normal" });
const write = (text: string, version: number, as = "officer") =>
  api.call("PUT", cell, { as, body: value(text), headers: { "if-match": `"${version}"` } });
const comparison = (asOf: string, as?: string) =>
  api.call("GET", `/v1/comparisons?indicator=${asked}&year=2025&asOf=${asOf}`, as ? { as } : {});
const valueOfUtrecht = (answer: Comparison) => answer.values[answer.areas.indexOf(utrecht)];

describe("a value on its way from the officer to the public", () => {
  it("stands open in the worklist of the officer and not in another municipality's", async () => {
    const { tasks } = (await api.call("GET", "/v1/worklist", { as: "officer" })).json<{
      tasks: WorklistTask[];
    }>();
    expect(tasks).toMatchObject([{ area: "GM0344", counts: { empty: 4 }, requiredEmpty: 1, mayEnter: true }]);
    expect((await api.call("GET", grid, { as: "neighbour" })).status).toBe(404);
    expect((await api.call("GET", grid)).status).toBe(401);
  });

  it("is kept with its version, and a write against another version stores nothing and shows both", async () => {
    const first = await write("87", 0);
    expect(first.status).toBe(200);
    expect(first.json<EntryCell>()).toMatchObject({
      state: "draft",
      version: 1,
      value: "87",
      synthetic: true,
    });
    const late = await write("12", 0);
    expect(late.status).toBe(412);
    expect(late.json()).toMatchObject({ status: 412, current: { version: 1, value: "87" } });
    expect((await api.call("PUT", cell, { as: "officer", body: value("88") })).status).toBe(428);
    expect((await write("88", 1)).json<EntryCell>()).toMatchObject({ version: 2, value: "88" });
  });

  it("of twenty writers at once one is accepted", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => write(String(70 + index), 2)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  it.each([
    ["more than can be", { value: "101", status: "normal" }, "#/body/value"],
    ["a Dutch number where programs write a point", { value: "8,5", status: "normal" }, "#/body/value"],
    ["a missing figure without a reason", { value: null, status: "missing" }, "#/body/reason"],
    ["an unknown key", { value: "1", status: "normal", approvedBy: "me" }, "#/body"],
    ["no number at all", { value: "NaN", status: "normal" }, "#/body/value"],
  ])("refuses %s and says where", async (_, body, pointer) => {
    const answer = await api.call("PUT", cell, { as: "officer", body, headers: { "if-match": '"3"' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((error) => error.pointer)).toContain(
      pointer,
    );
  });

  it("cannot be entered for another municipality, outside the round, or by who may only approve", async () => {
    const other = "/v1/rounds/2025/areas/GM0355/entries/public-toilets/2025";
    const headers = { "if-match": '"0"' };
    expect((await api.call("PUT", other, { as: "officer", body: value("1"), headers })).status).toBe(404);
    expect((await write("1", 3, "approver")).status).toBe(404);
    const outside = await api.call("PUT", `${grid}/${asked}/2019`, {
      as: "officer",
      body: value("1"),
      headers,
    });
    expect(outside.status).toBe(409);
  });

  it("is submitted as a frozen copy that nobody changes meanwhile", async () => {
    expect((await write("91", 3)).status).toBe(200);
    const body = { round: "2025", area: "GM0344" };
    expect((await api.call("POST", "/v1/submissions", { as: "officer", body })).json()).toMatchObject({
      cells: 1,
    });
    expect((await api.call("POST", "/v1/submissions", { as: "officer", body })).status).toBe(409);
    expect((await write("92", 4)).status).toBe(409);
  });

  it("is never approved by who entered it, and never by another municipality", async () => {
    const submission = await openSubmission();
    expect(submission).toMatchObject({ mayDecide: false });
    const own = await decide("officer", submission, { decision: "approve" });
    expect(own.status).toBe(403);
    expect(own.json<{ detail: string }>().detail).toContain("Een collega moet goedkeuren");
    expect((await decide("neighbour", submission, { decision: "approve" })).status).toBe(404);
    expect((await decide("analyst", submission, { decision: "approve" })).status).toBe(404);
  });

  it("is returned with a reason, and never without one", async () => {
    const submission = await openSubmission("approver");
    expect((await decide("approver", submission, { decision: "return" })).status).toBe(400);
    const returned = { decision: "return", reason: "Telt 2024 ook mee?", reasonCode: "needs-explanation" };
    expect((await decide("approver", submission, returned)).json()).toMatchObject({ state: "returned" });
    const entries = (await api.call("GET", grid, { as: "officer" })).json<Entries>();
    expect(entries).toMatchObject({ counts: { returned: 1 }, lastReturn: { reason: "Telt 2024 ook mee?" } });
  });

  it("is approved as it was seen: another content is refused", async () => {
    expect((await write("93", 4)).status).toBe(200);
    await api.call("POST", "/v1/submissions", { as: "officer", body: { round: "2025", area: "GM0344" } });
    const submission = await openSubmission("approver");
    const unseen = { ...submission, contentHash: "0".repeat(64) };
    expect((await decide("approver", unseen, { decision: "approve" })).status).toBe(409);
    const approved = await decide("approver", submission, { decision: "approve" });
    expect(approved.status).toBe(201);
    expect(approved.json()).toMatchObject({ state: "approved", dataVersion: 2 });
    expect((await decide("approver", submission, { decision: "approve" })).status).toBe(409);
  });

  it("shows in the preview of its own organisation and of VNG, and to nobody else", async () => {
    for (const reader of ["officer", "analyst", "coordinator"])
      expect(valueOfUtrecht((await comparison("preview", reader)).json<Comparison>()), reader).toBe(93);
    expect((await comparison("preview")).status).toBe(403);
    expect((await comparison("preview", "admin")).status).toBe(403);
  });

  it("becomes public with VNG's publication, not before, and by nobody else", async () => {
    expect((await comparison("latest")).json<Comparison>().values.every((value) => value === null)).toBe(
      true,
    );
    const body = { name: "Publicatie 2026", dataVersion: 2 };
    expect((await api.call("POST", "/v1/publications", { as: "officer", body })).status).toBe(403);
    const unseen = { ...body, dataVersion: 1 };
    expect((await api.call("POST", "/v1/publications", { as: "analyst", body: unseen })).status).toBe(409);
    expect((await api.call("POST", "/v1/publications", { as: "analyst", body })).status).toBe(201);
    const answer = await comparison("latest");
    expect(answer.headers.get("cache-control")).toContain("public");
    expect(answer.json<Comparison>()).toMatchObject({ synthetic: true, syntheticCount: 1 });
    expect(valueOfUtrecht(answer.json<Comparison>())).toBe(93);
  });

  it("is corrected as a new revision: the publication keeps the old figure until the next one", async () => {
    expect((await write("95", 5)).json<EntryCell>()).toMatchObject({ state: "draft", approvedValue: "93" });
    await api.call("POST", "/v1/submissions", { as: "officer", body: { round: "2025", area: "GM0344" } });
    await decide("approver", await openSubmission("approver"), { decision: "approve" });
    expect(valueOfUtrecht((await comparison("latest")).json<Comparison>())).toBe(93);
    expect(valueOfUtrecht((await comparison("preview", "approver")).json<Comparison>())).toBe(95);
    const csv = await api.call("GET", `/v1/observations.csv?indicators=${asked}&areas=GM0344`);
    expect(csv.text).toContain(',93,,,A,synthetic,eigen opgave,1,"VOORBEELD, geen echt cijfer"');
    const preview = (await api.call("GET", "/v1/preview", { as: "analyst" })).json();
    expect(preview).toMatchObject({ changeCount: 1, changes: [{ published: "93", approved: "95" }] });
  });

  it("leaves a log without a gap: every write, submission and decision once", async () => {
    const audit = await verifyAudit(api.database.db);
    expect(audit.broken).toEqual([]);
    const actions = await api.database.db.selectFrom("change").select("action").execute();
    const count = (action: string) => actions.filter((change) => change.action === action).length;
    expect([count("cell written"), count("submitted"), count("returned"), count("approved")]).toEqual([
      6, 3, 1, 2,
    ]);
  });
});

async function openSubmission(as = "officer"): Promise<Submission> {
  const { tasks } = (await api.call("GET", "/v1/worklist", { as })).json<{ tasks: WorklistTask[] }>();
  const id = tasks[0]?.openSubmission?.id;
  return (await api.call("GET", `/v1/submissions/${id}`, { as })).json<Submission>();
}

function decide(as: string, submission: Submission, wish: Record<string, string>) {
  const body = { submission: submission.id, contentHash: submission.contentHash, ...wish };
  return api.call("POST", "/v1/approvals", { as, body });
}
