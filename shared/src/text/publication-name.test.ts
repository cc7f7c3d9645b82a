import { expect, it } from "vitest";
import { publicationNames } from "./publication-name.ts";

const publication = { name: "Najaar 2026", dataVersion: 41, publishedAt: new Date("2026-11-20T23:30:00Z") };

it("calls a publication by its name in each language, and one without an English name by its data and Dutch day", () => {
  expect(publicationNames({ ...publication, nameEn: "Autumn 2026" })).toEqual({
    ...{ nl: "Najaar 2026", en: "Autumn 2026" },
  });
  expect(publicationNames({ ...publication, nameEn: null })).toEqual({
    ...{ nl: "Najaar 2026", en: "Data version 41 of 21 November 2026" },
  });
});
