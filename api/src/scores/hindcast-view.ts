import type { Method } from "@lokaal17/shared/contract/method";
import { type HindcastSeries, hindcast } from "@lokaal17/shared/scores/trends/hindcast";
import { leastProjectionPoints } from "@lokaal17/shared/scores/trends/projection";
import type { View } from "../publications/views.ts";
import { limitsOf, seriesReader } from "./series.ts";

/** The chances that are checked look this far ahead, from nine years of figures: 2012 to 2020, checked in 2025. */
const yearsAhead = 5;
const yearsFitted = 9;
/** Fewer series, or fewer questions in a tenth, say nothing. */
const leastSeries = 30;
const leastQuestions = 30;
/** Spread evenly over all series there are, so that the page answers at once however many figures come. */
const mostSeries = 2000;

/** How often the chances came true on the real series of a view; examples follow a rule and would prove nothing. */
export function hindcastView(view: View): Method["hindcast"] {
  const checkYear = view.scoreYear;
  const fitUntil = checkYear - yearsAhead;
  const fitFrom = fitUntil - yearsFitted + 1;
  const all = candidates(view, fitFrom, checkYear);
  const step = Math.max(1, Math.ceil(all.length / mostSeries));
  const series = all
    .filter((_, index) => index % step === 0)
    .flatMap(({ definition, history }): HindcastSeries[] => {
      const points = history.filter(
        (point) =>
          !point.synthetic &&
          (point.year <= fitUntil || point.year === checkYear || point.status === "break"),
      );
      const fitted = points.filter(({ year, value }) => year <= fitUntil && !Number.isNaN(value)).length;
      const { direction } = definition;
      if (direction === null || fitted < leastProjectionPoints) return [];
      return [{ points, direction, limits: limitsOf(definition) }];
    });
  const enough = series.length >= leastSeries;
  const deciles = enough ? hindcast(series, fitUntil, checkYear) : [];
  return {
    fitFrom,
    fitUntil,
    checkYear,
    seriesCount: series.length,
    questionCount: deciles.reduce((sum, { count }) => sum + count, 0),
    deciles: deciles.map(({ decile, predicted, observed, count }) => {
      const told = count >= leastQuestions;
      return { decile, predicted: told ? predicted : null, observed: told ? observed : null, count };
    }),
    synthetic: false,
    reason: enough ? null : "too-few-series",
  };
}

/** Series with a real figure in the year of the check. */
function candidates({ cube, definitions, derived }: View, fitFrom: number, checkYear: number) {
  return [...definitions.values()]
    .filter(({ kind, direction }) => kind === "indicator" && direction !== null)
    .flatMap((definition) => {
      const read = seriesReader(cube, definition.code, { since: fitFrom, until: checkYear });
      return derived.peers(definition.layer).flatMap((area) => {
        const history = read(cube.areaIndex.get(area));
        const last = history.at(-1);
        const checkable = last?.year === checkYear && !last.synthetic && !Number.isNaN(last.value);
        return checkable ? [{ definition, history }] : [];
      });
    });
}
