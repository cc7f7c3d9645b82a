import { type Observation, observationStatusCode, total } from "../observations/observation.ts";
import { exportColumns } from "../text/open-data-columns.ts";
import { exportText } from "../text/open-data-files.ts";
import type { ExportAbout } from "./export-table.ts";
import type { ObservationFacts } from "./observations-table.ts";

interface Category {
  index: string[];
  label: Record<string, string>;
  unit?: Record<string, { label: string; decimals: number }>;
}

/**
 * Figures as a JSON-stat 2.0 dataset: indicator × area × period, and breakdown when there is more than the total.
 * Cells without a figure are left out. Numbers have at most 15 digits, which a JSON number keeps.
 * @see https://json-stat.org/format/
 */
export function observationsToJsonStat(
  observations: readonly Observation[],
  facts: ObservationFacts,
  { title, about }: { title: string; about: ExportAbout },
): object {
  const { locale } = about;
  const name = exportColumns(locale);
  const sorted = (part: (row: Observation) => string) => [...new Set(observations.map(part))].sort();
  const indicators = sorted(({ indicator }) => indicator);
  const definitionOf = (code: string) => facts.definitions.get(code);
  const dimensions: Record<string, { label: string; codes: string[]; category: Category }> = {
    indicator: dimension(name("INDICATOR_NAME"), indicators, (code) => definitionOf(code)?.name[locale]),
    area: dimension(
      name("REF_AREA_NAME"),
      sorted(({ area }) => area),
      facts.areaName,
    ),
    period: dimension(
      name("TIME_PERIOD"),
      sorted(({ period }) => period),
    ),
  };
  if (observations.some(({ breakdown }) => breakdown !== total))
    dimensions.breakdown = dimension(
      name("BREAKDOWN"),
      sorted(({ breakdown }) => breakdown),
    );
  const units = indicators.flatMap((code) => {
    const definition = definitionOf(code);
    return definition
      ? [[code, { label: definition.unitName[locale], decimals: definition.decimals }] as const]
      : [];
  });
  if (dimensions.indicator) dimensions.indicator.category.unit = Object.fromEntries(units);
  const cells = cellsOf(observations, dimensions);
  const said = observations.flatMap((row) => {
    const explanation = facts.explanationOf(row);
    const objection = facts.objectionOf(row);
    if (!explanation && !objection) return [];
    const { indicator, area, period } = row;
    return [
      {
        indicator,
        area,
        period,
        ...(explanation && { explanation }),
        ...(objection && { objection: objection.text, answer: objection.answer }),
      },
    ];
  });
  return {
    version: "2.0",
    class: "dataset",
    label: title,
    ...(about.sources.length > 0 && { source: about.sources.join("; ") }),
    ...(about.publishedAt !== null && { updated: about.publishedAt }),
    note: [
      ...(about.mark === null ? [] : [about.mark]),
      ...about.notes.map(
        ({ heading, lines }) =>
          `${heading}. ${lines.map(([label, text]) => (label === "" ? text : `${label}: ${text}`)).join(" ")}`,
      ),
    ],
    id: Object.keys(dimensions),
    size: Object.values(dimensions).map(({ codes }) => codes.length),
    role: { metric: ["indicator"], geo: ["area"], time: ["period"] },
    dimension: Object.fromEntries(
      Object.entries(dimensions).map(([id, { label, category }]) => [id, { label, category }]),
    ),
    ...cells,
    extension: {
      dataVersion: about.dataVersion,
      ...(about.mark !== null && { example: exportText(locale)("attention"), mark: about.mark }),
      statusLabel: statusLabels,
      said,
    },
  };
}

/** A status says how the figure stands; `/X` behind it that it is an example. */
const statusLabels = {
  ...Object.fromEntries(Object.entries(observationStatusCode).map(([word, code]) => [code, word])),
  "/X": "example, not a real figure",
};

function dimension(
  label: string,
  codes: string[],
  labelOf: (code: string) => string | undefined = (code) => code,
) {
  const category: Category = {
    index: codes,
    label: Object.fromEntries(codes.map((code) => [code, labelOf(code) ?? code])),
  };
  return { label, codes, category };
}

/** Values and states by place in the cube, only where there is a figure or a reason for none. */
function cellsOf(
  observations: readonly Observation[],
  dimensions: Readonly<Record<string, { codes: readonly string[] }>>,
): { value: Record<string, number>; status: Record<string, string> } {
  const places = Object.entries(dimensions).map(([id, { codes }]) => ({
    id: id as "indicator" | "area" | "period" | "breakdown",
    size: codes.length,
    placeOf: new Map(codes.map((code, at) => [code, at])),
  }));
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const row of observations) {
    let place = 0;
    for (const { id, size, placeOf } of places) place = place * size + (placeOf.get(row[id]) ?? 0);
    if (row.value !== null) value[place] = Number(row.value);
    const code = observationStatusCode[row.status];
    status[place] = row.origin === "synthetic" ? `${code}/X` : code;
  }
  return { value, status };
}
