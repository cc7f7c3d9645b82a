import type { Figure, Inline, Table } from "@lokaal17/shared/chapter/blocks";
import { field, paragraph, run } from "../word/word-parts.ts";
import type { WordXml } from "../word/word-xml.ts";
import { bookmarked, inlineRuns } from "./word-inlines.ts";
import type { WordWriter } from "./word-writer.ts";

/** `Figuur 7.16` in its parts: the series that it counts in, what stands before its number, the number. */
export interface LabelParts {
  /** The word that Word counts by: `Figuur`. */
  series: string;
  before: string;
  number: number | null;
}

export function labelParts(label: string): LabelParts {
  const [, before = label, digits] = /^(.*?)(\d+)$/.exec(label) ?? [];
  const [series = ""] = label.split(/\s/, 1);
  return { series: series.replace(/[^\p{L}\d]/gu, ""), before, number: digits ? Number(digits) : null };
}

/**
 * The label and the finding of a figure or table, as Word's own caption: its number is counted by Word. A number that does
 * not follow on the one before is set, so that counting anew keeps it.
 */
export function caption(w: WordWriter, { id, label }: Figure | Table, finding: readonly Inline[]): WordXml {
  const { series, before, number } = labelParts(label);
  const name = w.bookmarkOf(id) ?? "";
  w.remember([{ kind: "text", text: `${label}. ` }, ...finding]);
  const counted =
    number === null
      ? [run(label)]
      : [
          run(before),
          field(
            `SEQ ${series} \\* ARABIC${w.follows(series, number) ? "" : ` \\r ${number}`}`,
            String(number),
          ),
        ];
  return paragraph(
    [bookmarked(w, name, counted), run(". "), ...inlineRuns(w, finding, { hasControls: false })],
    { style: w.style("Caption") },
  );
}

/** Unit, years and source below the finding; it stays with the picture or table that it is of. */
export function sourceLine(
  w: WordWriter,
  { measure, source }: Figure | Table,
  mark: string | null,
): WordXml[] {
  const words = `${measure} ${source}`.trim();
  if (words === "" && mark === null) return [];
  const inlines: Inline[] = [
    { kind: "text", text: words },
    ...(mark === null
      ? []
      : ([
          { kind: "text", text: " " },
          { kind: "mark", text: mark },
        ] as const)),
  ];
  w.remember(inlines);
  return [paragraph(inlineRuns(w, inlines), { style: w.style("L17Source") })];
}
