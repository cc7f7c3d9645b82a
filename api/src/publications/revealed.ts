import type { RevealedView } from "@lokaal17/shared/contract/publications";
import type { RevealedFigure } from "@lokaal17/shared/publications/publication-disclosure";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "./views.ts";

/** More than this are counted, not listed. */
const mostListed = 100;

/** Withheld figures that can be computed all the same, with their names. */
export function revealedView(
  figures: readonly RevealedFigure[],
  { definitions, reference }: Pick<View, "definitions"> & { reference: Pick<View["reference"], "areaOf"> },
  locale: Locale,
): RevealedView {
  return {
    count: figures.length,
    figures: figures.slice(0, mostListed).map(({ area, indicator, year }) => ({
      area,
      areaName: reference.areaOf.get(area)?.name ?? area,
      indicator,
      indicatorName: definitions.get(indicator)?.name[locale] ?? indicator,
      year,
    })),
  };
}
