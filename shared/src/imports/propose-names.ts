import type { NameInFile, ReadingRemark } from "./file-reading.ts";
import type { ImportMap } from "./import-map.ts";
import type { Layout } from "./propose-layout.ts";
import type { ColumnProfile } from "./propose-profile.ts";
import type { FileNames } from "./propose-roles.ts";

/** Names of a file that are told; one with more is about something else. */
const mostNames = 2_000;
/** Headings without a role that an indicator is suggested for. */
const mostOffered = 60;

export interface FileWordsFound {
  names: NameInFile[];
  /** The words that are certain, as the map wants them. */
  areas: ImportMap["areas"];
  indicators: ImportMap["indicators"];
  remarks: ReadingRemark[];
}

/**
 * What the file's words for areas and indicators are called here: those in the cells of their columns, those in the
 * headings of a wide table, and the one that stands for the whole file.
 * @param given what somebody already said of some of them
 * @param counted words of rows that hold a figure, when they were counted
 * @param offersHeadings whether to suggest indicators for headings that nothing is known of
 */
export function namesInFile(
  layout: Layout,
  columns: readonly ColumnProfile[],
  names: FileNames,
  given: Partial<Pick<ImportMap, "areas" | "indicators">>,
  offersHeadings: boolean,
  counted: { area: ReadonlyMap<string, number>; indicator: ReadonlyMap<string, number> } | undefined,
): FileWordsFound {
  const found: FileWordsFound = { names: [], areas: {}, indicators: {}, remarks: [] };
  for (const [text, rows] of textsOf("area", layout, columns, counted?.area)) {
    const { code, isCode, suggestions } = names.areas.resolve(text);
    if (isCode) continue;
    const known = entry(given.areas, text) ?? code;
    if (known !== null) found.areas[text] = known;
    tell(found.names, { of: "area", text, rows, code: known, suggestions });
    if (code !== null && /^(GM)?\d+([.,]0+)?$/i.test(text) && found.remarks.length === 0)
      found.remarks.push({ code: "number-codes", values: { text, code } });
  }
  for (const [text, rows] of textsOf("indicator", layout, columns, counted?.indicator)) {
    const { code, isCode, suggestions } = names.indicators.resolve(text);
    const known = entry(given.indicators, text)?.code ?? code;
    if (known !== null) found.indicators[text] = { code: known, beyondLimits: "refuse" };
    if (!isCode) tell(found.names, { of: "indicator", text, rows, code: known, suggestions });
  }
  if (offersHeadings) offerHeadings(found, layout, columns, names);
  return found;
}

function tell(names: NameInFile[], name: NameInFile): void {
  if (names.length < mostNames) names.push(name);
}

function entry<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | null {
  return record && Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

/** The file's words for areas or for indicators, with how many rows have each. */
function textsOf(
  of: "area" | "indicator",
  { columns, fixed, wide }: Layout,
  all: readonly ColumnProfile[],
  counted: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  const texts = new Map<string, number>(counted ?? all.find(({ name }) => name === columns[of])?.texts);
  for (const { column, [of]: text } of wide)
    if (text !== undefined)
      texts.set(text, Math.max(texts.get(text) ?? 0, all.find(({ name }) => name === column)?.filled ?? 0));
  const whole = fixed[of];
  if (whole !== undefined) texts.set(whole, Math.max(0, ...all.map(({ filled }) => filled)));
  return texts;
}

/** In a table whose columns are indicators: headings that look like one of ours, for somebody to choose. */
function offerHeadings(
  found: FileWordsFound,
  layout: Layout,
  columns: readonly ColumnProfile[],
  names: FileNames,
): void {
  const { indicator, value } = layout.columns;
  if (
    indicator !== undefined ||
    value !== undefined ||
    layout.wide.some(({ period }) => period !== undefined)
  )
    return;
  const used = new Set([...Object.values(layout.columns), ...layout.wide.map(({ column }) => column)]);
  let offered = 0;
  const isMadeFrom = (column: ColumnProfile) => Number(names.indicators.isMadeFrom(column.name));
  // Those of which the catalogue says that an indicator is made from them are not left off.
  const inOrder = [...columns].sort((one, other) => isMadeFrom(other) - isMadeFrom(one));
  for (const { name, filled, numbers } of inOrder) {
    if (used.has(name) || numbers === 0 || offered >= mostOffered) continue;
    const { code, suggestions } = names.indicators.resolve(name);
    if (suggestions.length === 0) continue;
    offered++;
    tell(found.names, { of: "indicator", text: name, rows: filled, code, suggestions });
  }
}
