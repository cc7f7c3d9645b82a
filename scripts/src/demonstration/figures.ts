import { column, optional, readCsv } from "@lokaal17/db/database/read-csv";
import type { Area, AreaCode } from "@lokaal17/shared/areas/area";
import { isValidIn } from "@lokaal17/shared/areas/area";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, type ObservationStatus, total } from "@lokaal17/shared/observations/observation";
import { type SyntheticArea, syntheticObservations } from "@lokaal17/shared/observations/synthetic";
import { areasToEnter } from "./accounts.ts";

/** The boundaries that invented figures are made for: those of today, in every year. */
export const boundaryYear = 2026;
/** The last of the years, and still being collected. */
export const lastYear = 2025;
/**
 * Seven years: enough for a trend, and the first start stays quick. An invented figure takes 50 µs of the embedded
 * database (three indexes, two references, checks), so that ten years would take seven seconds more.
 */
export const years: readonly number[] = Array.from({ length: 7 }, (_, index) => lastYear - 6 + index);

/** Any number: with the same one the demonstration shows the same figures everywhere. */
const seed = 17;
/** A water board has no count of residents of its own here; 21 of them share 18 million. */
const inhabitantsOfWaterBoard = 850_000;

const folder = new URL("../../../db/demonstration/", import.meta.url);

/** The real figures that come with the program, each with its source and year. */
export async function readRealFigures(): Promise<Observation[]> {
  const rows = await readCsv(new URL("observations.csv", folder));
  return rows.map((row) => ({
    indicator: column(row, "indicator") as IndicatorCode,
    area: column(row, "area") as AreaCode,
    period: column(row, "period"),
    breakdown: total,
    boundaryYear: wholeNumber(optional(row, "boundary_year")),
    value: optional(row, "value") as DecimalText | null,
    numerator: optional(row, "numerator") as DecimalText | null,
    denominator: optional(row, "denominator") as DecimalText | null,
    status: column(row, "status") as ObservationStatus,
    origin: "real",
    source: column(row, "source"),
    definitionVersion: 1,
  }));
}

export interface InventedPlan {
  definitions: readonly IndicatorDefinition[];
  areas: readonly Area[];
  inhabitants: ReadonlyMap<AreaCode, number>;
  real: readonly Observation[];
}

/**
 * Invented figures of every indicator for the areas of its own layer, where there is no real one.
 * The Netherlands and, for indicators of municipalities, the provinces get none: such figures are published or not there.
 * What organisations enter themselves is, for the last year, there for one in three: the round is open.
 */
export function* inventedFigures({
  definitions,
  areas,
  inhabitants,
  real,
}: InventedPlan): Generator<Observation> {
  const known = new Set(real.map(cellOf));
  const indicators = definitions.filter(({ kind, bounds }) => kind === "indicator" && bounds !== null);
  const own = new Set(indicators.filter(({ collection }) => collection === "own").map(({ code }) => code));
  const places: SyntheticArea[] = areas
    .filter((area) => isValidIn(area, boundaryYear))
    .map((area) => ({ ...area, inhabitants: inhabitants.get(area.code) ?? inhabitantsOfWaterBoard }));
  for (const figure of syntheticObservations({ seed, indicators, areas: places, years, boundaryYear })) {
    if (known.has(cellOf(figure))) continue;
    if (figure.period === String(lastYear) && own.has(figure.indicator) && !hasEntered(figure.area)) continue;
    yield figure;
  }
}

const cellOf = ({ indicator, area, period }: Observation) => `${indicator} ${area} ${period}`;
const wholeNumber = (text: string | null) => (text === null ? null : Number(text));

/** One organisation in three, by the digits of its code, has entered and is approved; those with an account have not. */
function hasEntered(area: AreaCode): boolean {
  return Number(area.replace(/\D/g, "")) % 3 === 0 && !areasToEnter.has(area);
}
