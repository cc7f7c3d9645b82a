import type { DefinitionEffect, Definitions } from "@lokaal17/shared/contract/definitions";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const address = `/v1/indicators/${asked}/definitions`;

type Body = Omit<
  Definitions["versions"][number],
  "version" | "change" | "changedAt" | "figures" | "breaksSeries"
>;

async function versions(asOf = "latest", as?: AccountName): Promise<Definitions["versions"]> {
  const answer = await api.call("GET", `${address}?asOf=${asOf}`, as ? { as } : {});
  return answer.json<Definitions>().versions;
}

/** The definition in force as a body, with changes. */
async function body(changes: Partial<Body> = {}): Promise<Body> {
  const [current] = await versions("preview", "analyst");
  if (!current) throw new Error("The indicator has no definition");
  const { version, change, changedAt, figures, breaksSeries, ...rest } = current;
  return { ...rest, ...changes };
}

const change = { change: { nl: "Telt nu ook brieven mee.", en: "Letters count too." }, breaksSeries: true };
const post = (sent: object, version: number | null, as: AccountName = "analyst") =>
  api.call("POST", address, {
    as,
    body: sent,
    headers: { "accept-language": "nl", ...(version !== null && { "if-match": `"${version}"` }) },
  });

beforeAll(async () => {
  await approveFigures(api, [
    { indicator: asked, area: utrecht, period: "2024", value: "60" },
    { indicator: asked, area: utrecht, period: "2025", value: "97.25" },
    { indicator: asked, area: zeist, period: "2025", value: "80" },
  ]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
});

describe("a definition", () => {
  it.each(["officer", "editor", "admin"] as const)("is not changed by the role %s", async (as) => {
    expect((await post({ ...(await body()), ...change }, 1, as)).status).toBe(403);
    const trial = await api.call("POST", `/v1/indicators/${asked}/definition-trials`, {
      as,
      body: await body(),
    });
    expect(trial.status).toBe(403);
  });

  it("is refused with every mistake at its field, without a change, and without the version that was read", async () => {
    expect((await post({ ...(await body()), ...change }, null)).status).toBe(428);
    const unchanged = await post({ ...(await body()), ...change }, 1);
    expect(unchanged.status).toBe(400);
    const wrong = await post(
      { ...(await body({ naturalMax: null, denominator: null, direction: null })), ...change },
      1,
    );
    const { errors } = wrong.json<{ errors: { pointer: string; detail: string }[] }>();
    expect(errors.map(({ pointer }) => pointer)).toEqual(["#/body/denominator", "#/body/direction"]);
    expect(errors[0]?.detail).toBe("Vul teller en noemer allebei in, of geen van beide.");
  });

  it("says beforehand what it does to the figures and scores there are", async () => {
    const tried = await api.call("POST", `/v1/indicators/${asked}/definition-trials`, {
      as: "analyst",
      body: await body({ naturalMax: "95" as never, optimum: "95" as never }),
    });
    expect(tried.status, tried.text).toBe(200);
    expect(tried.json<DefinitionEffect>()).toMatchObject({
      figures: 3,
      outsideLimits: 1,
      finer: 1,
      draftsOutsideLimits: null,
      scoredBefore: 2,
      scoredAfter: 2,
      changedFields: ["naturalMax", "optimum"],
    });
    expect(await versions("preview", "analyst")).toHaveLength(1);
  });

  it("counts for everyone what was published, not what was approved since", async () => {
    const counted = async () => (await versions()).map(({ figures }) => figures);
    expect(await counted()).toEqual([3]);
    await approveFigures(api, [{ indicator: asked, area: zeist, period: "2024", value: "81" }]);
    expect(await counted()).toEqual([3]);
    expect((await versions("preview", "analyst")).map(({ figures }) => figures)).toEqual([4]);
    const kept = async (asOf: string, options = {}) =>
      (await api.call("GET", `${address}?asOf=${asOf}`, options)).headers.get("cache-control");
    expect(await kept("latest")).toBe("public, no-cache");
    expect(await kept("preview", { as: "analyst" })).toBe("private, no-store");
  });

  it("gets a next version: in the preview at once, public with the next publication, old figures keep theirs", async () => {
    const stored = await post({ ...(await body({ decimals: 2 })), ...change }, 1);
    expect(stored.status, stored.text).toBe(201);
    expect(stored.json<{ version: number }>().version).toBe(2);
    expect((await versions()).map(({ version }) => version)).toEqual([1]);
    const preview = await versions("preview", "analyst");
    expect(preview.map(({ version, figures, breaksSeries }) => [version, figures, breaksSeries])).toEqual([
      [2, 0, true],
      [1, 4, false],
    ]);
    expect(preview[0]?.change?.nl).toBe("Telt nu ook brieven mee.");
    await publishNow(api, "Tweede");
    expect((await versions()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it("tells the second of two analysts that a colleague was first", async () => {
    const late = await post({ ...(await body({ decimals: 0 })), ...change }, 1);
    expect(late.status).toBe(412);
  });
});

describe("a new indicator", () => {
  const made = async (code: string) => ({
    ...(await body({ name: { nl: "Speelplekken", en: "Playgrounds" } })),
    code,
    layer: "municipality",
    goal: 11,
    measureType: "rate",
  });

  it("is made by an analyst, once per code", async () => {
    const first = await api.call("POST", "/v1/indicators", {
      as: "analyst",
      body: await made("playgrounds"),
    });
    expect(first.status, first.text).toBe(201);
    const again = await api.call("POST", "/v1/indicators", {
      as: "analyst",
      body: await made("playgrounds"),
    });
    expect(again.status).toBe(400);
    expect(again.text).toContain("#/body/code");
    const read = await api.call("GET", "/v1/indicators/playgrounds?asOf=preview", { as: "analyst" });
    expect(read.status, read.text).toBe(200);
    expect((await api.call("GET", "/v1/indicators/playgrounds")).status).toBe(404);
  });
});
