import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Period } from "../observations/observation.ts";
import type { PeriodKind } from "./cbs-period.ts";

/** Which measure of a table is which indicator, and for which of the table's codes. */
export interface TableMapping {
  indicator: IndicatorCode;
  breakdown: string;
  /** "": still to be chosen. */
  measure: string;
  measureTitle: string;
  numerator: string | null;
  numeratorTitle: string | null;
  denominator: string | null;
  denominatorTitle: string | null;
  /** What the table's number is multiplied by to get our unit: a power of ten. */
  factor: DecimalText;
  /** Null: the table is about the Netherlands as a whole. */
  regionDimension: string | null;
  periodDimension: string;
  periodKind: PeriodKind;
  fromPeriod: Period | null;
  /** The code of every other dimension. */
  filters: Readonly<Record<string, string>>;
  boundaryYear: number | null;
}

/** Whether a mapping can be fetched: nothing of it is still to be chosen. */
export const isComplete = ({ measure }: Pick<TableMapping, "measure">) => measure !== "";

/** The measures that a mapping reads, each with the title that it must have. */
export function measuresOf(mapping: TableMapping): { measure: string; title: string }[] {
  const { measure, numerator, denominator } = mapping;
  return [
    { measure, title: mapping.measureTitle },
    ...(numerator === null ? [] : [{ measure: numerator, title: mapping.numeratorTitle ?? "" }]),
    ...(denominator === null ? [] : [{ measure: denominator, title: mapping.denominatorTitle ?? "" }]),
  ];
}

/** A title without the spaces that some tables have around and inside it. */
export const plainTitle = (title: string) => title.replace(/\s+/g, " ").trim();
