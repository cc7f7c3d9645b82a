import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { FileForm } from "@lokaal17/shared/imports/propose-hints";
import { TableProfiler } from "@lokaal17/shared/imports/propose-profile";
import { proposeReading } from "@lokaal17/shared/imports/propose-reading";
import type { ImportRegister, WritableCells } from "@lokaal17/shared/imports/register";
import type { GivenForm } from "./detect-form.ts";
import type { TableLine } from "./open-table.ts";

/** What a file is recognised by. */
export interface FormHints {
  /** As it was called where it came from. */
  fileName: string;
  /** What somebody said of its form. */
  form?: GivenForm;
  /** What somebody said of its columns and words: goes before what would be proposed. */
  map?: ImportMap;
  register: ImportRegister;
  /** What a round asks, when the file is for one. */
  target: WritableCells | null;
  /** The map of an earlier file with these headings. */
  remembered(headings: readonly string[]): Promise<{ map: ImportMap; fileName: string } | null>;
}

export type FormReading = { reading: FileReading } | { findings: Finding[] };

/** A file that was opened: what its form is, and its rows as often as they are asked for. */
export interface OpenedFile {
  form: FileForm;
  /** The rows from the headings on; when they have ended, the form has all that they tell. */
  rows(): AsyncIterable<TableLine | Finding>;
  /** What there is to say of the file once all rows were read. */
  remarks(): FileForm["remarks"];
  /** How our own template is read, when this is one. */
  template: ImportMap | null;
}

/** Wide tables with more rows are not read a second time to see which rows hold no figure. */
const mostReadTwice = 100_000;

/** Looks at all rows of a table, and says what they are. */
export async function readRows(
  opened: OpenedFile,
  { remembered, register, target, map }: FormHints,
): Promise<FormReading> {
  const { template } = opened;
  const findings: Finding[] = [];
  let rows: TableRows | null = null;
  for await (const line of opened.rows()) {
    if ("kind" in line) findings.push(line);
    else if (rows === null) rows = new TableRows(line.cells);
    else rows.add(line);
  }
  // A fault in the headings means that there are none: the fault is what to tell.
  if (findings.length > 0)
    return { findings: findings.filter(({ code }, at) => at === 0 || code !== "no-heading") };
  const read = rows?.end();
  if (!read || read.profile.rows === 0) return { findings: [mistake("no-table")] };
  const headings = read.profile.columns.map(({ name }) => name);
  const form: FileForm = {
    ...opened.form,
    lastLine: read.lastLine,
    remarks: [...(template ? [] : remarksOnLines(opened.form, headings)), ...read.below, ...opened.remarks()],
  };
  const memory = template || map ? null : await remembered(headings);
  const hints = { register, target, memory, said: map ?? null, template };
  const reading = proposeReading(form, read.profile, hints);
  const { wide } = reading.proposal;
  const isUnclear = reading.names.some(({ code }) => code === null);
  if (wide.length === 0 || !isUnclear || read.profile.rows > mostReadTwice) return { reading };
  const withFigures = await countWords(opened.rows(), headings, {
    ...reading.proposal,
    lastLine: read.lastLine,
  });
  return { reading: proposeReading(form, read.profile, { ...hints, withFigures }) };
}

/** How often each word for an area or an indicator stands in a row that holds a figure. */
async function countWords(
  rows: AsyncIterable<TableLine | Finding>,
  headings: readonly string[],
  { columns, wide, lastLine }: Pick<ImportMap, "columns" | "wide"> & { lastLine: number | null },
) {
  const places = wide.map(({ column }) => headings.indexOf(column));
  const words = { area: new Map<string, number>(), indicator: new Map<string, number>() };
  let isFirst = true;
  for await (const row of rows) {
    if ("kind" in row || (lastLine !== null && row.line > lastLine)) break;
    const isHeading = isFirst;
    isFirst = false;
    if (isHeading || places.every((at) => (row.cells[at] ?? "").trim() === "")) continue;
    for (const part of ["area", "indicator"] as const) {
      const text = row.cells[headings.indexOf(columns[part] ?? "")]?.trim() ?? "";
      if (text !== "") words[part].set(text, (words[part].get(text) ?? 0) + 1);
    }
  }
  return words;
}

function remarksOnLines(
  { headerLine, headingLines }: FileForm,
  headings: readonly string[],
): FileForm["remarks"] {
  const example = headings.find((heading) => heading.includes(" ")) ?? headings[0] ?? "";
  const remarks: FileForm["remarks"][number][] = [];
  if (headerLine > 1) remarks.push({ code: "lines-above", values: { count: headerLine - 1 } });
  if (headingLines > 1) remarks.push({ code: "two-line-headings", values: { count: headingLines, example } });
  return remarks;
}

/** Rows that hold one text at the end of a table are notes; so many are remembered to see whether rows follow. */
const mostNotes = 200;

/** The rows of a table, without the notes below them. */
class TableRows {
  readonly #profiler: TableProfiler;
  readonly #width: number;
  #notes: TableLine[] = [];
  #last = 0;

  constructor(names: readonly string[]) {
    this.#profiler = new TableProfiler(names);
    this.#width = names.length;
  }

  add(row: TableLine): void {
    if (this.#isNote(row.cells) && this.#notes.length < mostNotes) {
      this.#notes.push(row);
      return;
    }
    for (const note of this.#notes.splice(0)) this.#profiler.add(note.cells);
    this.#profiler.add(row.cells);
    this.#last = row.line;
  }

  end() {
    const [first] = this.#notes;
    const example =
      first?.cells
        .find((cell) => cell.trim() !== "")
        ?.trim()
        .slice(0, 80) ?? "";
    const below: FileForm["remarks"] = first
      ? [{ code: "lines-below", values: { count: this.#notes.length, example } }]
      : [];
    return { profile: this.#profiler.result(), lastLine: first ? this.#last : null, below };
  }

  #isNote(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.length !== 1) return filled.length === 0;
    return this.#width >= 3 || /^(bron|source|noot|note|toelichting|\*|©)/i.test(filled[0]?.trim() ?? "");
  }
}
