import type { Submission } from "@lokaal17/shared/contract/approval";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import { describe, expect, it } from "vitest";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const gridIn = (round: string) => `/v1/rounds/${round}/areas/GM0344/entries`;
const read = async (round = "2025") =>
  (await api.call("GET", gridIn(round), { as: "officer" })).json<Entries>();
const sourceOf = ({ rows }: Entries) => rows.find(({ indicator }) => indicator === asked)?.lastSource;

async function approve(round: string, source: string): Promise<void> {
  const written = await api.call("PUT", `${gridIn(round)}/${asked}/2025`, {
    as: "officer",
    body: { value: "50", status: "normal", source },
    headers: { "if-match": '"0"' },
  });
  expect(written.status, written.text).toBe(200);
  const place = { round, area: utrecht };
  const answer = await api.call("POST", "/v1/submissions", { as: "officer", body: place });
  const { id } = answer.json<{ id: string }>();
  const { contentHash } = (
    await api.call("GET", `/v1/submissions/${id}`, { as: "approver" })
  ).json<Submission>();
  const body = { submission: id, contentHash, decision: "approve" };
  const decided = await api.call("POST", "/v1/approvals", { as: "approver", body });
  expect(decided.status, decided.text).toBe(201);
}

it("the source that is offered again is never one of a practice round", async () => {
  const round = await api.call("POST", "/v1/rounds", {
    as: "analyst",
    body: {
      nameNl: "Oefenen",
      nameEn: "Practice",
      opensOn: "2026-11-01",
      closesOn: "2026-12-20",
      previewFrom: null,
      publishesOn: null,
      practice: true,
      periods: ["2025"],
      indicators: [{ indicator: asked, required: false }],
      areas: null,
    },
  });
  await approve(round.json<{ id: string }>().id, "Verzonnen om te oefenen");
  expect(sourceOf(await read())).toBeNull();
  await approve("2025", "Zaaksysteem");
  expect(sourceOf(await read())).toMatchObject({ source: "Zaaksysteem" });
});

describe("the last day of an organisation with more time", () => {
  it("is the round's own where that was moved past it, for saving as for the worklist", async () => {
    const { db } = api.database;
    const officer = await db.selectFrom("account").select("id").executeTakeFirstOrThrow();
    const exception = { roundId: "2025", area: utrecht, reason: "Uitstel", decidedBy: officer.id };
    await db
      .insertInto("roundException")
      .values({ ...exception, excused: false, closesOn: "2026-11-15", decidedAt: new Date() })
      .execute();
    const { tasks } = (await api.call("GET", "/v1/worklist", { as: "officer" })).json<{
      tasks: WorklistTask[];
    }>();
    const stands = { phase: "open", closesOn: "2027-03-31" };
    expect(tasks[0]).toMatchObject({ phase: stands.phase, round: { closesOn: stands.closesOn } });
    expect(await read()).toMatchObject(stands);
    const body = { value: "3", status: "normal" };
    const headers = { "if-match": '"0"' };
    const written = await api.call("PUT", `${gridIn("2025")}/public-toilets/2025`, {
      as: "officer",
      body,
      headers,
    });
    expect(written.status, written.text).toBe(200);
  });
});
