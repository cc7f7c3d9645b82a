import type { FileReading, ReadingRemark } from "./file-reading.ts";
import type { ImportMap } from "./import-map.ts";
import { isCodeForMissing, meaningOfMark, NumberEvidence, numberForm } from "./propose-numbers.ts";
import type { ColumnProfile } from "./propose-profile.ts";

const mostMarks = 40;
const longestMark = 40;

/** Texts that stand where numbers are, and what those that we know mean. */
export function proposeMarks(
  figures: readonly ColumnProfile[],
  rows: number,
  isWide: boolean,
): { found: FileReading["missingMarks"]; proposed: ImportMap["missingMarks"] } {
  const counts = new Map<string, number>();
  for (const { texts, filled } of figures) {
    if (filled < rows) counts.set("", (counts.get("") ?? 0) + rows - filled);
    for (const [text, count] of texts)
      if (numberForm(text) === null || isCodeForMissing(text))
        counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const found = [...counts]
    .filter(([text]) => text.length <= longestMark)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostMarks)
    .map(([text, count]) => ({ text, rows: count }));
  const proposed: ImportMap["missingMarks"] = {};
  for (const { text } of found) {
    // An empty cell of a wide table is no figure at all, unless somebody says that it is missing.
    const meaning = text === "" && isWide ? null : isCodeForMissing(text) ? "missing" : meaningOfMark(text);
    if (meaning !== null) proposed[text] = meaning;
  }
  return { found, proposed };
}

export interface ProposedNumbers {
  decimalMark: "," | "." | null;
  group: { mark: NonNullable<ImportMap["groupMark"]>; remark: ReadingRemark } | null;
  either: string[];
  /** Whether somebody has to say how numbers are written. */
  isOpen: boolean;
}

/**
 * How the numbers of a file are written, by all of them together. Cells of a workbook that are numbers were written with
 * a decimal comma by whoever took it apart: they prove nothing and leave nothing open.
 */
export function proposeNumbers(
  figures: readonly ColumnProfile[],
  { numberColumns }: { numberColumns: ReadonlySet<number> },
  headings: readonly string[],
): ProposedNumbers {
  const evidence = new NumberEvidence();
  const written = figures.some(({ name }) => numberColumns.has(headings.indexOf(name)));
  for (const column of figures) evidence.join(column.evidence);
  const { decimal, disagree, group, either } = evidence.result();
  const open = written ? either.filter((text) => text.includes(".")) : either;
  const mark = decimal ?? (written && !disagree ? "," : null);
  return {
    decimalMark: mark,
    group: group === null ? null : { mark: group, remark: remarkOnGroups(figures, group) },
    either: open,
    isOpen: disagree || open.length > 0,
  };
}

function remarkOnGroups(figures: readonly ColumnProfile[], group: string): ReadingRemark {
  for (const { texts } of figures)
    for (const text of texts.keys()) {
      const form = numberForm(text);
      if (form?.kind === "proof" && form.group === group)
        return { code: "group-mark", values: { text, value: text.replaceAll(group, "") } };
    }
  return { code: "group-mark", values: { text: `1${group}000`, value: "1000" } };
}
