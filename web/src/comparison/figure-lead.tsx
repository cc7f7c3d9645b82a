import { yesFinding } from "@lokaal17/shared/comparison/findings";
import { middleAreaWord } from "@lokaal17/shared/comparison/findings-text";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { type AreaFigures, figuresOf } from "./area-figures-model.ts";
import { shownAs } from "./shown-figures-model.ts";

/** The figure of the middle area, and that of the whole country where there is one. */
export function FigureLead({ comparison, figures }: { comparison: Comparison; figures: AreaFigures }) {
  const text = useText(compareText);
  const locale = useLocale();
  const { year, median, unit, decimals, layer, binary, netherlands, synthetic } = comparison;
  if (year === null || median === null) return text("empty-figures");
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const middle = { middle: middleAreaWord(layer, locale), value: shown(median), unit, year: String(year) };
  const whole = netherlands && { value: shown(netherlands.value) };
  return (
    <>
      {binary
        ? `${yesFinding(figuresOf(figures), shownAs(figures, locale)).text}.`
        : text("lead-middle", middle)}{" "}
      {whole && text(netherlands.published ? "lead-netherlands" : "lead-netherlands-own", whole)}{" "}
      {synthetic && <SyntheticTag />}
    </>
  );
}
