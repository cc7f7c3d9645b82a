import { describe, expect, it } from "vitest";
import { isReachable, isUnderWay, mayCancel, shownStep, sizeParts, stepNow } from "./import-state.ts";

const nothing = { reading: null, summary: null };
const read = { reading: {}, summary: null };
const checked = { reading: {}, summary: {} };

describe("the screen that a file opens with", () => {
  it.each([
    ["uploading", nothing, "bestand"],
    ["reading", nothing, "bestand"],
    ["to-map", read, "kolommen"],
    ["checking", read, "proefdraai"],
    ["checked", checked, "proefdraai"],
    ["storing", checked, "bewaren"],
    ["stored", checked, "bewaren"],
    ["undone", checked, "bewaren"],
    ["failed", nothing, "bestand"],
    ["failed", read, "kolommen"],
    ["failed", checked, "proefdraai"],
    ["cancelled", nothing, "bestand"],
  ] as const)("%s", (state, known, step) => {
    expect(stepNow({ state, ...known })).toBe(step);
  });
});

describe("an address that asks for a screen", () => {
  it("gets it when there is something on it", () => {
    expect(shownStep("bestand", { state: "checked", ...checked })).toBe("bestand");
    expect(shownStep("bewaren", { state: "checked", ...checked })).toBe("bewaren");
  });

  it("gets the screen of now when there is nothing on it yet", () => {
    expect(shownStep("bewaren", { state: "to-map", ...read })).toBe("kolommen");
    expect(shownStep("kolommen", { state: "reading", ...nothing })).toBe("bestand");
    expect(isReachable("proefdraai", { state: "to-map", ...checked })).toBe(false);
  });
});

it("a file that is stored cannot be stopped any more", () => {
  expect(mayCancel({ state: "storing" })).toBe(true);
  expect(mayCancel({ state: "stored" })).toBe(false);
});

it("is looked at again only while work goes on", () => {
  expect(isUnderWay({ state: "checking" })).toBe(true);
  expect(isUnderWay({ state: "checked" })).toBe(false);
});

it.each([
  [12, { size: 1, unit: "kB" }],
  [48_300, { size: 48, unit: "kB" }],
  [25_400_000, { size: 25, unit: "MB" }],
] as const)("%d bytes", (bytes, parts) => {
  expect(sizeParts(bytes)).toEqual(parts);
});
