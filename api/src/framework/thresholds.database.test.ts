import { verifyAudit } from "@lokaal17/db/audit/verify";
import { insertThresholds } from "@lokaal17/db/framework/decide-thresholds";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import type { IndicatorDetail } from "@lokaal17/shared/contract/framework";
import type { AreaScores, Scores } from "@lokaal17/shared/contract/scores";
import type { ThresholdList } from "@lokaal17/shared/contract/thresholds";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { locales } from "@lokaal17/shared/text/define-text";
import { beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../chapter/html.ts";
import { snapshotOfView } from "../chapter/snapshot-of-view.ts";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const address = `/v1/thresholds/${asked}`;

const advice = {
  status: "advised",
  red: "55",
  green: "95",
  decidedBy: "Deskundigensessie Bestuur",
  decidedOn: "2026-10-01",
};
const decision = {
  status: "adopted",
  red: "55",
  green: "95",
  decidedBy: "de ledenvergadering",
  decidedOn: "2026-11-01",
  document: "https://vng.nl/besluit-12",
  target: "99",
  targetYear: 2030,
};

const decide = (body: object, version: number | null, as: AccountName | null = "analyst", language = "nl") =>
  api.call("POST", address, {
    ...(as && { as }),
    body,
    headers: { "accept-language": language, ...(version !== null && { "if-match": `"${version}"` }) },
  });

async function thresholds(asOf?: string, as?: AccountName) {
  const path = `/v1/thresholds${asOf ? `?asOf=${asOf}` : ""}`;
  const { indicators } = (await api.call("GET", path, as ? { as } : {})).json<ThresholdList>();
  return indicators.find(({ indicator }) => indicator === asked)?.thresholds;
}

async function figure(asOf = "latest") {
  const path = `/v1/scores/GM0344?basket=broad&asOf=${asOf}`;
  const { goals } = (
    await api.call("GET", path, { headers: { "accept-language": "nl" } })
  ).json<AreaScores>();
  return goals[15]?.figures.find(({ indicator }) => indicator === asked);
}

const publicationId = async () =>
  (await api.call("GET", "/v1/publications"))
    .json<{ publications: { id: string; name: string }[] }>()
    .publications.find(({ name }) => name === "Eerste")?.id;

beforeAll(async () => {
  await approveFigures(api, [
    { indicator: asked, area: utrecht, period: "2025", value: "97" },
    { indicator: asked, area: zeist, period: "2025", value: "40" },
  ]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("thresholds to begin with", () => {
  it("are all proposals with nobody's name under them, for everyone to read", async () => {
    const { indicators } = (await api.call("GET", "/v1/thresholds")).json<ThresholdList>();
    expect(indicators.length).toBeGreaterThan(100);
    for (const { thresholds: found } of indicators)
      if (found)
        expect(found).toMatchObject({
          version: 1,
          status: "proposal",
          decidedBy: null,
          decidedOn: null,
          document: null,
          target: null,
          example: false,
        });
  });

  it("judge nobody, in no answer and not in the chapter", async () => {
    const view = await api.context.views.at(undefined, null);
    const { publication } = view;
    if (!publication) throw new Error("nothing was published");
    const content = await snapshotOfView(view, publication, { members: [], practices: [] });
    const snapshot = { hash: "0".repeat(64), createdAt: "2026-11-21T10:00:00Z", content };
    const name = { nl: "Proef", en: "Trial" };
    const edition = emptyEdition({ slug: "trial", profile: "vnr", year: 2027, name });
    const texts = locales.map((locale) => renderHtml(buildChapter({ snapshot, edition }, locale)));
    for (const path of [
      "/v1/scores",
      "/v1/scores/GM0344?basket=broad",
      `/v1/comparisons?indicator=${asked}`,
      "/v1/comparisons?goal=16",
      `/v1/indicators/${asked}`,
      "/v1/thresholds",
      "/v1/trends?area=GM0344",
      `/v1/projections?area=GM0344&indicator=${asked}`,
      "/v1/method-comparisons?area=GM0344",
      "/v1/aggregates?goal=16",
      `/v1/aggregates?indicator=${asked}`,
      `/v1/differences?area=GM0344&indicator=${asked}`,
    ])
      for (const language of ["nl", "en"]) {
        const answer = await api.call("GET", path, { headers: { "accept-language": language } });
        expect(answer.status, path).toBe(200);
        texts.push(answer.text);
      }
    // Two indicators of water boards count nitrogen and phosphate "uit afvalwater gehaald": a name, not a verdict.
    const said = texts.join(" ").replaceAll(/afvalwater gehaald/g, "");
    expect(said.match(/.{40}(gehaald|op koers|voldoet|been reached|on track|meets).{0,20}/i)).toBeNull();
    expect(await figure()).toMatchObject({ thresholdStatus: "proposal", colour: null, verdict: null });
  });
});

describe("advice and decisions are recorded", () => {
  it.each([
    ["the public", null, 401],
    ["an officer", "officer", 403],
    ["an editor", "editor", 403],
    ["an administrator", "admin", 403],
  ] as const)("not by %s", async (_, as, status) => {
    expect((await decide(advice, 1, as)).status).toBe(status);
  });

  it("against the version that was read, and say so where it is missing", async () => {
    const missing = await decide(advice, null);
    expect(missing.status).toBe(428);
    expect(missing.text).toContain("welke versie van het besluit u las");
    const stale = await decide(advice, 7);
    expect(stale.status).toBe(412);
    expect(stale.json()).toMatchObject({
      title: "Een collega legde intussen een ander besluit vast",
      detail: expect.stringContaining("U las versie 7, nu is het versie 1"),
      currentVersion: 1,
    });
  });

  it("with every mistake at its own field, at once", async () => {
    const answer = await decide({ status: "advised", red: "99", green: "60", targetYear: 2020 }, 1);
    expect(answer.status).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>();
    expect(Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]))).toEqual({
      "#/body/green": "Hoger is beter: groen (60) mag niet lager zijn dan rood (99).",
      "#/body/decidedBy": "Vul in welke deskundigensessie dit adviseerde.",
      "#/body/decidedOn": "Vul de datum in.",
      "#/body/target": "Vul een streefwaarde in bij dit jaar, of laat het jaar leeg.",
      "#/body/targetYear": "Kies een jaar na het besluit: van 2027 tot en met 2100.",
    });
    const early = await decide(decision, 1, "analyst", "en");
    expect(early.text).toContain("Adopting comes after advice");
  });

  it.each([
    ["from before 2000", { decidedOn: "1999-12-31" }, "#/body/decidedOn"],
    ["from a year that calendars do not have", { decidedOn: "0000-01-01" }, "#/body/decidedOn"],
    [
      "with a target for a year before 2000",
      { decidedOn: "1990-01-01", target: "96", targetYear: 1995 },
      "#/body/targetYear",
    ],
    ["with a target after 2100", { target: "96", targetYear: 2101 }, "#/body/targetYear"],
  ])("not %s", async (_, changes, pointer) => {
    const answer = await decide({ ...advice, ...changes }, 1);
    expect(answer.status, answer.text).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });

  it("not for what a municipality cannot change or what is better is contested", async () => {
    const definitions = [...(await api.context.views.at(undefined, null)).definitions.values()];
    const isDecidable = ({ kind, direction, bounds }: IndicatorDefinition) =>
      kind === "indicator" && direction !== null && bounds !== null;
    const wanted = [
      [({ influence }: IndicatorDefinition) => influence === "context", "Dit is achtergrond"],
      [
        ({ influence, directionContested }: IndicatorDefinition) =>
          influence !== "context" && directionContested,
        "Mensen zijn het er niet over eens",
      ],
    ] as const;
    let refused = 0;
    for (const [isWanted, sentence] of wanted)
      for (const { code, bounds, thresholds: was } of definitions.filter(
        (definition) => isDecidable(definition) && isWanted(definition),
      )) {
        const body = { ...advice, red: bounds?.lowerBound, green: bounds?.optimum };
        const headers = { "accept-language": "nl", "if-match": `"${was?.version ?? 0}"` };
        const answer = await api.call("POST", `/v1/thresholds/${code}`, { as: "analyst", body, headers });
        expect(answer.status, code).toBe(400);
        expect(answer.text).toContain(sentence);
        refused++;
      }
    expect(refused).toBeGreaterThan(0);
  });

  it("not for a measure or an unknown indicator", async () => {
    for (const code of ["inhabitants", "nonsense"]) {
      const headers = { "if-match": '"0"' };
      const answer = await api.call("POST", `/v1/thresholds/${code}`, {
        as: "analyst",
        body: advice,
        headers,
      });
      expect(answer.status).toBe(404);
    }
  });

  it("advice keeps the words relative, and is public with the next publication", async () => {
    const answer = await decide(advice, 1);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.json()).toMatchObject({
      dataVersion: 3,
      indicator: { thresholds: { version: 2, status: "advised", decidedBy: "Deskundigensessie Bestuur" } },
    });
    expect(await thresholds("preview", "analyst")).toMatchObject({ status: "advised", green: 95 });
    expect(await thresholds()).toMatchObject({ status: "proposal", green: 90 });
    const preview = await api.call("GET", "/v1/preview", { as: "analyst" });
    expect(preview.json()).toMatchObject({ changeCount: 0, decisionCount: 1 });
    expect((await publishNow(api, "Tweede")).status).toBe(201);
    expect(await thresholds()).toMatchObject({ status: "advised" });
    expect(await figure()).toMatchObject({
      thresholdStatus: "advised",
      position: "too-few",
      colour: null,
      verdict: null,
    });
  });

  it("adopting changes the words, with the decision in them; a past publication keeps its own", async () => {
    expect((await decide(decision, 2)).status).toBe(201);
    expect((await publishNow(api, "Derde")).status).toBe(201);
    expect(await figure()).toMatchObject({
      thresholdStatus: "adopted",
      colour: "green",
      verdict:
        "groen: voldoet aan de norm van minstens 95 procent (voorbeeld van een besluit van de ledenvergadering van 1 november 2026)",
    });
    const detail = (await api.call("GET", `/v1/indicators/${asked}`)).json<IndicatorDetail>();
    expect(detail.thresholds).toEqual({
      version: 3,
      status: "adopted",
      red: 55,
      green: 95,
      decidedBy: "de ledenvergadering",
      decidedOn: "2026-11-01",
      document: "https://vng.nl/besluit-12",
      target: { value: 99, year: 2030 },
      example: true,
    });
    const first = await publicationId();
    expect(await thresholds(first)).toMatchObject({ status: "proposal", version: 1 });
    expect(await figure(first)).toMatchObject({ colour: null, verdict: null });
  });

  it("stand in the log with who, when and what it was before, and the log is whole", async () => {
    const changes = await api.database.db
      .selectFrom("change")
      .innerJoin("account", "account.id", "change.accountId")
      .select(["action", "account.name", "occurredAt", "details"])
      .where("action", "like", "thresholds %")
      .orderBy("position")
      .execute();
    expect(changes.map(({ action, name }) => [action, name])).toEqual([
      ["thresholds advised", "analyst"],
      ["thresholds adopted", "analyst"],
    ]);
    expect(changes[1]?.details).toMatchObject({
      indicator: asked,
      from: { status: "advised", version: 2 },
      to: { status: "adopted", version: 3 },
    });
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });

  it("cannot be altered afterwards", async () => {
    const alter = api.database.db
      .updateTable("threshold")
      .set({ status: "proposal" })
      .where("indicator", "=", asked);
    await expect(alter.execute()).rejects.toMatchObject({ code: "42501" });
  });

  it("one after the other: of two at the same moment one hears that a colleague was first", async () => {
    const answers = await Promise.all([decide(decision, 3), decide(decision, 3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  });

  it("not from before the decision that is in force", async () => {
    const answer = await decide({ ...decision, decidedOn: "2026-10-31" }, 4);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Er geldt al een later besluit, van 1 november 2026.");
  });

  it("other values than those advised may be adopted, and the list says what was advised", async () => {
    const item = async (asOf: string) => {
      const answer = await api.call("GET", `/v1/thresholds?asOf=${asOf}`, { as: "analyst" });
      return answer.json<ThresholdList>().indicators.find(({ indicator }) => indicator === asked);
    };
    expect(await item("preview")).toMatchObject({ otherAdvice: null });
    const answer = await decide({ ...decision, red: "50" }, 4);
    expect(answer.json()).toMatchObject({ indicator: { otherAdvice: { red: 55, green: 95 } } });
    expect(await item("preview")).toMatchObject({ otherAdvice: { red: 55, green: 95 } });
    expect(await item("latest")).toMatchObject({ otherAdvice: null });
  });

  it("go back to a proposal with a reason, and so do the words", async () => {
    const { decidedBy, decidedOn, document, ...values } = decision;
    const back = { ...values, status: "proposal", reason: "Het document klopte niet." };
    expect((await decide({ ...back, reason: null }, 5)).status).toBe(400);
    expect((await decide(back, 5)).status).toBe(201);
    expect(await thresholds("preview", "analyst")).toMatchObject({ status: "proposal", decidedBy: null });
    const { reason } = await api.database.db
      .selectFrom("change")
      .select("reason")
      .where("action", "=", "thresholds proposal")
      .executeTakeFirstOrThrow();
    expect(reason).toBe("Het document klopte niet.");
  });
});

describe("a goal", () => {
  it("has a colour of its own once all its indicators that count for the colour are adopted", async () => {
    await adoptAllOf(16);
    expect((await publishNow(api, "Vierde")).status).toBe(201);
    const { basis, goals } = (await api.call("GET", "/v1/scores?basket=broad")).json<Scores>();
    expect(basis).toMatchObject({ thresholdsAdopted: false, methodVersion: "2026.2" });
    expect(goals.filter(({ thresholdsAdopted }) => thresholdsAdopted).map(({ goal }) => goal)).toEqual([16]);
    const area = (await api.call("GET", "/v1/scores/GM0344?basket=broad")).json<AreaScores>();
    // One figure is too little for a verdict on the goal: grey is a colour, no colour is not.
    expect(area.goals[15]).toMatchObject({ thresholdsAdopted: true, colour: "grey" });
    expect(area.goals[14]).toMatchObject({ thresholdsAdopted: false, colour: null });
  });
});

/** Adopts the thresholds of every indicator that counts for the colour of a goal, as they were proposed. */
async function adoptAllOf(goal: number): Promise<void> {
  const { basket, definitions } = await broad();
  const indicators = basket.filter((entry) => entry.goal === goal && entry.inColour);
  for (const { indicator } of indicators) {
    const was = definitions.get(indicator)?.thresholds;
    if (!was) throw new Error(`${indicator} has no thresholds`);
    const { decidedBy, decidedOn, document } = decision;
    await api.database.db.transaction().execute(async (tx) => {
      await holdDataVersion(tx);
      await insertThresholds(
        tx,
        indicator,
        { ...was, version: was.version + 1, status: "adopted", decidedBy, decidedOn, document },
        {
          id: api.context.newId(),
          organisation: null,
          occurredAt: new Date(),
          accountId: null,
          action: "test",
          channel: "api",
        },
      );
    });
  }
  api.context.views.refresh();
}

async function broad() {
  const account = { accountId: "", name: "", grants: [{ role: "analyst", area: null }] } as const;
  const view = await api.context.views.at("preview", account);
  const basket = view.baskets.find(({ code }) => code === "broad")?.entries ?? [];
  return { basket, definitions: view.definitions };
}
