import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { RoundView } from "@lokaal17/shared/contract/rounds";
import { describe, expect, it } from "vitest";
import { asked, withApi } from "../testing/with-api.ts";

const api = withApi();

const wish = {
  nameNl: "Ronde 2026",
  nameEn: "Round 2026",
  opensOn: "2027-01-10",
  closesOn: "2027-05-15",
  previewFrom: "2027-06-01",
  publishesOn: "2027-06-15",
  practice: false,
  periods: ["2026", "2025"],
  indicators: [
    { indicator: asked, required: true },
    { indicator: "water-board-drought-measures", required: false },
  ],
  areas: null,
};
const errorsOf = (answer: { json<T>(): T }) =>
  answer.json<{ errors: { pointer: string; detail: string }[] }>().errors;
const roundOf = async (id: string, as = "analyst") =>
  (await api.call("GET", `/v1/rounds/${id}`, { as })).json<RoundView>();
const put = (body: unknown, version: number, id = "ronde-2026") =>
  api.call("PUT", `/v1/rounds/${id}`, { as: "analyst", body, headers: { "if-match": `"${version}"` } });

describe("a collection round", () => {
  it("is made by the analyst alone, with the layers of its indicators and its periods in order", async () => {
    for (const as of ["officer", "coordinator", "editor", "admin"])
      expect((await api.call("POST", "/v1/rounds", { as, body: wish })).status, as).toBe(403);
    expect((await api.call("POST", "/v1/rounds", { body: wish })).status).toBe(401);
    const made = await api.call("POST", "/v1/rounds", { as: "analyst", body: wish });
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({
      id: "ronde-2026",
      name: "Ronde 2026",
      version: 1,
      phase: "not-yet",
      periods: ["2025", "2026"],
      indicators: [
        { indicator: asked, layer: "municipality", required: true },
        { indicator: "water-board-drought-measures", layer: "water-board", required: false },
      ],
      areas: null,
      warnings: [],
    });
  });

  it("that was asked for twice with one key is there once", async () => {
    const body = { ...wish, nameNl: "Ronde 2027", nameEn: "Round 2027" };
    const headers = { "idempotency-key": "round-2027" };
    const first = await api.call("POST", "/v1/rounds", { as: "analyst", body, headers });
    const again = await api.call("POST", "/v1/rounds", { as: "analyst", body, headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
  });

  it("has every mistake named at once, in the language of the reader", async () => {
    const body = {
      ...wish,
      closesOn: "2027-01-01",
      publishesOn: "2027-05-01",
      periods: [],
      indicators: [{ indicator: "burglary", required: false }],
    };
    const answer = await api.call("POST", "/v1/rounds", { as: "analyst", body });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([
      {
        pointer: "#/body/closesOn",
        detail: "De ronde sluit voordat zij opengaat. Kies een latere sluitingsdag.",
      },
      {
        pointer: "#/body/publishesOn",
        detail: "De publicatie komt na het begin van de voorvertoning. Kies een latere dag.",
      },
      { pointer: "#/body/nameNl", detail: "Er is al een ronde met de naam Ronde 2026." },
      { pointer: "#/body/nameEn", detail: "Er is al een ronde met de naam Round 2026." },
      { pointer: "#/body/periods", detail: "Vul ten minste één jaar of periode in." },
      {
        pointer: "#/body/indicators/0",
        detail: "burglary komt uit een officiële bron. Die vult een organisatie niet zelf in.",
      },
    ]);
  });

  it("is changed against the version that was read: a colleague who was later hears it", async () => {
    expect((await put({ ...wish, closesOn: "2027-05-20" }, 1)).json()).toMatchObject({
      version: 2,
      closesOn: "2027-05-20",
    });
    const late = await put({ ...wish, closesOn: "2027-05-25" }, 1);
    expect(late.status).toBe(412);
    expect((await roundOf("ronde-2026")).closesOn).toBe("2027-05-20");
    expect((await api.call("PUT", "/v1/rounds/ronde-2026", { as: "analyst", body: wish })).status).toBe(428);
  });

  it("keeps asking what was entered, and does not turn into practice while it is open", async () => {
    const cell = `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`;
    await api.call("PUT", cell, {
      as: "officer",
      body: { value: "87", status: "normal" },
      headers: { "if-match": '"0"' },
    });
    const body = {
      ...wish,
      nameNl: "Ronde 2025",
      nameEn: "Round 2025",
      opensOn: "2026-09-01",
      practice: true,
      periods: ["2024"],
      indicators: [{ indicator: "public-toilets", required: true }],
      areas: ["GM0355"],
    };
    expect(errorsOf(await put(body, 1, "2025")).map(({ pointer }) => pointer)).toEqual([
      "#/body/periods",
      "#/body/indicators",
      "#/body/areas",
      "#/body/practice",
    ]);
  });

  it("for practice stays practice: its opening day cannot be moved to make it real", async () => {
    const practice = {
      ...wish,
      nameNl: "Oefenen",
      nameEn: "Practice",
      opensOn: "2026-11-01",
      practice: true,
    };
    const { id } = (
      await api.call("POST", "/v1/rounds", { as: "analyst", body: practice })
    ).json<RoundView>();
    const moved = await put({ ...practice, opensOn: "2026-11-22" }, 1, id);
    expect(errorsOf(moved)).toEqual([
      { pointer: "#/body/opensOn", detail: "Deze ronde is al begonnen. De openingsdag staat vast." },
    ]);
    const real = await put({ ...practice, opensOn: "2026-11-22", practice: false }, 1, id);
    expect(errorsOf(real).map(({ pointer }) => pointer)).toEqual(["#/body/opensOn", "#/body/practice"]);
    // As if it had been moved before: what was entered keeps it what it is.
    const { db } = api.database;
    const cell = `/v1/rounds/${id}/areas/GM0344/entries/${asked}/2025`;
    const body = { value: "12", status: "normal" };
    await api.call("PUT", cell, { as: "officer", body, headers: { "if-match": '"0"' } });
    await db.updateTable("collectionRound").set({ opensOn: "2026-11-22" }).where("id", "=", id).execute();
    const later = await put({ ...practice, opensOn: "2026-11-22", practice: false }, 1, id);
    expect(errorsOf(later).map(({ pointer }) => pointer)).toEqual(["#/body/practice"]);
    expect(await roundOf(id)).toMatchObject({ practice: true, version: 1 });
  });

  it("is copied for the year after: the same questions, every day and period a year on", async () => {
    const copied = await api.call("POST", "/v1/rounds/2025/copies", { as: "analyst" });
    expect(copied.status).toBe(400);
    expect(errorsOf(copied)[0]?.detail).toContain("Ronde 2026");
    const next = await api.call("POST", "/v1/rounds/ronde-2027/copies", { as: "analyst" });
    expect(next.status).toBe(201);
    expect(next.json()).toMatchObject({
      id: "ronde-2028",
      opensOn: "2028-01-10",
      closesOn: "2028-05-15",
      periods: ["2026", "2027"],
      indicators: [{ indicator: asked, required: true }, { indicator: "water-board-drought-measures" }],
    });
    expect((await api.call("POST", "/v1/rounds/2025/copies", { as: "coordinator" })).status).toBe(403);
  });

  it("for a few organisations is not there for the others", async () => {
    const body = { ...wish, nameNl: "Proef", nameEn: "Trial", opensOn: "2026-11-01", areas: ["GM0355"] };
    const made = (await api.call("POST", "/v1/rounds", { as: "analyst", body })).json<RoundView>();
    const grid = (area: string) => `/v1/rounds/${made.id}/areas/${area}/entries`;
    expect((await api.call("GET", grid("GM0355"), { as: "neighbour" })).status).toBe(200);
    expect((await api.call("GET", grid("GM0344"), { as: "officer" })).status).toBe(404);
  });
});

describe("an exception of the analyst", () => {
  const exception = (area: string, body: unknown, as = "analyst") =>
    api.call("PUT", `/v1/rounds/2025/exceptions/${area}`, { as, body });

  it("needs a reason, and a day after the last one", async () => {
    const reason = "Fusie per 1 januari";
    expect((await exception("GM0344", { excused: true, closesOn: null, reason: "" })).status).toBe(400);
    expect((await exception("GM0344", { excused: false, closesOn: null, reason })).status).toBe(400);
    expect((await exception("GM0344", { excused: false, closesOn: "2027-03-31", reason })).status).toBe(400);
    expect((await exception("PV26", { excused: true, closesOn: null, reason })).status).toBe(400);
    expect((await exception("GM0344", { excused: true, closesOn: null, reason }, "officer")).status).toBe(
      403,
    );
  });

  it("gives one organisation more time, also after the others are closed", async () => {
    const later = { excused: false, closesOn: "2027-04-30", reason: "Storing bij de leverancier" };
    expect((await exception("GM0344", later)).json()).toMatchObject({
      exceptions: [{ area: "GM0344", areaName: "Utrecht", closesOn: "2027-04-30", decidedBy: "analyst" }],
    });
    await closeRound("2026-11-15");
    const grid = async (area: string, as: string) =>
      (await api.call("GET", `/v1/rounds/2025/areas/${area}/entries`, { as })).json<Entries>();
    expect(await grid("GM0344", "officer")).toMatchObject({ phase: "open", closesOn: "2027-04-30" });
    expect(await grid("GM0355", "neighbour")).toMatchObject({ phase: "correction", closesOn: "2026-11-15" });
    await closeRound("2027-03-31");
    expect((await roundOf("2025", "neighbour")).exceptions, "another's exception").toEqual([]);
    expect((await roundOf("2025", "officer")).exceptions).toHaveLength(1);
  });

  it("ends when it is taken back, and the log of the organisation has both", async () => {
    const ended = await api.call("DELETE", "/v1/rounds/2025/exceptions/GM0344", { as: "analyst" });
    expect(ended.json()).toMatchObject({ exceptions: [] });
    expect((await api.call("DELETE", "/v1/rounds/2025/exceptions/GM0344", { as: "analyst" })).status).toBe(
      404,
    );
    const log = await api.database.db
      .selectFrom("change")
      .select(["organisation", "action"])
      .where("action", "like", "round exception%")
      .orderBy("position")
      .execute();
    expect(log).toEqual([
      { organisation: "GM0344", action: "round exception set" },
      { organisation: "GM0344", action: "round exception ended" },
    ]);
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });
});

async function closeRound(closesOn: string): Promise<void> {
  await api.database.db.updateTable("collectionRound").set({ closesOn }).where("id", "=", "2025").execute();
}
