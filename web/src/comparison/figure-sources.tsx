import { areasWord } from "@lokaal17/shared/comparison/findings-text";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** What the line of sources is made of. */
export type Sourced = Pick<
  Comparison,
  "source" | "year" | "boundaryYear" | "coverage" | "layer" | "syntheticCount"
>;

/** Source, year, boundaries and coverage: the same line under every figure, with the share of examples. */
export function FigureSources({ of }: { of: Sourced }) {
  const text = useText(compareText);
  const locale = useLocale();
  const { source, year, boundaryYear, coverage, layer, syntheticCount } = of;
  const areas = areasWord(layer, locale);
  const counts = {
    count: formatNumber(coverage.areas, 0, locale),
    total: formatNumber(coverage.of, 0, locale),
    areas,
  };
  const people = coverage.inhabitants;
  const share = syntheticShareText(syntheticCount, coverage.areas, locale);
  return (
    <>
      {text("source", { source, year: String(year ?? "–") })}{" "}
      {layer === "municipality" && text("boundaries", { boundaryYear: String(boundaryYear) })}{" "}
      {people === null
        ? text("coverage", counts)
        : text("coverage-people", { ...counts, share: formatNumber(people * 100, 0, locale) })}
      {share && (
        <>
          {" "}
          {share}. <SyntheticTag />
        </>
      )}
    </>
  );
}
