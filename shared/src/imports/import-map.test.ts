import { expect, test } from "vitest";
import { describeFinding } from "../text/imports.ts";
import { readImportMap } from "./import-map.ts";

const good = {
  encoding: "utf-8",
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "a", area: "b", period: "c", value: "d" },
  source: "een lijst",
  indicators: { bevolking: { code: "inhabitants" } },
};

test("a map needs little: form, columns, source and what the codes mean", () => {
  const read = readImportMap(`\uFEFF${JSON.stringify(good)}`);
  expect(read).toMatchObject({ map: { origin: "real", statuses: { "": "normal" }, missingMarks: {} } });
});

const { source: _, ...withoutSource } = good;
const wrong: [what: string, map: object, sentences: string[]][] = [
  [
    "an unknown key",
    { ...good, colour: 1 },
    ["De kaart heeft op de plaats — iets dat niet bestaat: colour."],
  ],
  [
    "an unknown key deep inside",
    { ...good, indicators: { x: { code: "y", boundryYear: 2026 } } },
    ["De kaart heeft op de plaats indicators → x iets dat niet bestaat: boundryYear."],
  ],
  [
    "two mistakes at once",
    { ...good, encoding: "latin", decimalMark: ";" },
    [
      'In de kaart kan encoding alleen zijn: "utf-8", "utf-16le", "utf-16be", "windows-1252", "cp850".',
      'In de kaart kan decimalMark alleen zijn: ",", ".".',
    ],
  ],
  ["a missing part", { ...good, indicators: undefined }, ["In de kaart ontbreekt indicators."]],
  [
    "no source",
    withoutSource,
    ["De kaart noemt de bron één keer: als kolom (columns → source) of als vaste tekst (source)."],
  ],
  [
    "a factor that changes digits",
    { ...good, indicators: { x: { code: "y", factor: 3 } } },
    ["In de kaart moet indicators → x → factor een macht van tien zijn, zoals 1000 of 0.01."],
  ],
];

test.each(wrong)("%s is told in a sentence", (_what, map, sentences) => {
  const read = readImportMap(JSON.stringify(map));
  if ("map" in read) throw new Error("the map should be refused");
  expect(read.findings.map((finding) => describeFinding(finding, "nl"))).toEqual(sentences);
});

test("what is no JSON is refused", () => {
  expect(readImportMap("{")).toMatchObject({ findings: [{ code: "map-no-json" }] });
});
