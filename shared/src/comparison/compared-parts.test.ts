import { expect, test } from "vitest";
import { catalogueRows } from "../areas/fixtures.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { partsOfCompared } from "./compared-parts.ts";

const part = (en: string | undefined) => (en ? { nl: en, en } : null);
const of = (code: string, table: string | null, measure: string | null) => ({
  code: code as IndicatorCode,
  source: { organisation: "CBS", table, measure },
  numerator: null,
  denominator: null,
});
const variables = [
  of("inhabitants", "03759ned", "M000352 Bevolking op 1 januari"),
  of("station-distance", "80305ned", "AfstandTotTreinstation"),
  of("household-income", "85711NED", "Gemiddeld gestandaardiseerd inkomen (1 000 euro)"),
  of("forest-nature-share", "70262ned", "Totaal bos en open natuurlijk terrein (ha)"),
];

test.each([
  ["distance to a station is itself", "station-distance", ["station-distance"]],
  ["forest and nature has the same hectares", "forest-and-nature", ["forest-nature-share"]],
  ["residents are what waste is divided by", "total-household-waste", ["inhabitants"]],
  ["the middle income is another measure of income", "median-income", ["household-income"]],
  ["distance to a doctor is not that to a station", "gp-distance", []],
  ["residents of 15 to 64 are not all residents", "business-density", []],
])("%s", (_, code, parts) => {
  const row = catalogueRows().find((one) => one.code === code);
  const compared = {
    ...of(code, row?.source_table || null, row?.source_measure || null),
    numerator: part(row?.numerator_en),
    denominator: part(row?.denominator_en),
  };
  expect([...partsOfCompared(compared, variables)]).toEqual(parts);
});
