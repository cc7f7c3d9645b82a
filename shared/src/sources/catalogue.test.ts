import { expect, test } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { catalogueSources } from "./catalogue.ts";

const entry = (
  code: string,
  sourceOrganisation: string,
  sourceTable: string | null,
  sourceMeasure: string | null = null,
) => ({
  code: code as IndicatorCode,
  sourceOrganisation,
  sourceTable,
  sourceMeasure,
});

test("tables of Statistics Netherlands become sources, each once, with what is known of its measures", () => {
  const sources = catalogueSources([
    entry("inhabitants", "CBS", "03759ned", "M000352 Bevolking op 1 januari"),
    entry("age-65-plus", "CBS", "03759ned", "M000352 naar leeftijd"),
    entry("house-price", "CBS, Kadaster", "83625NED", "M001534"),
    entry("feeling-unsafe", "CBS Veiligheidsmonitor", "85146NED"),
  ]);
  expect(sources.map(({ id, schedule }) => [id, schedule])).toEqual([
    ["cbs-03759ned", "weekly"],
    ["cbs-83625NED", "weekly"],
    ["cbs-85146NED", "manual"],
  ]);
  expect(
    sources[0]?.mappings.map(({ indicator, measure, measureTitle, proposal }) => [
      indicator,
      measure,
      measureTitle,
      proposal,
    ]),
  ).toEqual([
    ["inhabitants", "M000352", "Bevolking op 1 januari", false],
    ["age-65-plus", "", "M000352 naar leeftijd", true],
  ]);
  expect(sources[2]?.mappings).toMatchObject([
    { measure: "", measureTitle: "", filters: {}, proposal: true },
  ]);
});

test.each([
  ["burglary", "politie, CBS", "47018NED"],
  ["smoking", "GGD, CBS, RIVM", "50140NED"],
  ["house-price-to-income", "CBS, Kadaster", "83625NED; 85711NED"],
  ["net-labour-participation", "CBS", "Arbeidsdeelname; regionale indeling"],
  ["council-election-votes", "Kiesraad", "GR2010"],
  ["poverty-rate", "CBS, SCP, Nibud", null],
])(
  "%s has no source of its own: the table is of others, or there is not one",
  (code, organisation, table) => {
    expect(catalogueSources([entry(code, organisation, table)])).toEqual([]);
  },
);
