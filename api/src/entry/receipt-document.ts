import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { ObservationStatus, Origin, Period } from "@lokaal17/shared/observations/observation";
import type { Locale, Text } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { dayInAmsterdam, formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { receiptText } from "@lokaal17/shared/text/receipt";
import { typstContent, typstString } from "../chapter/typst-text.ts";

export interface ReceiptCell {
  indicator: string;
  unit: string;
  decimals: number;
  period: Period;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  status: ObservationStatus;
  origin: Origin;
  reason: string | null;
  explanation: string | null;
  remark: string | null;
  source: string | null;
  correctionReason: string | null;
}

export interface Receipt {
  id: string;
  organisation: string;
  round: string;
  practice: boolean;
  submittedAt: Date;
  /** The reader's own name; null for a colleague's submission: then her function. */
  submittedBy: string | null;
  contentHash: string;
  cells: readonly ReceiptCell[];
}

/** The receipt as a Typst document. All text in it is string literals; markup and code are ours. */
export function receiptDocument(receipt: Receipt, locale: Locale): string {
  const text = receiptText(locale);
  const { organisation, round, submittedAt, cells } = receipt;
  let replaced = false;
  const shown = (words: string) => {
    const printed = printable(words);
    replaced ||= printed !== words.normalize("NFC");
    return typstContent(printed);
  };
  const facts = [
    [text("organisation"), organisation],
    [text("round"), round],
    [text("at"), formatMoment(submittedAt, locale)],
    [text("submittedBy"), receipt.submittedBy ?? text("anOfficer")],
    [text("cells"), formatNumber(cells.length, 0, locale)],
    [text("reference"), receipt.id],
    [text("hash"), receipt.contentHash],
  ].map(([term = "", what = ""]) => `(${shown(term)}, ${shown(what)})`);
  const heads = (["indicator", "year", "value", "kind", "explanation"] as const).map((key) =>
    shown(text(key)),
  );
  const rows = cells.map((cell) => {
    const value = shown(shownValue(cell, locale));
    return [
      shown(cell.indicator),
      shown(cell.period),
      cell.origin === "synthetic" ? `l17-made-up(${value})` : value,
      shown(entryScreens(locale)(`status.${cell.status}`)),
      shown(notesOf(cell, locale)),
    ].join(", ");
  });
  const synthetic = cells.some(({ origin }) => origin === "synthetic");
  const marks = [...(synthetic ? [text("synthetic")] : []), ...(receipt.practice ? [text("practice")] : [])];
  const notes = [
    text("hashNote"),
    ...(synthetic ? [text("syntheticNote")] : []),
    ...(replaced ? [text("characters")] : []),
  ];
  const [year, month, day] = dayInAmsterdam(submittedAt).split("-").map(Number);
  return `#set document(title: ${typstString(printable(text("title", { organisation, round })))}, author: "Lokaal17", date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set text(lang: "${locale}", region: "${locale === "nl" ? "NL" : "GB"}")
#let l17-foot = ${shown(`${text("heading")}, ${organisation}`)}
#let l17-page(page, pages) = ${pageOf(text)}
${look}
${marks.map((mark) => `#l17-mark(${shown(mark)})`).join("\n")}
= ${`#${typstString(text("heading"))}`}
#l17-facts((${facts.join(", ")}))
== ${`#${typstString(text("caption"))}`}
#l17-cells((${heads.join(", ")}), (\n${rows.join(",\n")},\n))
${notes.map((note) => `#l17-note(${shown(note)})`).join("\n")}
`;
}

function shownValue({ value, numerator, denominator, unit, decimals }: ReceiptCell, locale: Locale): string {
  const text = receiptText(locale);
  if (value === null) return text("noValue");
  const whole = `${formatExact(value, decimals, locale)} ${unit}`;
  if (numerator === null || denominator === null) return whole;
  const part = (number: string) => formatExact(number, 0, locale);
  return `${whole} (${text("parts", { numerator: part(numerator), denominator: part(denominator) })})`;
}

function notesOf(cell: ReceiptCell, locale: Locale): string {
  const text = receiptText(locale);
  const parts = [
    ["reason", cell.reason],
    ["answer", cell.explanation],
    ["correction", cell.correctionReason],
    ["source", cell.source],
    ["remark", cell.remark],
  ] as const;
  return parts.flatMap(([key, words]) => (words ? [text(key, { text: words })] : [])).join(" · ");
}

/** "Page 1 of 3" with the counters of the compiler in their places. */
function pageOf(text: Text<"page">): string {
  const parts = text("page", { page: "|page|", pages: "|pages|" }).split("|");
  return `[${parts.map((part) => (part === "page" || part === "pages" ? `#${part}` : `#${typstString(part)}`)).join("")}]`;
}

/**
 * What the font has; everything else becomes a question mark, because a missing character would fail the document. The
 * font has all letters of languages written in Latin script that have a place in a Dutch name.
 */
export function printable(words: string): string {
  const clean = words.normalize("NFC").replace(/\s+/g, " ");
  return clean.replace(
    /[^ -~\u00a0-\u017f\u0218-\u021b\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2212\u2264\u2265]/gu,
    "?",
  );
}

const look = `#set text(font: "Sofia Sans", size: 10pt, fill: rgb("#1b1826"), fallback: false, number-width: "tabular")
#set par(leading: 0.6em, justify: false)
#set page(
  paper: "a4", margin: (top: 22mm, bottom: 22mm, x: 20mm),
  footer: context {
    set text(size: 8.5pt, fill: rgb("#5b5669"))
    grid(columns: (1fr, auto), l17-foot, l17-page(counter(page).display(), str(counter(page).final().first())))
  },
)
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 24pt)
#show heading.where(level: 1): set block(below: 6mm)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 8mm, below: 4mm)
#let l17-mark(body) = block(
  fill: rgb("#fdead9"), stroke: 0.5pt + rgb("#dd6a0a"), radius: 1pt, inset: 5pt, below: 5mm,
  text(weight: 700, fill: rgb("#8a3f00"), body),
)
#let l17-made-up(body) = text(style: "italic", fill: rgb("#8a3f00"))[#body#"*"]
#let l17-note(body) = block(above: 3mm, text(size: 8.5pt, fill: rgb("#5b5669"), body))
#let l17-facts(facts) = grid(
  columns: (48mm, 1fr), row-gutter: 2.4mm,
  ..facts.map(((term, what)) => (text(fill: rgb("#5b5669"), term), what)).flatten(),
)
#let l17-cells(heads, cells) = {
  set text(size: 9pt)
  show table.cell.where(y: 0): set text(fill: rgb("#5b5669"), weight: 500)
  show table.cell.where(x: 0): set text(weight: 600)
  table(
    columns: (3.2fr, auto, 2.4fr, 1.5fr, 3.2fr), align: start + top,
    inset: (x, y) => (y: 4pt, left: if x == 0 { 0pt } else { 6pt }, right: 0pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + rgb("#1b1826") } else { 0.4pt + rgb("#dfdde6") }),
    table.header(..heads), ..cells,
  )
}
`;
