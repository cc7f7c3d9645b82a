import { describe, expect, test } from "vitest";
import { findOptions, meantOption, nearestOption } from "./find-options.ts";

const options = [
  { value: "GM0988", label: "Weert" },
  { value: "GM0946", label: "Nederweert" },
  { value: "GM0518", label: "'s-Gravenhage", also: ["Den Haag"] },
  { value: "GM0344", label: "Utrecht" },
  { value: "GM1900", label: "Súdwest-Fryslân" },
  { value: "GM0855", label: "Tilburg", also: ["Haaren (deel)"] },
];

describe("what an officer types finds her municipality", () => {
  test.each([
    ["weer", ["Weert", "Nederweert"]],
    ["gm0344", ["Utrecht"]],
    ["gravenhage", ["'s-Gravenhage"]],
    ["den haag", ["'s-Gravenhage"]],
    ["sudwest fry", ["Súdwest-Fryslân"]],
    ["haaren", ["Tilburg"]],
    ["xyz", []],
    ["  ", []],
  ])("%s", (typed, names) => {
    expect(findOptions(options, typed).map(({ label }) => label)).toEqual(names);
  });
});

test.each([
  ["Utrehct", "Utrecht"],
  ["Tilbrug", "Tilburg"],
  ["abcdef", undefined],
  ["We", undefined],
])("a slip of the pen is asked about: %s", (typed, name) => {
  expect(nearestOption(options, typed)?.label).toBe(name);
});

test.each([
  ["Weert", "Weert"],
  ["gm0344", "Utrecht"],
  ["sudwest", "Súdwest-Fryslân"],
  ["weer", undefined],
  ["xyz", undefined],
])("Enter chooses what can only be meant: %s", (typed, name) => {
  expect(meantOption(options, typed)?.label).toBe(name);
});
