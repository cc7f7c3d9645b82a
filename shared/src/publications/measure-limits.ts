import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";

/** What a measure is to the indicators that it counts for. */
export interface MeasureOf {
  /** Limited indicators that are made of this measure, alone or with others. */
  indicators: readonly IndicatorCode[];
  /** The highest limit of those that it is the whole numerator of; 0 when there is none. */
  limit: number;
}

/**
 * Counts that an indicator about few people is made of, by measure: beside the offences themselves, a withheld number
 * of offences per 1,000 residents is no secret. They are linked by the measure's name in the table of the source.
 */
export function measuresOfLimited(
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>,
): Map<IndicatorCode, MeasureOf> {
  const limited = [...definitions.values()].filter(
    ({ kind, disclosureLimit }) => kind === "indicator" && disclosureLimit > 0,
  );
  const found = new Map<IndicatorCode, MeasureOf>();
  for (const measure of definitions.values()) {
    if (measure.kind !== "measure" || measure.measureType !== "count") continue;
    const [own] = namesOf(measure);
    const madeOf = limited.filter((one) => own !== undefined && namesOf(one).includes(own));
    if (madeOf.length === 0) continue;
    const alone = madeOf.filter((one) => namesOf(one).length === 1);
    found.set(measure.code, {
      indicators: madeOf.map(({ code }) => code),
      limit: Math.max(0, ...alone.map(({ disclosureLimit }) => disclosureLimit)),
    });
  }
  return found;
}

/** `table measure`, for each measure that a source names with a semicolon between them. */
function namesOf({ source: { table, measure } }: Pick<IndicatorDefinition, "source">): string[] {
  if (!table || !measure) return [];
  return measure.split(";").map((one) => `${table} ${one.trim()}`);
}
