import { frameTag } from "@lokaal17/shared/annex/fact-tag";
import type { AnnexChange } from "@lokaal17/shared/contract/annex";
import { annexText } from "@lokaal17/shared/text/annex";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { control, paragraph, run, table } from "../word/word-parts.ts";
import type { WordXml } from "../word/word-xml.ts";
import { textWidth } from "./word-package.ts";

export interface Changed {
  changes: readonly AnnexChange[];
  unchanged: number;
  /** Names of indicators that are not in the publication. */
  left: readonly string[];
  /** Which publication it is of now, and how many of its figures are examples. */
  edition: string;
  share: string;
  /** The day of the figures. */
  date: string;
}

/** The list of changes at the front of a file that came back. It says with the figures that they are examples. */
export function changesBlock(changed: Changed, locale: Locale): WordXml {
  const text = annexText(locale);
  const { changes, unchanged, left, date } = changed;
  const counts = { count: changes.length, same: unchanged, date };
  return control({ tag: frameTag("changes"), title: text("changes") }, [
    paragraph(text("changes"), { style: "Heading1", outline: 0, keepNext: true }),
    paragraph(text(changes.length === 0 ? "changes.none" : "changes.count", counts)),
    paragraph(`${changed.edition} ${changed.share}`),
    ...(left.length === 0 ? [] : [paragraph(text("changes.left", { names: left.join(", ") }))]),
    ...(changes.length === 0 ? [] : [changesTable(changes, locale)]),
    paragraph([run(text("changes.remove"), { italic: true })]),
  ]);
}

const widths = [3_600, 2_400, 4_285, 4_285];

function changesTable(changes: readonly AnnexChange[], locale: Locale): WordXml {
  const text = annexText(locale);
  const heads = [text("column.indicator"), text("changes.what"), text("changes.was"), text("changes.now")];
  const left = textWidth - widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  const cell = (words: string, bold = false) => [paragraph([run(words, { bold })], { style: "L17Table" })];
  return table(
    heads.map((head, at) => ({ head, width: at === heads.length - 1 ? left : (widths[at] ?? left) })),
    changes.map(({ name, what, was, now, revised }) => [
      cell(name, true),
      cell(what),
      cell(was ?? text("changes.not-shown")),
      cell(revised === null ? now : text("changes.revised", { now, year: revised })),
    ]),
    { caption: text("changes.caption"), description: text("changes") },
  );
}
