import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";
import { sampleInput } from "./sample-snapshot.ts";
import { writing } from "./section.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { sourceLine, sourcesOf } from "./sources.ts";

const [entry] = outlineOf("vnr");
if (!entry) throw new Error("the outline is empty");
const w = writing(sampleInput(), "nl", entry, () => null);
const year = (number: number, origins: string): SnapshotYear => ({
  year: number,
  values: [...origins].map((origin) => (origin === "-" ? null : 1)),
  origins,
  provisional: false,
  national: null,
});

test.each([
  { shown: ["rr-", "rrr"], line: "Bron: CBS, 82015NED." },
  { shown: ["ss-", "sss"], line: "Bron: voorbeeldcijfers van Lokaal17." },
  { shown: ["rr-", "ss-"], line: "Bron 2015: CBS; overige jaren: voorbeeldcijfers van Lokaal17." },
  { shown: ["rs-"], line: "Bron: CBS, aangevuld met voorbeeldcijfers van Lokaal17." },
])("a figure with the years $shown names its source as: $line", ({ shown, line }) => {
  const indicator = withYears(shown.map((origins, i) => year(2015 + i, origins)));
  expect(sourceLine(w, indicator, indicator.years)).toBe(line);
});

test("a figure of the made-up years alone does not name the source of the real year", () => {
  const indicator = withYears([year(2015, "rr"), year(2019, "ss")]);
  expect(sourceLine(w, indicator, indicator.years.slice(1))).toBe("Bron: voorbeeldcijfers van Lokaal17.");
  expect(sourceLine(w, indicator, indicator.years.slice(0, 1))).toBe("Bron: CBS.");
  expect(sourcesOf(w, indicator)).toEqual(["CBS", "voorbeeldcijfers van Lokaal17"]);
});

function withYears(years: readonly SnapshotYear[]): SnapshotIndicator {
  const [first] = w.content.indicators;
  if (!first) throw new Error("the sample has no indicator");
  return { ...first, collection: "source", source: "CBS, 82015NED", organisation: "CBS", years };
}
