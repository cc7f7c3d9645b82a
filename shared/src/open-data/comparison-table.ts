import type { Comparison } from "../contract/comparison.ts";
import { observationStatusCode } from "../observations/observation.ts";
import { openDataText } from "../text/open-data.ts";
import { exportText } from "../text/open-data-files.ts";
import { syntheticShareText } from "../text/scores.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";
import { cellOfNumber, columnsOf } from "./table-parts.ts";

const kinds = {
  area: "code",
  areaName: "text",
  provinceName: "text",
  year: "integer",
  value: "decimal",
  unit: "text",
  status: "code",
  origin: "code",
  note: "text",
  middle: "decimal",
  p10: "decimal",
  p90: "decimal",
  boundaryYear: "integer",
  dataVersion: "integer",
} as const satisfies Partial<Record<string, ColumnKind>>;

/**
 * One subject over all areas of a year, each beside the band in which eight of ten lie. A figure that is an example says
 * so, and so does every row whose band counts examples.
 */
export function comparisonTable(
  comparison: Comparison,
  names: { areaName(code: string): string; provinceOf(code: string): string | null },
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const { locale } = frame;
  const text = exportText(locale);
  const columns = columnsOf(locale, kinds);
  const { year, areas, values, statuses, syntheticAreas, syntheticCount, unit } = comparison;
  const band = comparison.band.find((one) => one.year === year);
  const bandNote = band?.synthetic ? text("mark-position") : null;
  const known = values.filter((value) => value !== null).length;
  const share = syntheticShareText(syntheticCount, known, locale);
  return {
    title: text("title.comparison", { name: comparison.name, year: String(year ?? "") }),
    columns,
    key: ["area"],
    rows: areas.map((area, at) => {
      const status = statuses[at] ?? null;
      const isExample = syntheticAreas[at] === true;
      const value = values[at] ?? null;
      return [
        area,
        names.areaName(area),
        names.provinceOf(area),
        cellOfNumber(year),
        cellOfNumber(value),
        unit,
        status === null ? null : observationStatusCode[status],
        status === null && value === null ? null : isExample ? "synthetic" : "real",
        isExample ? openDataText(locale)("example") : bandNote,
        cellOfNumber(comparison.median),
        cellOfNumber(band?.p10),
        cellOfNumber(band?.p90),
        String(comparison.boundaryYear),
        String(comparison.dataVersion),
      ];
    }),
    about: aboutOf(frame, {
      columns,
      state,
      mark: share === null ? null : text("mark", { share }),
      sources: new Map(comparison.source === "" ? [] : [[comparison.source, known]]),
      own: !state.isPublic,
    }),
  };
}
