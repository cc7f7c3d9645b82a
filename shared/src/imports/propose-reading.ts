import { exportMap } from "../open-data/export-map.ts";
import {
  type ColumnRole,
  describeRemark,
  type FileReading,
  type NameInFile,
  type ReadColumn,
  type ReadingRemark,
} from "./file-reading.ts";
import { hasSourceColumn, type ImportMap, importMapSchema } from "./import-map.ts";
import { isIv3, recogniseKnownFile } from "./known-file.ts";
import { AreaNames } from "./name-areas.ts";
import { IndicatorNames } from "./name-indicators.ts";
import { layerOfNames } from "./name-layer.ts";
import { proposeMarks, proposeNumbers } from "./propose-figures.ts";
import type { FileForm, ReadingHints } from "./propose-hints.ts";
import { type Layout, proposeLayout } from "./propose-layout.ts";
import { namesInFile } from "./propose-names.ts";
import { whatIsOpen } from "./propose-open.ts";
import { maybeSchoolYears, remarksOnPeriods, spanOfPeriods } from "./propose-periods.ts";
import type { ColumnProfile, TableProfile } from "./propose-profile.ts";
import { statusOfWord } from "./propose-statuses.ts";
import { sourceOfFile, withWholeFile } from "./propose-whole-file.ts";
import type { ImportRegister } from "./register.ts";

/**
 * What is recognised of a file and the map that follows from it. What somebody said goes before what was remembered,
 * that before what a known kind of file says, that before what headings and contents look like. A name becomes a code
 * only when exactly one thing has it; everything else is left open.
 */
export function proposeReading(form: FileForm, table: TableProfile, hints: ReadingHints): FileReading {
  const { register, target, said } = hints;
  const headings = table.columns.map(({ name }) => name);
  const indicatorNames = new IndicatorNames(register.definitions, target?.indicators ?? [], form.fileName);
  const everyYear = {
    // Which of two areas is meant makes no difference to what a column is.
    areas: new AreaNames(register.areas, "municipality", null),
    indicators: indicatorNames,
  };
  const own = said
    ? null
    : (hints.template ??
      exportMap({
        headings,
        delimiter: form.delimiter,
        headerLine: form.headerLine,
        ...sheetOf(form),
        indicators: codesOf(register),
      }));
  const known = own || said ? null : recogniseKnownFile({ ...form, headings, sample: table.sample });
  const memory = own || said ? null : fitting(hints.memory, headings);
  const base: Partial<ImportMap> = said ?? own ?? memory?.map ?? known?.map ?? {};
  const proposed = base.columns ? null : proposeLayout(table, everyYear);
  const found: Layout = {
    columns: base.columns ?? proposed?.columns ?? {},
    fixed: { ...proposed?.fixed, ...base.fixed },
    wide: base.wide ?? proposed?.wide ?? [],
  };
  const whole = said ? null : withWholeFile(found, form, target, indicatorNames);
  const layout = whole?.layout ?? found;
  const remarks: ReadingRemark[] = [...form.remarks, ...(whole?.remarks ?? [])];
  const span = spanOfPeriods(layout, table.columns);
  const layer = layerOfNames(layout, table.columns, everyYear.areas, layerOfRound(hints));
  const names = { areas: new AreaNames(register.areas, layer, span), indicators: indicatorNames };
  const given = memory ? { ...base, areas: stillTrue(memory.map.areas, names.areas) } : base;
  const words = namesInFile(layout, table.columns, names, given, proposed !== null, hints.withFigures);
  const figures = figureColumns(layout, table.columns);
  const numbers = proposeNumbers(figures, form, headings);
  const marks = proposeMarks(figures, table.rows, layout.wide.length > 0);
  if (numbers.group) remarks.push(numbers.group.remark);
  remarks.push(...remarksOnPeriods(layout, table.columns), ...words.remarks);
  if (!own && isIv3({ ...form, headings, sample: table.sample }))
    remarks.push({ code: "known-iv3", values: {} });
  if (known) remarks.push({ code: "known-file", values: { name: known.name } });
  if (memory) remarks.push({ code: "remembered", values: { file: memory.fileName } });
  const source = base.source ?? (hasSourceColumn(layout) ? undefined : sourceOfFile(form, register));
  // Numbers of a text prove more than what was the case in another file.
  const proven = form.kind === "text" ? numbers.decimalMark : null;
  const decimalMark =
    said?.decimalMark ?? proven ?? own?.decimalMark ?? numbers.decimalMark ?? base.decimalMark ?? ",";
  const groupMark = said || own ? base.groupMark : (numbers.group?.mark ?? base.groupMark);
  const proposal: ImportMap = {
    ...importMapSchema.parse({ decimalMark: ",", indicators: {} }),
    ...base,
    ...formOf(form),
    ...layout,
    decimalMark,
    groupMark: groupMark === decimalMark ? undefined : groupMark,
    ...(source === undefined ? {} : { source }),
    statuses: { ...statusesOf(layout, table.columns), ...base.statuses },
    missingMarks: { ...marks.proposed, ...base.missingMarks },
    indicators: { ...words.indicators, ...base.indicators },
    areas: { ...words.areas, ...given.areas },
    notStored: base.notStored ?? { area: regionsOf(words.names), indicator: {} },
  };
  const reading: Omit<FileReading, "open"> = {
    kind: form.kind,
    encoding: form.encoding,
    otherEncodings: form.otherEncodings,
    delimiter: form.delimiter,
    sheets: form.sheets,
    headerLine: form.headerLine,
    preamble: form.preamble,
    recognised: hints.template ? "template" : own ? "export" : known ? "known-file" : null,
    knownFile: known?.name ?? null,
    rows: table.rows,
    columns: table.columns.map((column) => describeColumn(column, layout)),
    sample: table.sample,
    decimalMark: numbers.decimalMark,
    ambiguousNumbers: proposal.groupMark === undefined ? numbers.either : [],
    missingMarks: marks.found,
    names: words.names,
    proposal,
    rememberedFrom: memory?.fileName ?? null,
    remarks: [...remarks, ...leftColumns(table.columns, layout, own !== null)],
  };
  return {
    ...reading,
    open: whatIsOpen(
      reading,
      hints,
      numbers.isOpen && !said && !own && !memory,
      !said && !own && maybeSchoolYears(layout, table.columns) !== null,
    ),
  };
}

