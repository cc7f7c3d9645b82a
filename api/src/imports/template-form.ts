import type { Entries } from "@lokaal17/shared/contract/entry";
import { observationStatuses } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { type TemplateText, templateText } from "@lokaal17/shared/text/template";
import { type Cell, type ConditionalRule, colToLetter, type DataValidation, type WriteSheet } from "hucre";
import { type TemplateColumn, templateColumns, templateRows } from "./template-columns.ts";
import { headingStyle, heightOf, reasonStyle, titleStyle } from "./template-styles.ts";

/** Lines of the sheet, from 0: a title, the hidden keys, the headings, and then a line per indicator. */
const keyLine = 1;
const headingLine = 2;
const firstFigureLine = 3;

/** The sheet to fill in: locked but for its inputs, with the same limits that the program checks afterwards. */
export function templateForm(
  entries: Entries,
  { title, demonstration }: { title: string; demonstration: boolean },
  locale: Locale,
): WriteSheet {
  const text = templateText(locale);
  const rows = templateRows(entries, demonstration, locale);
  const columns = templateColumns(entries, locale);
  const cells = new Map<string, Partial<Cell>>();
  const put = (line: number, column: number, cell: Partial<Cell>) => cells.set(`${line},${column}`, cell);
  const firstShown = columns.findIndex(({ hidden }) => !hidden);
  put(0, firstShown, { value: title, style: titleStyle });
  for (const [place, column] of columns.entries()) {
    if (column.key !== "") put(keyLine, place, { value: column.key });
    put(headingLine, place, { value: column.heading, style: headingStyle });
    for (const [at, row] of rows.entries()) put(firstFigureLine + at, place, column.cell(row));
  }
  const last = firstFigureLine + rows.length;
  const lastLetter = colToLetter(columns.length - 1);
  const range = (place: number) => `${colToLetter(place)}${firstFigureLine + 1}:${colToLetter(place)}${last}`;
  return {
    name: text("sheet.form"),
    rows: [],
    cells,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rowDefs: new Map([
      [0, { height: 24 }],
      [keyLine, { hidden: true }],
      [headingLine, { height: 36 }],
      ...rows.map((row, at): [number, { height: number }] => [
        firstFigureLine + at,
        { height: heightOf(columns.map(({ width, cell }) => ({ width, value: cell(row).value }))) },
      ]),
    ]),
    freezePane: { rows: firstFigureLine, columns: placeOf(columns, "name") + 1 },
    autoFilter: { range: `A${headingLine + 1}:${lastLetter}${last}` },
    dataValidations: validations(columns, range, locale),
    conditionalRules: reasonRules(entries, columns, range, locale),
    protection: { sheet: true, sort: true, autoFilter: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: Math.max(1, entries.periods.length),
      fitToHeight: 0,
      printTitlesRow: `$1:$${headingLine + 1}`,
      printTitlesColumn: `$A:$${colToLetter(placeOf(columns, "name"))}`,
    },
    headerFooter: { oddFooter: `&L${footerText(title)}&R&P / &N` },
    view: { showGridLines: false },
    a11y: { headerRow: headingLine, summary: title },
  };
}

const placeOf = (columns: readonly TemplateColumn[], name: string) =>
  columns.findIndex((column) => column.name === name);

/** The column's cell in the first line of figures, as a rule names it: it moves along with the lines. */
const cellOf = (columns: readonly TemplateColumn[], name: string) =>
  `$${colToLetter(placeOf(columns, name))}${firstFigureLine + 1}`;

/** In a footer "&" begins a command. */
const footerText = (text: string) => text.replaceAll("&", "&&");

function validations(
  columns: readonly TemplateColumn[],
  range: (place: number) => string,
  locale: Locale,
): DataValidation[] {
  const text = templateText(locale);
  // The limits stand in the row itself, so that they move with it when somebody sorts.
  const [least, most] = [cellOf(columns, "least"), cellOf(columns, "most")];
  const length = (shortest: number, longest: number) => ({
    type: "textLength" as const,
    operator: "between" as const,
    formula1: String(shortest),
    formula2: String(longest),
  });
  const rules: Record<string, Omit<DataValidation, "range">> = {
    value: { type: "decimal", operator: "between", formula1: least, formula2: most },
    numerator: { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" },
    denominator: { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" },
    status: {
      type: "list",
      values: observationStatuses.map((status) => entryScreens(locale)(`status.${status}`)),
    },
    reason: length(3, 500),
    source: length(1, 300),
    remark: length(1, 1000),
  };
  return columns.flatMap(({ name }, place) => {
    const part = name.split(" ")[0] ?? "";
    const rule = rules[part];
    if (!rule || !name.includes(" ")) return [];
    const sentence = part === "numerator" || part === "denominator" ? "part" : part;
    return [
      {
        ...rule,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "stop",
        errorTitle: text("mistake.title"),
        errorMessage: text(`mistake.${sentence}` as TemplateText),
        range: range(place),
      },
    ];
  });
}

/** The reason turns orange while a figure is said to be missing and no reason is given. */
function reasonRules(
  { periods }: Entries,
  columns: readonly TemplateColumn[],
  range: (place: number) => string,
  locale: Locale,
): ConditionalRule[] {
  const missing = entryScreens(locale)("status.missing");
  return periods.map((period, index) => {
    const [status, reason] = [cellOf(columns, `status ${period}`), cellOf(columns, `reason ${period}`)];
    return {
      type: "expression",
      priority: index + 1,
      formula: `AND(${status}="${missing}",${reason}="")`,
      style: reasonStyle,
      range: range(placeOf(columns, `reason ${period}`)),
    };
  });
}
