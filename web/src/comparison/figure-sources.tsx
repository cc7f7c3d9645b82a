import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { syntheticShareText } from "@lokaal17/shared/text/scores";
import { useLocale } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { sourceSentences } from "./figure-source-text.ts";

/** What the line of sources is made of. */
export type Sourced = Pick<
  Comparison,
  "source" | "year" | "boundaryYear" | "coverage" | "layer" | "syntheticCount"
> & {
  /** The first year of figures of several years, of which `year` is the last. */
  firstYear?: number | null;
  /** Of several subjects the largest coverage, of which `coverage` is the smallest. */
  mostAreas?: number;
};

/** Source, year, boundaries and coverage: the same line under every figure, with the share of examples. */
export function FigureSources({ of }: { of: Sourced }) {
  const locale = useLocale();
  const share = syntheticShareText(of.syntheticCount, of.coverage.areas, locale);
  return (
    <>
      {sourceSentences(of, locale).join(" ")}
      {share && (
        <>
          {" "}
          {share}. <SyntheticTag />
        </>
      )}
    </>
  );
}
