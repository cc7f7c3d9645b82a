import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Observation } from "../observations/observation.ts";
import type { ExportFrame, ExportState } from "./about.ts";
import type { ObservationFacts } from "./observations-table.ts";

/** A figure for tests of files; only what a test is about is said. */
export function figure(parts: Partial<Record<keyof Observation, string | number | null>> = {}): Observation {
  return {
    indicator: "residual-waste" as IndicatorCode,
    area: "GM0344" as AreaCode,
    period: "2024",
    breakdown: "_T",
    boundaryYear: null,
    value: "-1.50" as DecimalText,
    numerator: null,
    denominator: null,
    status: "provisional",
    origin: "real",
    source: "CBS, tabel 83558NED",
    definitionVersion: 1,
    ...parts,
  } as Observation;
}

const both = (nl: string, en: string) => ({ nl, en });

export const residualWaste: IndicatorDefinition = {
  code: "residual-waste" as IndicatorCode,
  version: 1,
  kind: "indicator",
  layer: "municipality",
  goal: 12,
  targets: ["12.5"],
  name: both("Restafval", "Residual waste"),
  definition: both("Restafval van huishoudens.", "Residual waste of households."),
  unit: "kg_per_inhabitant",
  unitName: both("kg per inwoner", "kg per resident"),
  decimals: 1,
  measureType: "rate",
  numerator: both("Kilo's", "Kilos"),
  denominator: both("Inwoners", "Residents"),
  aggregation: "ratio",
  direction: "lower",
  naturalMin: null,
  naturalMax: null,
  bounds: null,
  thresholds: null,
  influence: "direct",
  effect: "outcome",
  directionContested: false,
  verifyBeforeScore: false,
  collection: "source",
  source: { organisation: "CBS", table: "83558NED", measure: null },
  periodicity: "yearly",
  disclosureLimit: 0,
  errorModel: "register",
};

export const facts: ObservationFacts = {
  definitions: new Map([[residualWaste.code, residualWaste]]),
  areaName: (code) => (code === "GM0344" ? "Utrecht" : code === "GM1900" ? "Súdwest-Fryslân" : code),
  explanationOf: ({ period }) => (period === "2023" ? "=1+1, anders geteld" : ""),
  objectionOf: ({ period }) =>
    period === "2021" ? { text: "Dit klopt niet.", answer: "Het CBS kijkt het na." } : null,
};

export const dutch: ExportFrame = {
  locale: "nl",
  program: "Lokaal17 test",
  address: "https://lokaal17.example/v1/observations.csv",
};

export const published: ExportState = {
  dataVersion: 12,
  boundaryYear: 2026,
  isPublic: true,
  publication: {
    name: "Publicatie 2026",
    nameEn: "Publication 2026",
    dataVersion: 12,
    publishedAt: new Date("2026-05-20T08:00:00Z"),
  },
};
