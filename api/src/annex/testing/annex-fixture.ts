import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AnnexIndicator, AnnexView } from "@lokaal17/shared/contract/annex";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";

const indicator = (code: string, name: string, value: string): AnnexIndicator => ({
  ...{ indicator: code as IndicatorCode, name, unit: "kilo per inwoner", goal: 12, influence: "direct" },
  ...{ period: "2024", synthetic: true },
  facts: {
    value,
    year: "2024, voorlopig",
    mid: "171 (10 gemeenten) (voorbeeld)",
    diff: "Duidelijk beter dan 4 van de 10 gelijkende gemeenten.",
    aim: "100 kilo in 2030. Besluit: Raadsbesluit 2026-14, 1 juni 2026.",
    note: "Utrecht: In 2024 was er <één> storing & een verhuizing.",
    src: "CBS 83558NED",
  },
});

/** For tests: an annex of two policy fields in one group. */
export const annexFixture: AnnexView = {
  ...{ dataVersion: 3, kind: "budget", year: 2027, language: "nl", area: "GM0344" as AreaCode },
  areaName: "Gemeente Utrecht",
  title: "Bijlage bij de begroting 2027: Gemeente Utrecht en de Global Goals",
  edition: "Cijfers van Lokaal17, Publicatie 2026 van 21 november 2026 (gegevensversie 3).",
  mark: "VOORBEELD, geen echte cijfers. Lokaal17, gegevensversie 3",
  share: "2 van de 2 cijfers zijn voorbeelden.",
  peers: "Op Utrecht lijken het meest: Amsterdam, Groningen.",
  ...{ figureCount: 2, syntheticCount: 2 },
  fields: [
    {
      ...{ code: "7.3", name: "Afval", group: "7", groupName: "Volksgezondheid en milieu" },
      indicators: [indicator("residual-waste", "Restafval", "163,2 (voorbeeld)")],
    },
    {
      ...{ code: "7.4", name: "Milieubeheer", group: "7", groupName: "Volksgezondheid en milieu" },
      indicators: [indicator("solar-power", "Zonnestroom", "12,0 (voorbeeld)")],
    },
  ],
  ...{ choice: [], empty: [] },
};
