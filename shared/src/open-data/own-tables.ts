import type { AuditEvents } from "../contract/audit.ts";
import type { Completeness } from "../contract/completeness.ts";
import type { Entries } from "../contract/entry.ts";
import { observationStatusCode } from "../observations/observation.ts";
import { auditActions } from "../text/audit-screens.ts";
import type { Locale } from "../text/define-text.ts";
import { openDataText } from "../text/open-data.ts";
import { exportText } from "../text/open-data-files.ts";
import { syntheticShareText } from "../text/scores.ts";
import { aboutOf, type ExportFrame } from "./about.ts";
import type { ColumnKind, ExportTable } from "./export-table.ts";
import { columnsOf } from "./table-parts.ts";

/** Tables for who is signed in: of one round, one organisation, one log. They are of no publication. */
const ownState = { state: null, own: true } as const;

const completenessKinds = {
  area: "code",
  areaName: "text",
  layer: "code",
  provinceName: "text",
  state: "code",
  empty: "integer",
  draft: "integer",
  returned: "integer",
  submitted: "integer",
  approved: "integer",
  required: "integer",
  requiredEmpty: "integer",
  closesOn: "date",
  overdue: "code",
  officers: "integer",
  lastReminded: "text",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** How far organisations are: counts, never a value. */
export function completenessTable({ round, areas }: Completeness, frame: ExportFrame): ExportTable {
  const columns = columnsOf(frame.locale, completenessKinds);
  return {
    title: exportText(frame.locale)("title.completeness", { round: round.name }),
    columns,
    key: ["area"],
    rows: areas.map((one) => [
      one.area,
      one.areaName,
      one.layer,
      one.provinceName,
      one.state,
      String(one.counts.empty),
      String(one.counts.draft),
      String(one.counts.returned),
      String(one.counts.submitted),
      String(one.counts.approved),
      String(one.required),
      String(one.requiredEmpty),
      one.closesOn,
      yesNo(one.overdue, frame.locale),
      String(one.officers),
      one.lastReminded,
    ]),
    about: aboutOf(frame, { columns, mark: null, ...ownState }),
  };
}

const auditKinds = {
  position: "integer",
  at: "code",
  by: "text",
  what: "text",
  action: "code",
  channel: "code",
  indicator: "code",
  period: "code",
  before: "text",
  after: "text",
  reason: "text",
  rows: "integer",
  hash: "code",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** The log of an organisation, or of the program, the newest first. */
export function auditTable(
  { area, areaName, events }: Pick<AuditEvents, "area" | "areaName" | "events">,
  frame: ExportFrame,
): ExportTable {
  const { locale } = frame;
  const text = exportText(locale);
  const columns = columnsOf(locale, auditKinds);
  const actions: Readonly<Record<string, string>> = auditActions.messages[locale];
  return {
    title: area ? text("title.audit", { area: areaName ?? area }) : text("title.audit-program"),
    columns,
    key: ["position"],
    rows: events.map((event) => [
      String(event.position),
      event.at,
      event.by,
      actions[event.action] ?? event.action,
      event.action,
      event.channel,
      event.indicator,
      event.period,
      event.from,
      event.to,
      event.reason,
      event.rows === null ? null : String(event.rows),
      event.hash,
    ]),
    about: aboutOf(frame, { columns, mark: null, ...ownState }),
  };
}

const entryKinds = {
  indicator: "code",
  indicatorName: "text",
  goal: "integer",
  period: "code",
  state: "code",
  value: "decimal",
  numerator: "decimal",
  denominator: "decimal",
  unit: "text",
  status: "code",
  required: "code",
  reason: "text",
  remark: "text",
  source: "text",
  link: "text",
  referenceDate: "date",
  method: "text",
  explanation: "text",
  approvedValue: "decimal",
  enteredBy: "text",
  enteredAt: "code",
  checks: "text",
  note: "text",
} as const satisfies Partial<Record<string, ColumnKind>>;

/** The grid of one organisation in a round, a row for each cell, empty ones too. */
export function entriesTable({ round, areaName, rows }: Entries, frame: ExportFrame): ExportTable {
  const { locale } = frame;
  const text = exportText(locale);
  const columns = columnsOf(locale, entryKinds);
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  const filled = cells.filter(({ cell }) => cell.value !== null);
  const synthetic = filled.filter(({ cell }) => cell.synthetic).length;
  const share = syntheticShareText(synthetic, filled.length, locale);
  return {
    title: text("title.entries", { area: areaName, round: round.name }),
    columns,
    key: ["indicator", "period"],
    rows: cells.map(({ row, cell }) => [
      row.indicator,
      row.name,
      String(row.goal),
      cell.period,
      cell.state,
      cell.value,
      cell.numerator,
      cell.denominator,
      row.unit,
      cell.state === "empty" ? null : observationStatusCode[cell.status],
      yesNo(row.required, locale),
      cell.reason,
      cell.remark,
      cell.source,
      cell.link,
      cell.referenceDate,
      cell.method,
      cell.explanation,
      cell.approvedValue,
      cell.enteredBy,
      cell.enteredAt,
      cell.checks.map((check) => check.text).join(" | ") || null,
      cell.synthetic && cell.value !== null ? openDataText(locale)("example") : null,
    ]),
    about: aboutOf(frame, {
      columns,
      mark: share === null ? null : text("mark", { share }),
      ...ownState,
    }),
  };
}

const yesNo = (yes: boolean, locale: Locale) => (locale === "nl" ? (yes ? "ja" : "nee") : yes ? "yes" : "no");
