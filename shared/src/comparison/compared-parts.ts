import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";

type ComparedDefinition = Pick<IndicatorDefinition, "code" | "source" | "numerator" | "denominator">;

/**
 * The structural variables that are the compared indicator or a part of it: resemblance must not explain itself.
 * A variable is when it is the indicator, when one of the measures that the indicator is made of in the source's table is
 * its own, when it counts the residents that the indicator is divided by, or when it measures the same thing otherwise.
 */
export function partsOfCompared(
  compared: ComparedDefinition,
  variables: readonly ComparedDefinition[],
): Set<IndicatorCode> {
  const parts = variables.filter(
    (variable) =>
      variable.code === compared.code ||
      sharesMeasure(variable, compared) ||
      (variable.code === inhabitants && [compared.numerator, compared.denominator].some(isAllResidents)) ||
      sameThing.get(variable.code)?.includes(compared.code),
  );
  return new Set(parts.map(({ code }) => code));
}

const inhabitants = "inhabitants";

/** A mean income beside a middle one, or beside what is divided by an income: other measures of one table. */
const sameThing: ReadonlyMap<string, readonly string[]> = new Map([
  ["household-income", ["median-income", "house-price-to-income"]],
]);

function sharesMeasure({ source: one }: ComparedDefinition, { source: other }: ComparedDefinition): boolean {
  const measures = measuresOf(other);
  return measuresOf(one).some((measure) => measures.includes(measure));
}

/** `table measure`; a source names several measures with a semicolon between them, and their tables likewise. */
function measuresOf({ table, measure }: IndicatorDefinition["source"]): string[] {
  if (!table || !measure) return [];
  const tables = table.split(";").map((one) => one.trim());
  return measure.split(";").flatMap((one) => tables.map((from) => `${from} ${one.trim()}`));
}

/** As the catalogue words it: "Residents", "Residents on 1 January"; not "Residents aged 15 to 64". */
function isAllResidents(part: { en: string } | null): boolean {
  return part !== null && /^Residents( on 1 January| on 31 December| \(average\)| times .+)?$/.test(part.en);
}
