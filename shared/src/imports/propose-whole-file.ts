import type { ReadingRemark } from "./file-reading.ts";
import type { IndicatorNames } from "./name-indicators.ts";
import { yearInText } from "./period-text.ts";
import type { FileForm } from "./propose-hints.ts";
import type { Layout } from "./propose-layout.ts";
import type { ImportRegister, WritableCells } from "./register.ts";

/** What no column says and the whole file does: its title, its name, or the round that it is for. */
export function withWholeFile(
  found: Layout,
  form: FileForm,
  target: WritableCells | null,
  names: IndicatorNames,
): { layout: Layout; remarks: ReadingRemark[] } {
  const says = (part: "indicator" | "area" | "period") => isSaid(part, found);
  const remarks: ReadingRemark[] = [];
  const fixed = { ...found.fixed };
  const [area, ...moreAreas] = target?.areas ?? [];
  if (!says("area") && area !== undefined && moreAreas.length === 0) fixed.area = area;
  const [indicator, ...moreIndicators] = target?.indicators ?? [];
  // The heading of the only column of figures is no name of ours, and one indicator is asked.
  if (
    fixed.indicator !== undefined &&
    names.find(fixed.indicator).code === null &&
    indicator !== undefined &&
    moreIndicators.length === 0
  )
    fixed.indicator = indicator;
  if (!says("indicator") && indicator !== undefined && moreIndicators.length === 0)
    fixed.indicator = indicator;
  if (!says("period")) {
    const places: [ReadingRemark["code"], string][] = [
      ...form.preamble.map((line): [ReadingRemark["code"], string] => ["period-title", line]),
      ["period-sheet", form.sheet ?? ""],
      ["period-file", form.fileName],
    ];
    const place = places.find(([, text]) => yearInText(text) !== null);
    const [period, ...morePeriods] = target?.periods ?? [];
    if (place) {
      fixed.period = yearInText(place[1]) ?? "";
      remarks.push({ code: "period-from", values: { period: fixed.period, place: { remark: place[0] } } });
    } else if (period !== undefined && morePeriods.length === 0) fixed.period = period;
  }
  return { layout: { ...found, fixed }, remarks };
}

/** Whether a column, the headings of a wide table or the whole file say this of every figure. */
export function isSaid(part: "indicator" | "area" | "period", { columns, fixed, wide }: Layout): boolean {
  const inHeadings = wide.length > 0 && wide.every((column) => column[part] !== undefined);
  return columns[part] !== undefined || fixed[part] !== undefined || inHeadings;
}

/** Where all figures come from, when a line above the table or the name of the file says so. */
export function sourceOfFile({ preamble, fileName }: FileForm, register: ImportRegister): string | undefined {
  return sourceIn(preamble) ?? tableIn(fileName, register);
}

/** `Bron: CBS` above the table. */
function sourceIn(preamble: readonly string[]): string | undefined {
  for (const line of preamble) {
    const found = /^["']?(?:bron|source)\s*[:;,\t=]\s*(.+)/i.exec(line.trim())?.[1];
    const text = found?.replace(/[;,\t"]+$/g, "").trim();
    if (text) return text.slice(0, 200);
  }
  return undefined;
}

/** A file that is called after a table of a source: `70072ned_UntypedDataSet_2015.csv`. */
function tableIn(fileName: string, { definitions }: ImportRegister): string | undefined {
  const name = fileName.toLowerCase();
  const found = definitions.find(({ source }) => source?.table && isWord(source.table.toLowerCase(), name));
  return found?.source ? `${found.source.organisation} ${found.source.table}` : undefined;
}

function isWord(table: string, name: string): boolean {
  return table.length >= 5 && name.split(/[^a-z0-9]+/).includes(table);
}
