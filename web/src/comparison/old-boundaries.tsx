import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useText } from "../ui/locale.tsx";

interface OldBoundariesProps {
  comparison: Pick<Comparison, "series">;
  nameOf: (code: string) => string;
  /** The areas that have a line. */
  drawn: readonly string[];
}

/** Why the line of a merged municipality does not run on: its earlier figures are of what it was then. */
export function OldBoundaries({ comparison, nameOf, drawn }: OldBoundariesProps) {
  const text = useText(compareText);
  const found = oldBoundaries(comparison, drawn);
  return found.map(({ area, last }) => (
    <p key={area} className="meta-line">
      {text("trend-old-boundaries", { name: nameOf(area), last: String(last) })}
    </p>
  ));
}

/** The drawn areas with figures of other boundaries, and the last year of these. */
export function oldBoundaries({ series }: Pick<Comparison, "series">, drawn: readonly string[]) {
  return series.flatMap(({ area, points, otherBoundaries }) => {
    const last = points.findLast(({ year }) => otherBoundaries.includes(year))?.year;
    return last === undefined || !drawn.includes(area) ? [] : [{ area, last }];
  });
}
