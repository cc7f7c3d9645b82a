import { randomUUID } from "node:crypto";
import { loadIndicatorCodes } from "@lokaal17/db/framework/queries";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { cellOf } from "@lokaal17/shared/observations/cube";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, type ObservationStatus, total } from "@lokaal17/shared/observations/observation";
import { describe, expect, it } from "vitest";
import { asked, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { CubeStore } from "./cube-store.ts";

const api = withApi();

const figure = (area: AreaCode, value: string, status: ObservationStatus = "normal"): Observation => ({
  indicator: asked,
  area,
  period: "2024",
  breakdown: total,
  boundaryYear: null,
  value: value as DecimalText,
  numerator: null,
  denominator: null,
  status,
  origin: "synthetic",
  source: "test",
  definitionVersion: 1,
});

/** Approves figures without the screens, as a source would. */
async function approve(...figures: Observation[]): Promise<number> {
  const id = randomUUID();
  const approved = await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, figures);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    return approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  api.context.views.refresh();
  return approved.dataVersion;
}

async function publish(name: string) {
  const dataVersion = await currentDataVersion(api.database.db);
  return api.call("POST", "/v1/publications", { as: "analyst", body: { name, dataVersion } });
}

async function figureSeen(area: AreaCode, asOf: string, as?: string): Promise<number | null | undefined> {
  const path = `/v1/comparisons?indicator=${asked}&year=2024&asOf=${asOf}`;
  const answer = (await api.call("GET", path, as ? { as } : {})).json<Comparison>();
  return answer.values[answer.areas.indexOf(area)];
}

describe("who sees which figure", () => {
  it("an organisation's preview holds its own approved figures and no other's, before anything is published", async () => {
    await approve(figure(utrecht, "41"), figure(zeist, "33"));
    expect(await figureSeen(utrecht, "preview", "officer")).toBe(41);
    expect(await figureSeen(zeist, "preview", "officer")).toBeNull();
    expect(await figureSeen(zeist, "preview", "neighbour")).toBe(33);
    expect(await figureSeen(zeist, "preview", "analyst")).toBe(33);
    expect(await figureSeen(zeist, "latest")).toBeNull();
  });

  it("and so it is after a publication", async () => {
    expect((await publish("Eerste")).status).toBe(201);
    await approve(figure(zeist, "99"));
    expect(await figureSeen(zeist, "latest")).toBe(33);
    expect(await figureSeen(zeist, "preview", "officer")).toBe(33);
    expect(await figureSeen(zeist, "preview", "neighbour")).toBe(99);
    expect((await api.call("GET", "/v1/scores/GM0355?asOf=preview", { as: "admin" })).status).toBe(403);
  });

  it("what is approved while a cube is read does not get into a publication's cube", async () => {
    const { db } = api.database;
    const published = (await currentDataVersion(db)) - 1;
    const indicators = await loadIndicatorCodes(db);
    const cube = await new CubeStore(db).at(published, [utrecht, zeist], indicators);
    expect(cellOf(cube, asked, zeist, 2024)?.value).toBe(33);
  });

  it("a figure of an indicator that came after a publication does no harm to it", async () => {
    const { db } = api.database;
    const indicators = (await loadIndicatorCodes(db)).filter((code) => code !== asked);
    const cube = await new CubeStore(db).at(await currentDataVersion(db), [utrecht], indicators);
    expect(cellOf(cube, "inhabitants" as IndicatorCode, utrecht, 2024)?.value).toBeGreaterThan(300_000);
  });

  it("a confidential figure is nowhere to be read, not even by its own organisation's preview", async () => {
    await approve(figure(utrecht, "88", "confidential"));
    expect((await publish("Tweede")).status).toBe(201);
    const query = `indicators=${asked}&areas=GM0344&periods=2024`;
    for (const [path, as] of [
      [`/v1/observations?${query}`, undefined],
      [`/v1/observations.csv?${query}`, undefined],
      [`/v1/observations?${query}&asOf=preview`, "officer"],
      [`/v1/comparisons?indicator=${asked}&year=2024&series=GM0344`, undefined],
      ["/v1/scores/GM0344", undefined],
    ] as const) {
      const answer = await api.call("GET", path, as ? { as } : {});
      expect(answer.status, path).toBe(200);
      expect(answer.text, path).not.toMatch(/[^0-9.]88[^0-9]/);
    }
  });

  it("a proposal for a threshold judges nobody: no colour until it is adopted", async () => {
    const { goals, basis } = (await api.call("GET", "/v1/scores/GM0344")).json<AreaScores>();
    expect(basis.thresholdsAdopted).toBe(false);
    expect(
      goals.every(({ colour, decidingIndicators }) => colour === null && decidingIndicators.length === 0),
    ).toBe(true);
  });
});

describe("two who publish or approve at the same moment", () => {
  it("publish once: the other hears why not", async () => {
    await approve(figure(zeist, "50"));
    const answers = await Promise.all([publish("Derde"), publish("Derde"), publish("Vierde")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it("approve one after the other, and publishing in between blocks nobody", async () => {
    const approvals = ["61", "62", "63"].map((value) => approve(figure(zeist, value)));
    const results = await Promise.allSettled([...approvals, publish("Vijfde"), publish("Zesde")]);
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(["61", "62", "63"]).toContain(String(await figureSeen(zeist, "preview", "neighbour")));
    const history = await api.database.db
      .selectFrom("observationRevision")
      .select("value")
      .where("area", "=", zeist)
      .where("indicator", "=", asked)
      .execute();
    expect(history).toHaveLength(5);
  });
});

describe("text that cannot be stored as it was sent", () => {
  it("is refused before it reaches the log", async () => {
    const body = '{"submission": "x", "reason": "fout \\ud83d"}';
    const answer = await api.call("POST", "/v1/approvals", { as: "approver", body });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Unicode");
  });
});
