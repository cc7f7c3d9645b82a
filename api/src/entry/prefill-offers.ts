import { isOfSource, type Prefill, type PrefillOffer } from "@lokaal17/db/sources/prefill";
import type { KnownFile } from "@lokaal17/shared/contract/prefills";
import { checkCell } from "@lokaal17/shared/entry/check-value";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Period } from "@lokaal17/shared/observations/observation";
import type { Iv3Reading } from "@lokaal17/shared/sources/known-iv3";
import type { FoundFigure, TableReading } from "@lokaal17/shared/sources/known-table";
import type { FilePlace } from "@lokaal17/shared/sources/sheet-rows";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { knownFilesText } from "@lokaal17/shared/text/known-files";
import { problemText } from "@lokaal17/shared/text/problems";
import { cellAt, type KnownCells } from "./grid-cells.ts";

/** A figure of a file that can be offered, with where it stands there. */
type Found = KnownFile["found"][number];

export interface FoundInFile {
  found: Found[];
  needsPeriod: boolean;
  remarks: string[];
}

interface FileFacts {
  known: KnownCells;
  /** Whether a cell is empty and may be written. */
  isOpen: (indicator: IndicatorCode, period: Period) => boolean;
  /** What somebody said of the year. */
  period: Period | undefined;
  locale: Locale;
}

/** The one figure that an Iv3 delivery has: the total of the expenses, which the share of residents' money is part of. */
const shareOfExpenses = "participation-budget" as IndicatorCode;

/** What of an Iv3 delivery the round asks. */
export function foundInIv3(reading: Iv3Reading, facts: FileFacts): FoundInFile {
  const text = knownFilesText(facts.locale);
  const nothing = (remark: string) => ({ found: [], needsPeriod: false, remarks: [remark] });
  if (reading.because !== null) return nothing(text(reading.because));
  const definition = facts.known.definitions.of.get(shareOfExpenses);
  if (!definition || !facts.known.place.asked.has(shareOfExpenses) || reading.totalExpenses === null)
    return nothing(text("iv3-nothing"));
  const period = reading.year ?? facts.period;
  if (!period) return { found: [], needsPeriod: true, remarks: [] };
  const remark = whyNotAsked(shareOfExpenses, period, facts);
  if (remark) return nothing(text(remark, { count: 1 }));
  const place = [
    placeText(reading.place, facts.locale),
    text("place.total", { unit: reading.inEuros ? "euro" : "thousand" }),
  ];
  const figure = { value: null, numerator: null, denominator: reading.totalExpenses };
  return {
    found: [
      foundView(definition, { period, ...figure, place: place.filter(Boolean).join(", ") }, facts.locale),
    ],
    needsPeriod: false,
    remarks: [],
  };
}

/** What of a table the round asks: checked as if it were typed; what contradicts itself is left out and said. */
export function foundInTable(reading: TableReading, facts: FileFacts): FoundInFile {
  const { locale, known } = facts;
  const text = knownFilesText(locale);
  const remarks = reading.unread.map(({ name, written }) => text("twofold", { name, written }));
  const left = { "other-year": 0, "not-open": 0 };
  let needsPeriod = false;
  const found: Found[] = [];
  const cells = Map.groupBy(reading.figures, ({ indicator, period }) => `${indicator} ${period}`);
  for (const figures of cells.values()) {
    const [figure] = figures;
    const definition = figure && known.definitions.of.get(figure.indicator as IndicatorCode);
    if (!definition || !known.place.asked.has(definition.code)) continue;
    const period = figure.period ?? facts.period;
    if (!period) {
      needsPeriod = true;
      continue;
    }
    if (figures.some((other) => !isSame(other, figure))) {
      remarks.push(text("twice", { name: definition.name[locale], period }));
      continue;
    }
    const why = whyNotAsked(definition.code, period, facts);
    if (why) left[why]++;
    else {
      const read = readFigure(figure, definition, locale);
      if ("mistake" in read) remarks.push(`${definition.name[locale]}, ${period}: ${read.mistake}`);
      else
        found.push(
          foundView(definition, { period, ...read, place: placeText(figure.place, locale) }, locale),
        );
    }
  }
  for (const why of ["other-year", "not-open"] as const)
    if (left[why] > 0) remarks.push(text(why, { count: left[why] }));
  return { found, needsPeriod, remarks };
}

/** Leaves out, and says so, what a source offers already: its figure for a cell goes before that of a file. */
export function withoutSources(
  { found, remarks, ...made }: FoundInFile,
  offers: readonly Prefill[],
  locale: Locale,
): FoundInFile {
  const left = found.filter(
    ({ indicator, period }) =>
      !offers.some((offer) => isOfSource(offer) && offer.indicator === indicator && offer.period === period),
  );
  const count = found.length - left.length;
  const said = count === 0 ? [] : [knownFilesText(locale)("source-wins", { count })];
  return { ...made, found: left, remarks: [...remarks, ...said] };
}

/** What was found, as it is offered to the organisation. */
export function offersOfFile(
  found: readonly Found[],
  of: Pick<PrefillOffer, "area" | "source" | "origin">,
): PrefillOffer[] {
  return found.map(({ indicator, period, value, numerator, denominator, place }) => ({
    ...of,
    indicator,
    period,
    value: value as DecimalText | null,
    numerator: numerator as DecimalText | null,
    denominator: denominator as DecimalText | null,
    status: "normal",
    place: place || null,
    link: null,
    referenceDate: null,
  }));
}

/** Whether cells of an organisation are empty and may be written by an account. */
export function openCells(
  known: KnownCells,
  actor: Parameters<typeof cellAt>[3],
  locale: Locale,
): FileFacts["isOpen"] {
  return (indicator, period) => {
    const definition = known.definitions.of.get(indicator);
    const cell = definition && cellAt(known, definition, period, actor, locale);
    return cell?.state === "empty" && cell.mayWrite;
  };
}

function whyNotAsked(
  indicator: IndicatorCode,
  period: Period,
  { known, isOpen }: FileFacts,
): "other-year" | "not-open" | null {
  if (!known.place.round.periods.includes(period)) return "other-year";
  return isOpen(indicator, period) ? null : "not-open";
}

type Figure = Pick<FoundFigure, "value" | "numerator" | "denominator">;

const isSame = (one: Figure, other: Figure) =>
  one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator;

function readFigure(
  figure: FoundFigure,
  definition: IndicatorDefinition,
  locale: Locale,
): Figure | { mistake: string } {
  const { value, numerator, denominator } = figure;
  const checked = checkCell({ value, numerator, denominator, status: "normal", reason: null }, definition);
  if (!checked.ok) {
    const text = problemText(locale);
    return { mistake: checked.mistakes.map((one) => text(one.text, one.values)).join(" ") };
  }
  return checked.cell;
}

function foundView(
  { code, name, unitName, decimals }: IndicatorDefinition,
  figure: Figure & { period: Period; place: string },
  locale: Locale,
): Found {
  const { period, value, numerator, denominator, place } = figure;
  const parts = { period, value, numerator, denominator, place };
  return { indicator: code, name: name[locale], unit: unitName[locale], decimals, ...parts };
}

function placeText({ sheet, line, column }: FilePlace, locale: Locale): string {
  const text = knownFilesText(locale);
  const parts = [
    sheet !== null && text("place.sheet", { sheet }),
    line !== null && text("place.line", { line: String(line) }),
    column !== null && text("place.column", { column }),
  ];
  return parts.filter((part) => part !== false).join(", ");
}
