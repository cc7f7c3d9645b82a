import type { EditionSummary } from "@lokaal17/shared/contract/editions";
import { expect, it, test } from "vitest";
import { draftFrom, mistakesIn } from "./edition-draft.ts";

const from = { slug: "vnr-2026", profile: "vnr", year: 2026 } as EditionSummary;

it("begins a year after the edition whose texts it takes", () => {
  expect(draftFrom(from, "parliament", 2030)).toEqual({
    startFrom: "vnr-2026",
    profile: "vnr",
    year: "2027",
    nameNl: "VNR 2027",
    nameEn: "VNR 2027",
    slug: "vnr-2027",
    deadline: "",
  });
});

it("can begin empty", () => {
  const draft = draftFrom(undefined, "parliament", 2027);
  expect(draft).toMatchObject({ startFrom: "", slug: "parliament-2027", nameNl: "Parlement 2027" });
  expect(mistakesIn(draft)).toEqual({});
});

test.each([
  [{ nameNl: " " }, { nameNl: "missing" }],
  [{ year: "27" }, { year: "yearWrong" }],
  [{ year: "2027,5" }, { year: "yearWrong" }],
  [{ slug: "VNR 2027" }, { slug: "slugWrong" }],
  [
    { slug: "", nameEn: "" },
    { slug: "slugWrong", nameEn: "missing" },
  ],
])("says at the fields what is wrong with %o", (change, mistakes) => {
  expect(mistakesIn({ ...draftFrom(from, "vnr", 2027), ...change })).toEqual(mistakes);
});