const codesOf = ({ definitions }: ImportRegister) => definitions.map(({ code }) => code);
const sheetOf = ({ sheet }: FileForm) => (sheet === null ? {} : { sheet });

/** The layer of all organisations that a round asks; null when they are of several, or nobody is asked. */
function layerOfRound({ register, target }: ReadingHints) {
  const codes = new Set<string>(target?.areas ?? []);
  const layers = new Set(register.areas.filter(({ code }) => codes.has(code)).map(({ layer }) => layer));
  const [only = null, ...more] = layers;
  return more.length === 0 ? only : null;
}

/** What was said of names in an earlier file, without what this file says otherwise: Utrecht among provinces. */
function stillTrue(said: ImportMap["areas"], areas: AreaNames): ImportMap["areas"] {
  return Object.fromEntries(Object.entries(said).filter(([text, code]) => !areas.contradicts(text, code)));
}

/** A memory whose columns this file still has. */
function fitting(memory: ReadingHints["memory"], headings: readonly string[]): ReadingHints["memory"] {
  if (!memory) return null;
  const { columns, wide } = memory.map;
  const wanted = [...Object.values(columns), ...wide.map(({ column }) => column)];
  return wanted.every((name) => name === undefined || headings.includes(name)) ? memory : null;
}

function formOf(form: FileForm): Partial<ImportMap> {
  return {
    ...(form.encoding ? { encoding: form.encoding } : {}),
    ...(form.delimiter ? { delimiter: form.delimiter } : {}),
    ...sheetOf(form),
    headerLine: form.headerLine,
    headingLines: form.headingLines,
    lastLine: form.lastLine ?? undefined,
  };
}

/** The columns that hold numbers of figures. */
function figureColumns({ columns, wide }: Layout, all: readonly ColumnProfile[]): ColumnProfile[] {
  const numeric = ["value", "numerator", "denominator"];
  const names = new Set([
    columns.value,
    columns.numerator,
    columns.denominator,
    ...wide.filter(({ part }) => numeric.includes(part)).map(({ column }) => column),
  ]);
  return all.filter(({ name }) => names.has(name));
}

function statusesOf({ columns }: Layout, all: readonly ColumnProfile[]): ImportMap["statuses"] {
  const column = all.find(({ name }) => name === columns.status);
  const statuses: ImportMap["statuses"] = { "": "normal" };
  for (const word of column?.texts.keys() ?? []) {
    const status = statusOfWord(word);
    if (status !== null) statuses[word] = status;
  }
  return statuses;
}

/** Codes of Statistics Netherlands for parts of the country that are nobody's: visible, and not stored. */
function regionsOf(names: readonly NameInFile[]): ImportMap["notStored"]["area"] {
  const regions = names.filter(({ of, text }) => of === "area" && /^(LD|CR)\d\d$/.test(text));
  return Object.fromEntries(regions.map(({ text }) => [text, regionReason]));
}

const regionReason = {
  nl: describeRemark({ code: "reason-region", values: {} }, "nl"),
  en: describeRemark({ code: "reason-region", values: {} }, "en"),
};

function describeColumn(column: ColumnProfile, { columns, wide }: Layout): ReadColumn {
  const [role = "none"] = Object.entries(columns).find(([, name]) => name === column.name) ?? [];
  const isWide = wide.some(({ column: name }) => name === column.name);
  return {
    name: column.name,
    role: isWide ? "wide" : isRole(role) ? role : "none",
    examples: [...column.texts.keys()].slice(0, 5),
  };
}

const shownRoles: ReadonlySet<string> = new Set([
  "indicator",
  "area",
  "period",
  "value",
  "numerator",
  "denominator",
  "status",
  "source",
  "breakdown",
]);
const isRole = (role: string): role is ColumnRole => shownRoles.has(role);

function leftColumns(columns: readonly ColumnProfile[], layout: Layout, isOwn: boolean): ReadingRemark[] {
  const left = columns.filter((column) => describeColumn(column, layout).role === "none");
  return isOwn || left.length === 0 ? [] : [{ code: "columns-left", values: { count: left.length } }];
}
