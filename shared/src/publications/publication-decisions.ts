import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { sliceOf } from "../observations/cube.ts";
import { prepareFigures, publishedYear, withheldPlaces } from "./publication-figures.ts";
import { decideYear, type PublishedYear, type YearDecision } from "./published-years.ts";
import type { PreparedFigures, PublicationFigures } from "./year-context.ts";

/** A publication with what was decided of each of its indicator-years; years without a withheld figure have none. */
export interface DecidedPublication {
  figures: PreparedFigures;
  decisions: ReadonlyMap<string, YearDecision>;
}

/** An indicator-year among the decisions. */
export const decisionKey = (indicator: IndicatorCode, year: number) => `${indicator} ${year}`;

/**
 * Decides a publication, given how all before it were decided.
 *
 * It is seconds of arithmetic where many figures are withheld and everything changed, so it pauses after each year that
 * it works out. A year in which nothing changed keeps the decision of the publication before.
 * @param earlier all publications before it, the oldest first
 * @param pause lets others go on
 */
export async function decidePublication(
  figures: PublicationFigures,
  earlier: readonly DecidedPublication[],
  pause: () => Promise<unknown> = async () => {},
): Promise<DecidedPublication> {
  const before = earlier.at(-1);
  const own = prepareFigures(figures, before?.figures);
  const decisions = new Map<string, YearDecision>();
  // What an indicator is made of comes after it: where the one is withheld, so is the other.
  const isMade = (indicator: IndicatorCode) => own.measures.has(indicator);
  const { indicators } = own.cube;
  for (const indicator of [...indicators.filter((one) => !isMade(one)), ...indicators.filter(isMade)]) {
    for (const year of own.cube.years) {
      const key = decisionKey(indicator, year);
      const isKnown =
        before !== undefined && isSameDecision(before, { figures: own, decisions }, indicator, year);
      const decision = isKnown
        ? before.decisions.get(key)
        : decide({ figures: own, decisions }, earlier, indicator, year);
      if (!decision) continue;
      decisions.set(key, decision);
      if (!isKnown) await pause();
    }
    await pause();
  }
  return { figures: own, decisions };
}

function decide(
  own: DecidedPublication,
  earlier: readonly DecidedPublication[],
  indicator: IndicatorCode,
  year: number,
): YearDecision | null {
  // Most years do not change from one publication to the next: what was shown twice is known once.
  const distinct = earlier.filter((one, place) => {
    const then = earlier[place - 1];
    return !then || !isSameDecision(then, one, indicator, year);
  });
  const all = [...distinct, own];
  const places = all.map((one) => [
    ...withheldPlaces(one.figures, indicator, year),
    ...placesWithIndicator(one, indicator, year),
  ]);
  if (places.every(({ length }) => length === 0)) return null;
  const years: (PublishedYear | null)[] = [];
  for (const [place, { figures }] of all.entries()) {
    const secret = new Set(places.slice(0, place + 1).flat());
    const before = all[place - 1]?.figures;
    const isSame =
      before &&
      isSameSlice(before, figures, indicator, year) &&
      String(places[place]) === String(places[place - 1]);
    const cells = isSame ? years[place - 1]?.cells : undefined;
    const withheld = new Set(places[place]);
    years.push(
      publishedYear(figures, indicator, year, { withheld, secret, isOnly: all.length === 1, cells }),
    );
  }
  const now = years.at(-1);
  if (!now) return null;
  const history = distinct.flatMap(({ decisions }, place) => {
    const then = years[place];
    return then ? [{ year: then, decision: decisions.get(decisionKey(indicator, year)) }] : [];
  });
  return decideYear(now, history);
}

/** Places of a measure whose indicator is withheld there. */
function placesWithIndicator(
  { figures, decisions }: DecidedPublication,
  measure: IndicatorCode,
  year: number,
) {
  const { cube, measures } = figures;
  const marks = sliceOf(cube, measure, year)?.marks;
  return (measures.get(measure)?.indicators ?? []).flatMap((indicator) =>
    [...(decisions.get(decisionKey(indicator, year))?.withheld ?? [])].flatMap((area) => {
      const place = cube.areaIndex.get(area as AreaCode) ?? -1;
      return marks?.[place] ? [place] : [];
    }),
  );
}

/** Whether the same is decided of an indicator-year in two publications: it shows the same, and so do its indicators. */
function isSameDecision(
  one: DecidedPublication,
  other: DecidedPublication,
  indicator: IndicatorCode,
  year: number,
) {
  const indicators = other.figures.measures.get(indicator)?.indicators ?? [];
  return (
    isSameYear(one.figures, other.figures, indicator, year) &&
    indicators.every((code) => {
      const key = decisionKey(code, year);
      return one.decisions.get(key) === other.decisions.get(key);
    })
  );
}

/** Whether two publications show the same in an indicator-year: figures, groups and limit. */
const isSameYear = (one: PreparedFigures, other: PreparedFigures, indicator: IndicatorCode, year: number) =>
  one.groups === other.groups && isSameSlice(one, other, indicator, year);

function isSameSlice(one: PreparedFigures, other: PreparedFigures, indicator: IndicatorCode, year: number) {
  const [before, now] = [one.definitions.get(indicator), other.definitions.get(indicator)];
  return (
    before?.version === now?.version &&
    before?.disclosureLimit === now?.disclosureLimit &&
    sliceOf(one.cube, indicator, year)?.marks === sliceOf(other.cube, indicator, year)?.marks
  );
}
