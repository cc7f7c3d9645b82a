import { isValidIn } from "@lokaal17/shared/areas/area";
import type { SeriesBreak } from "@lokaal17/shared/areas/recode-cube";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { Derived } from "../publications/derived.ts";
import type { View } from "../publications/views.ts";

const inhabitants = "inhabitants" as IndicatorCode;

/**
 * A view of some indicators with all years on the boundaries of one: for pictures. Verdicts are made on the boundaries
 * of the publication. What is withheld is withheld here too: a sum with a confidential part is confidential.
 */
export function onBoundaries(
  view: View,
  indicators: readonly IndicatorCode[],
  boundaryYear: number,
  { demonstration }: { demonstration: boolean },
): View {
  const { reference, definitions, scoreYear } = view;
  // Groups and coverage are weighed with the residents on the same boundaries.
  const codes = [...new Set([...indicators, inhabitants])].sort();
  const { cube, breaks } = view.derived.recoded(codes, boundaryYear);
  const mode = demonstration ? "demonstration" : "publication";
  const made: View = {
    ...view,
    cube,
    boundaryYear,
    municipalities: reference.areas.filter(
      (area) => area.layer === "municipality" && isValidIn(area, boundaryYear),
    ),
    derived: new Derived({ cube, reference, definitions, scoreYear, boundaryYear, mode }),
  };
  recodedBreaks.set(made, breaks);
  return made;
}

/** Where series break that were recalculated for a view; null for a view with figures as they were made. */
export const breaksOfRecoded = (view: View): readonly SeriesBreak[] | null => recodedBreaks.get(view) ?? null;

const recodedBreaks = new WeakMap<View, readonly SeriesBreak[]>();
