import type { Locale } from "@lokaal17/shared/text/define-text";
import { openDataText } from "@lokaal17/shared/text/open-data";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { type AreaFigures, figuresOf } from "./area-figures-model.ts";

/** The mark that stands inside pictures: the warning and the share of examples; null when all is real. */
export function pictureMark({ rows, syntheticCount }: AreaFigures, locale: Locale): string | null {
  const share = syntheticShareText(syntheticCount, figuresOf({ rows }).length, locale);
  return share && `${openDataText(locale)("example")}: ${share}`;
}
