import type { Revision } from "../contract/revisions.ts";
import { observationStatusCode } from "../observations/observation.ts";
import { openDataText } from "../text/open-data.ts";
import { exportText } from "../text/open-data-files.ts";
import { syntheticShareText } from "../text/scores.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";
import { columnsOf } from "./table-parts.ts";

const kinds = {
  indicator: "code",
  indicatorName: "text",
  area: "code",
  areaName: "text",
  period: "code",
  oldValue: "decimal",
  oldStatus: "code",
  newValue: "decimal",
  newStatus: "code",
  unit: "text",
  from: "text",
  fromDate: "date",
  to: "text",
  toDate: "date",
  reason: "code",
  origin: "code",
  note: "text",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** Published figures that became others, old beside new. */
export function revisionsTable(
  revisions: readonly Revision[],
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const { locale } = frame;
  const text = exportText(locale);
  const columns = columnsOf(locale, kinds);
  const synthetic = revisions.filter(({ origin }) => origin === "synthetic").length;
  const share = syntheticShareText(synthetic, revisions.length, locale);
  return {
    title: text("title.revisions"),
    columns,
    key: ["indicator", "area", "period", "to"],
    rows: revisions.map((one) => [
      one.indicator,
      one.indicatorName,
      one.area,
      one.areaName,
      one.period,
      one.old.value,
      observationStatusCode[one.old.status],
      one.new.value,
      observationStatusCode[one.new.status],
      one.unit,
      one.from.label,
      one.from.publishedOn.slice(0, 10),
      one.to.label,
      one.to.publishedOn.slice(0, 10),
      one.reason,
      one.origin,
      one.origin === "synthetic" ? openDataText(locale)("example") : null,
    ]),
    about: aboutOf(frame, { columns, state, mark: share === null ? null : text("mark", { share }) }),
  };
}
