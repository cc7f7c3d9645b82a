import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { CheckRuleTrial, CheckRuleView } from "@lokaal17/shared/contract/check-rules";
import type { Entries, EntryCell } from "@lokaal17/shared/contract/entry";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures } from "../testing/figures.ts";
import { type AccountName, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const code = "residual-waste-is-a-part";
const body = {
  layer: "municipality",
  expression: "residual-waste <= total-household-waste",
  severity: "block",
  messageNl: "Restafval is een deel van al het huishoudelijk afval. Verbeter een van de twee.",
  messageEn: "Residual waste is part of all household waste. Correct one of the two.",
  active: true,
};

interface Put {
  version: number | null;
  as?: AccountName | null;
  code?: string;
  key?: string;
}

const put = (change: Partial<typeof body>, { version, as = "analyst", code: name = code, key }: Put) =>
  api.call("PUT", `/v1/check-rules/${name}`, {
    ...(as && { as }),
    body: { ...body, ...change },
    headers: {
      "accept-language": "nl",
      ...(version !== null && { "if-match": `"${version}"` }),
      ...(key && { "idempotency-key": key }),
    },
  });

const rules = async () =>
  (await api.call("GET", "/v1/check-rules", { as: "analyst" })).json<{ rules: CheckRuleView[] }>().rules;

const trial = (expression: string, layer = "municipality") =>
  api.call("POST", "/v1/check-rules/trial", {
    as: "analyst",
    body: { layer, expression },
    headers: { "accept-language": "nl" },
  });

const storedRows = async () =>
  (await api.database.db.selectFrom("checkRule").select(["code", "version"]).execute()).length;

beforeAll(() =>
  approveFigures(api, [
    { indicator: "residual-waste", area: utrecht, period: "2024", value: "150" },
    { indicator: "total-household-waste", area: utrecht, period: "2024", value: "400" },
    { indicator: "residual-waste", area: utrecht, period: "2023", value: "500.5" },
    { indicator: "total-household-waste", area: utrecht, period: "2023", value: "400" },
    { indicator: "residual-waste", area: zeist, period: "2024", value: "450", origin: "real" },
    { indicator: "total-household-waste", area: zeist, period: "2024", value: "410", origin: "real" },
    { indicator: "residual-waste", area: zeist, period: "2022", value: "900" },
  ]),
);

describe("rules between indicators are kept by the analyst", () => {
  it.each([
    ["the public", null, 401],
    ["an officer", "officer", 403],
    ["a coordinator", "coordinator", 403],
    ["an administrator", "admin", 403],
  ] as const)("not by %s", async (_, as, status) => {
    const caller = as ? { as } : {};
    expect((await put({}, { version: 0, as })).status).toBe(status);
    expect((await api.call("GET", "/v1/check-rules", caller)).status).toBe(status);
    const { layer, expression } = body;
    const tried = await api.call("POST", "/v1/check-rules/trial", { ...caller, body: { layer, expression } });
    expect(tried.status).toBe(status);
    expect(await storedRows()).toBe(0);
  });

  it("with the version that was read, which has to be said", async () => {
    expect((await put({}, { version: null })).status).toBe(428);
    const made = await put({}, { version: 0 });
    expect(made.status, made.text).toBe(200);
    expect(made.json()).toMatchObject({ ...body, code, version: 1, changedBy: "analyst", mistakes: [] });
    const late = await put({ severity: "note" }, { version: 0 });
    expect(late.status).toBe(412);
    expect(late.json()).toMatchObject({
      title: "Een collega veranderde deze regel",
      detail: expect.stringContaining("U las versie 0, nu is het versie 1"),
      currentVersion: 1,
    });
    expect((await put({ severity: "explain" }, { version: 1 })).json()).toMatchObject({ version: 2 });
    expect((await rules()).map((rule) => [rule.code, rule.version, rule.severity])).toEqual([
      [code, 2, "explain"],
    ]);
  });

  it("once, however often the request is repeated", async () => {
    const first = await put({ active: false }, { version: 2, key: "rule-2" });
    const again = await put({ active: false }, { version: 2, key: "rule-2" });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
    expect(await storedRows()).toBe(3);
  });

  it("one after the other: of two at the same moment one hears that a colleague was first", async () => {
    const answers = await Promise.all([
      put({}, { version: 0, code: "two-at-once" }),
      put({}, { version: 0, code: "two-at-once" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("with every mistake in the rule and its place", async () => {
    const answer = await put({ expression: "residual-wast <= 0 and nonsense > 1" }, { version: 3 });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: [
        {
          pointer: "#/body/expression",
          detail: expect.stringContaining("Bedoelt u residual-waste?"),
        },
        { pointer: "#/body/expression", detail: expect.stringContaining("Bij teken 24 («nonsense»)") },
      ],
      places: [
        { from: 0, to: 13 },
        { from: 23, to: 31 },
      ],
    });
  });

  it.each([
    ["a message of nothing", { messageEn: "          " }, code],
    ["no rule", { expression: "" }, code],
    ["a rule that runs on", { expression: `residual-waste <= ${"1 + ".repeat(400)}1` }, code],
    ["a program", { expression: "constructor.constructor('return process')()" }, code],
    ["a name that is none", {}, "Geen Naam"],
  ])("not with %s", async (_, change, name) => {
    const answer = await put(change, { version: 0, code: encodeURIComponent(name) });
    expect(answer.status, answer.text).toBe(400);
  });

  it("and every change stands in the log, with what it was before", async () => {
    const changes = await api.database.db
      .selectFrom("change")
      .select(["action", "details"])
      .where("action", "like", "check rule %")
      .orderBy("position")
      .execute();
    expect(changes.map(({ action }) => action)).toEqual([
      "check rule made",
      "check rule changed",
      "check rule changed",
      "check rule made",
    ]);
    expect(changes[1]?.details).toMatchObject({
      code,
      from: { version: 1, severity: "block" },
      to: { version: 2, severity: "explain", expression: body.expression },
    });
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });
});

describe("a trial of a rule", () => {
  it("says for how many organisations and years it would not hold, with their figures", async () => {
    const answer = await trial(body.expression);
    expect(answer.status, answer.text).toBe(200);
    const found = answer.json<CheckRuleTrial>();
    expect(found).toMatchObject({
      checked: 3,
      flagged: 2,
      flaggedAreas: 2,
      firstYear: 2023,
      lastYear: 2024,
      examples: [
        { area: zeist, areaName: "Zeist", year: 2024, synthetic: false },
        { area: utrecht, areaName: "Utrecht", year: 2023, synthetic: true },
      ],
    });
    expect(found.examples[1]?.values).toMatch(/: 500,5; .+: 400$/);
  });

  it("compares with years before", async () => {
    const found = (await trial("residual-waste < previous(residual-waste)")).json<CheckRuleTrial>();
    expect(found).toMatchObject({ checked: 1, flagged: 0, firstYear: 2024, lastYear: 2024, examples: [] });
  });

  it("says that it applied nowhere where there are no figures", async () => {
    const found = (await trial("smoking < 100")).json<CheckRuleTrial>();
    expect(found).toMatchObject({ checked: 0, flagged: 0, firstYear: null, lastYear: null });
  });

  it("never looks at a draft", async () => {
    const written = await api.call(
      "PUT",
      `/v1/rounds/2025/areas/${utrecht}/entries/information-requests-on-time/2025`,
      {
        as: "officer",
        body: { value: "12", status: "normal" },
        headers: { "if-match": '"0"' },
      },
    );
    expect(written.status, written.text).toBe(200);
    const found = (await trial("information-requests-on-time > 50")).json<CheckRuleTrial>();
    expect(found).toMatchObject({ checked: 0, flagged: 0 });
  });

  it("refuses indicators of other organisations", async () => {
    const answer = await trial("water-board-turnout < 100");
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("hoort niet bij de organisaties van deze regel");
    expect((await trial("water-board-turnout < 100", "water-board")).status).toBe(200);
  });

  it("stores nothing", async () => {
    const before = await storedRows();
    await trial(body.expression);
    expect(await storedRows()).toBe(before);
  });
});

describe("a rule that is in force", () => {
  const name = "toilets-below-requests";
  const rule = {
    expression: "public-toilets <= information-requests-on-time",
    messageNl: "Er kunnen hier niet meer toiletten dan verzoeken zijn. Verbeter een van de twee.",
  };
  const grid = `/v1/rounds/2025/areas/${utrecht}/entries`;
  const write = (indicator: string, value: string) =>
    api.call("PUT", `${grid}/${indicator}/2024`, {
      as: "officer",
      body: { value, status: "normal" },
      headers: { "if-match": '"0"', "accept-language": "nl" },
    });
  const checksOf = async (indicator: string) => {
    const headers = { "accept-language": "nl" };
    const { rows } = (await api.call("GET", grid, { as: "officer", headers })).json<Entries>();
    const cell = rows
      .find((row) => row.indicator === indicator)
      ?.cells.find(({ period }) => period === "2024");
    return cell?.checks.filter((check) => check.code === name);
  };

  it("speaks at both cells with both values, and holds the submission back until one is mended", async () => {
    expect((await put(rule, { version: 0, code: name })).status).toBe(200);
    await write("information-requests-on-time", "12");
    const written = await write("public-toilets", "20.5");
    expect(written.status, written.text).toBe(200);
    const text =
      "Er kunnen hier niet meer toiletten dan verzoeken zijn. Verbeter een van de twee. (Openbare toiletten: 20,5; Verzoeken om informatie op tijd beantwoord: 12)";
    const check = { code: name, severity: "block", text };
    expect(written.json<EntryCell>().checks).toContainEqual(check);
    expect(await checksOf("public-toilets")).toEqual([check]);
    expect(await checksOf("information-requests-on-time")).toEqual([check]);
    const refused = await api.call("POST", "/v1/submissions", {
      as: "officer",
      body: { round: "2025", area: utrecht },
      headers: { "accept-language": "nl" },
    });
    expect(refused.status, refused.text).toBe(400);
    expect(refused.json<{ errors: { pointer: string }[] }>().errors).toContainEqual({
      pointer: "#/entries/public-toilets/2024",
      detail: `Openbare toiletten, 2024: ${text}`,
    });
  });

  it("is silent as soon as it is switched off", async () => {
    expect((await put({ ...rule, active: false }, { version: 1, code: name })).status).toBe(200);
    expect(await checksOf("public-toilets")).toEqual([]);
  });
});
