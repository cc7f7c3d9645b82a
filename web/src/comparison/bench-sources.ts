import type { Locale } from "@lokaal17/shared/text/define-text";
import { openDataText } from "@lokaal17/shared/text/open-data";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import type { DrawnValue } from "./drawn-values.ts";
import { sourceSentences } from "./figure-source-text.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** Where the figures of a picture of several subjects come from. */
export interface BenchSource {
  /** Every source once, the first and the last year, the boundaries, and from the least to the most coverage. */
  sentences: string;
  /** The share of examples among the figures drawn; null when all are real. */
  share: string | null;
  /** The mark that stands inside the picture. */
  mark: string | null;
}

/** @param drawn the figures in the picture: their years and their examples are counted, and no others */
export function sourceOf(
  { workbench }: Pick<Bench, "workbench">,
  subjects: readonly SubjectFigures[],
  locale: Locale,
  drawn: readonly DrawnValue[],
): BenchSource {
  const parts = subjects.map(({ comparison }) => comparison);
  const shown = drawn.filter(({ value }) => value !== null);
  const years = shown.map(({ year }) => year);
  const sources = [...new Set(parts.map(({ source }) => source))];
  const byCoverage = parts.map(({ coverage }) => coverage).toSorted((a, b) => a.areas - b.areas);
  const [least, most] = [byCoverage[0], byCoverage.at(-1)];
  const sentences = sourceSentences(
    {
      source: sources.join("; "),
      year: years.length > 0 ? Math.max(...years) : null,
      firstYear: years.length > 0 ? Math.min(...years) : null,
      boundaryYear: workbench.boundaryYear,
      coverage: least ?? { areas: 0, of: workbench.areas.codes.length, inhabitants: null },
      ...(most === undefined ? {} : { mostAreas: most.areas }),
      layer: workbench.layer,
      syntheticCount: 0,
    },
    locale,
  ).join(" ");
  const share = syntheticShareText(shown.filter(({ synthetic }) => synthetic).length, shown.length, locale);
  return { sentences, share, mark: share && `${openDataText(locale)("example")}: ${share}` };
}
