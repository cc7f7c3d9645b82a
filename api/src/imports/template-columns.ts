import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { markKey, partKey, type TemplatePart } from "@lokaal17/shared/imports/template-keys";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { templateText } from "@lokaal17/shared/text/template";
import type { CellStyle, CellValue } from "hucre/xlsx";
import { type TemplateFigure, templateFigure } from "./template-cells.ts";
import { cellStyle, decimalFormat, type TemplateShade } from "./template-styles.ts";

/** A row with what stands in it for each period. */
export interface TemplateRow {
  row: EntryRow;
  figures: ReadonlyMap<string, TemplateFigure>;
}

/** A column of the sheet to fill in. */
export interface TemplateColumn {
  /** By which other columns and rules find it. */
  name: string;
  heading: string;
  /** What the hidden row says; "" where people alone need it. */
  key: string;
  /** In characters. */
  width: number;
  hidden?: true;
  cell(row: TemplateRow): { value: CellValue; style: CellStyle };
}

/** Limits where a definition has none: what 15 digits can hold. */
const widest = 999_999_999_999_999;

export function templateRows(entries: Entries, demonstration: boolean, locale: Locale): TemplateRow[] {
  const { phase } = entries;
  return entries.rows.map((row) => ({
    row,
    figures: new Map(
      row.cells.map((cell: EntryCell) => [
        cell.period,
        templateFigure(cell, row, { phase, demonstration }, locale),
      ]),
    ),
  }));
}

/** All columns in their order: what is asked, what is known, and for each period what can be filled in. */
export function templateColumns(entries: Entries, locale: Locale): TemplateColumn[] {
  const { round, area } = entries;
  const text = templateText(locale);
  const fixed = (
    name:
      | "code"
      | "goal"
      | "name"
      | "definition"
      | "unit"
      | "required"
      | "last"
      | "last-period"
      | "least"
      | "most",
    width: number,
    value: (row: EntryRow) => CellValue,
    style: (row: EntryRow) => CellStyle = () => cellStyle("plain"),
  ): TemplateColumn => ({
    name,
    heading: text(`column.${name}`),
    key: "",
    width,
    cell: ({ row }) => ({ value: value(row), style: style(row) }),
  });
  const hidden = (column: TemplateColumn): TemplateColumn => ({ ...column, hidden: true });
  const last = (row: EntryRow) => lastFigure(row, entries.periods);
  const lastStyle = (row: EntryRow) =>
    locked(last(row)?.synthetic ? "example" : "plain", decimalFormat(decimalsOf(last(row)?.value, row)));
  return [
    { ...hidden(fixed("code", 12, (row) => row.indicator)), key: markKey({ round: round.id, area, locale }) },
    fixed("goal", 6, ({ goal }) => (goal === 0 ? text("goal.none") : goal)),
    fixed("name", 38, ({ name }) => name),
    fixed("definition", 50, (row) => definitionOf(row, locale)),
    fixed("unit", 16, ({ unit }) => unit),
    fixed("required", 10, ({ required }) => (required ? text("required") : "")),
    fixed("last", 13, (row) => numberOf(last(row)?.value), lastStyle),
    fixed("last-period", 13, (row) => {
      const { period, synthetic } = last(row) ?? { period: "", synthetic: false };
      return synthetic ? text("last.example", { period }) : period;
    }),
    hidden(fixed("least", 10, (row) => Number(limitsOf(row)[0] ?? -widest))),
    hidden(fixed("most", 10, (row) => Number(limitsOf(row)[1] ?? widest))),
    ...entries.periods.flatMap((period) => columnsOfPeriod(period, entries, locale)),
  ];
}

function columnsOfPeriod(period: string, entries: Entries, locale: Locale): TemplateColumn[] {
  const text = templateText(locale);
  const hasRates = entries.rows.some(isRate);
  const column = (
    part: TemplatePart | "state",
    width: number,
    cell: (figure: TemplateFigure, row: EntryRow) => { value: CellValue; style: CellStyle },
  ): TemplateColumn => ({
    name: `${part} ${period}`,
    heading: text(`part.${part}`, { period }),
    key: part === "state" ? "" : partKey(part, period),
    width,
    cell: ({ row, figures }) => {
      const figure = figures.get(period);
      return figure ? cell(figure, row) : { value: null, style: cellStyle("locked") };
    },
  });
  const number = (part: "value" | "numerator" | "denominator") =>
    column(part, part === "value" ? 13 : 12, (figure, row) => {
      const numFmt = decimalFormat(decimalsOf(figure[part], part === "value" ? row : { decimals: 0 }));
      const shade = part === "value" || isRate(row) ? figure.shade : "locked";
      return { value: numberOf(figure[part]), style: cellStyle(shade, { numFmt }) };
    });
  const words = (part: "reason" | "source" | "remark", width: number) =>
    column(part, width, (figure) => ({ value: figure[part], style: cellStyle(inputShade(figure)) }));
  return [
    number("value"),
    ...(hasRates ? [number("numerator"), number("denominator")] : []),
    column("status", 16, (figure) => ({
      value: isBlank(figure) ? null : entryScreens(locale)(`status.${figure.status}`),
      style: cellStyle(inputShade(figure)),
    })),
    words("reason", 24),
    words("source", 24),
    words("remark", 24),
    column("state", 32, (figure) => ({ value: figure.state, style: cellStyle("plain") })),
    {
      ...column("version", 8, (figure) => ({ value: figure.version, style: cellStyle("locked") })),
      hidden: true,
    },
  ];
}

/** What was approved last before the periods of the round. */
function lastFigure(row: EntryRow, periods: readonly string[]): EntryRow["history"][number] | undefined {
  return row.history.findLast(({ period, value }) => value !== null && !periods.includes(period));
}

function definitionOf(row: EntryRow, locale: Locale): string {
  const text = templateText(locale);
  const { numerator, denominator } = row;
  if (!isRate(row) || numerator === null || denominator === null) return row.definition;
  const parts = [
    text("definition.numerator", { numerator }),
    text("definition.denominator", { denominator }),
  ];
  return [row.definition, ...parts].join("\n");
}

/** A value with two parts, as the grid asks it. */
const isRate = ({ measureType }: EntryRow) => measureType === "rate";

/** As in the grid: yes or no is 0 or 1. */
function limitsOf({ naturalMin, naturalMax, measureType }: EntryRow): [string | null, string | null] {
  return measureType === "binary" ? [naturalMin ?? "0", naturalMax ?? "1"] : [naturalMin, naturalMax];
}

const isBlank = ({ value, numerator, status }: TemplateFigure) =>
  value === null && numerator === null && status === "normal";

/** Only figures are examples; words beside them are filled in as usual. */
const inputShade = ({ shade }: TemplateFigure): TemplateShade => (shade === "example" ? "input" : shade);

const locked = (shade: TemplateShade, numFmt: string): CellStyle => ({
  ...cellStyle(shade, { numFmt }),
  protection: { locked: true },
});

const numberOf = (value: string | null | undefined) => (value == null ? null : Number(value));

const decimalsOf = (value: string | null | undefined, { decimals }: Pick<EntryRow, "decimals">) =>
  value == null ? decimals : (value.split(".")[1]?.length ?? 0);
