import { describe, expect, test } from "vitest";
import type { AreaCode, Layer } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { checkRound, type RoundInput, type RoundSurroundings, tooManyRequired } from "./round-check.ts";

const code = (text: string) => text as IndicatorCode;
const utrecht = "GM0344" as AreaCode;
const known: Record<string, { layer: Layer; own: boolean }> = {
  "public-toilets": { layer: "municipality", own: true },
  burglary: { layer: "municipality", own: false },
  "water-board-drought-measures": { layer: "water-board", own: true },
};
const around: RoundSurroundings = {
  layerOf: (indicator) => known[indicator] ?? null,
  areaOf: (area) =>
    ({
      GM0344: { layer: "municipality" as const, name: "Utrecht", validTo: null },
      PV26: { layer: "province" as const, name: "Utrecht", validTo: null },
      GM0005: { layer: "municipality" as const, name: "Bedum", validTo: "2019-01-01" },
    })[area as string] ?? null,
  otherNames: ["Ronde 2024", "Round 2024"],
  entered: { indicators: [], periods: [], areas: [] },
  before: null,
  today: "2026-11-21",
};
const good: RoundInput = {
  nameNl: "Ronde 2026",
  nameEn: "Round 2026",
  opensOn: "2027-01-10",
  closesOn: "2027-03-31",
  previewFrom: "2027-04-05",
  publishesOn: "2027-04-19",
  practice: false,
  periods: ["2025", "2026-S1"],
  indicators: [{ indicator: code("public-toilets"), required: true }],
  areas: null,
};
const keysOf = (input: Partial<RoundInput>, other: Partial<RoundSurroundings> = {}) =>
  checkRound({ ...good, ...input }, { ...around, ...other }).map(({ pointer, key }) => `${pointer} ${key}`);

describe("a round", () => {
  test("that is right is stored", () => expect(keysOf({})).toEqual([]));

  test.each<[string, Partial<RoundInput>, string]>([
    [
      "closes before it opens",
      { closesOn: "2027-01-09", previewFrom: null, publishesOn: null },
      "#/body/closesOn closes-before-opening",
    ],
    ["shows before it closes", { previewFrom: "2027-03-31" }, "#/body/previewFrom preview-before-closing"],
    [
      "publishes before it shows",
      { publishesOn: "2027-04-05" },
      "#/body/publishesOn publishes-before-preview",
    ],
    ["publishes without a preview", { previewFrom: null }, "#/body/publishesOn publishes-without-preview"],
    ["has the name of another", { nameNl: "ronde 2024" }, "#/body/nameNl name-taken"],
    ["has no period", { periods: [] }, "#/body/periods no-period"],
    ["has no indicator", { indicators: [] }, "#/body/indicators no-indicator"],
    [
      "asks an unknown indicator",
      { indicators: [{ indicator: code("nothing"), required: false }] },
      "#/body/indicators/0 indicator-unknown",
    ],
    [
      "asks what an official source has",
      { indicators: [{ indicator: code("burglary"), required: false }] },
      "#/body/indicators/0 indicator-not-own",
    ],
    ["asks a municipality that is gone", { areas: ["GM0005" as AreaCode] }, "#/body/areas/0 area-ended"],
    [
      "asks an organisation of another layer",
      { areas: ["PV26" as AreaCode] },
      "#/body/areas/0 area-other-layer",
    ],
    ["asks nobody", { areas: [] }, "#/body/areas no-area"],
    ["asks somebody twice", { areas: [utrecht, utrecht] }, "#/body/areas area-twice"],
  ])("that %s is refused", (_, input, expected) => expect(keysOf(input)).toEqual([expected]));

  test("has all its mistakes named at once", () =>
    expect(keysOf({ closesOn: "2026-01-01", periods: [], indicators: [] })).toHaveLength(3));

  test("keeps what organisations have entered already, and stays practice once it has begun", () => {
    const entered = { indicators: ["water-board-drought-measures"], periods: ["2024"], areas: ["GM0355"] };
    expect(
      keysOf(
        { areas: [utrecht], practice: true },
        { entered, before: { practice: false, opensOn: good.opensOn } },
      ),
    ).toEqual([
      "#/body/periods entered-period",
      "#/body/indicators entered-indicator",
      "#/body/areas entered-area",
      "#/body/practice practice-fixed",
    ]);
  });

  test.each<[string, Partial<RoundInput>, RoundSurroundings["before"], readonly string[], string[]]>([
    [
      "on its first day keeps its opening day",
      {},
      { practice: false, opensOn: "2026-11-21" },
      [],
      ["#/body/opensOn opening-fixed"],
    ],
    [
      "on its first day is not made real by way of a later opening day",
      {},
      { practice: true, opensOn: "2026-11-21" },
      [],
      ["#/body/opensOn opening-fixed", "#/body/practice practice-fixed"],
    ],
    [
      "in which something was entered is not made real before it opens",
      {},
      { practice: true, opensOn: good.opensOn },
      [utrecht],
      ["#/body/practice practice-fixed"],
    ],
    [
      "that has not begun becomes practice",
      { practice: true },
      { practice: false, opensOn: "2027-01-01" },
      [],
      [],
    ],
  ])("%s", (_, input, before, areas, expected) =>
    expect(keysOf(input, { before, entered: { indicators: [], periods: [], areas } })).toEqual(expected),
  );

  test("with more than twelve required indicators of a layer is a warning, not a refusal", () => {
    const asked = (count: number, layer: Layer) =>
      Array.from({ length: count }, () => ({ layer, required: true }));
    expect(tooManyRequired([...asked(12, "municipality"), ...asked(13, "province")])).toEqual([
      { layer: "province", count: 13 },
    ]);
  });
});
