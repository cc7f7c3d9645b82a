import type { AreaView } from "../contract/areas.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { exportText } from "../text/open-data-files.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";
import { columnsOf } from "./table-parts.ts";

const areaKinds = {
  area: "code",
  areaName: "text",
  layer: "code",
  provinceCode: "code",
  provinceName: "text",
  validFrom: "date",
  validTo: "date",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** The register of areas, with the days between which each code is valid. */
export function areasTable(
  areas: readonly AreaView[],
  areaName: (code: string) => string,
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const columns = columnsOf(frame.locale, areaKinds);
  return {
    title: exportText(frame.locale)("title.areas"),
    columns,
    key: ["area"],
    rows: areas.map(({ code, name, layer, provinceCode, validFrom, validTo }) => [
      code,
      name,
      layer,
      provinceCode,
      provinceCode && areaName(provinceCode),
      validFrom,
      validTo,
    ]),
    about: aboutOf(frame, { columns, state, mark: null, sources: new Map([["CBS", 0]]) }),
  };
}

const indicatorKinds = {
  indicator: "code",
  indicatorName: "text",
  kind: "code",
  layer: "code",
  goal: "integer",
  definition: "text",
  definitionVersion: "integer",
  unit: "text",
  decimals: "integer",
  direction: "code",
  measureType: "code",
  numerator: "text",
  denominator: "text",
  aggregation: "code",
  influence: "code",
  effect: "code",
  collection: "code",
  sourceOrganisation: "text",
  sourceTable: "text",
  sourceMeasure: "text",
  periodicity: "code",
  disclosureLimit: "integer",
  lowerBound: "decimal",
  optimum: "decimal",
  red: "decimal",
  green: "decimal",
  thresholdStatus: "code",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** What each indicator counts, and by which bounds and thresholds it is read. */
export function indicatorsTable(
  definitions: readonly IndicatorDefinition[],
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const { locale } = frame;
  const columns = columnsOf(locale, indicatorKinds);
  return {
    title: exportText(locale)("title.indicators"),
    columns,
    key: ["indicator"],
    rows: definitions.map((one) => [
      one.code,
      one.name[locale],
      one.kind,
      one.layer,
      one.goal === null ? null : String(one.goal),
      one.definition[locale],
      String(one.version),
      one.unitName[locale],
      String(one.decimals),
      one.direction,
      one.measureType,
      one.numerator?.[locale] ?? null,
      one.denominator?.[locale] ?? null,
      one.aggregation,
      one.influence,
      one.effect,
      one.collection,
      one.source.organisation,
      one.source.table,
      one.source.measure,
      one.periodicity,
      String(one.disclosureLimit),
      one.bounds?.lowerBound ?? null,
      one.bounds?.optimum ?? null,
      one.thresholds?.red ?? null,
      one.thresholds?.green ?? null,
      one.thresholds?.status ?? null,
    ]),
    about: aboutOf(frame, { columns, state, mark: null }),
  };
}
