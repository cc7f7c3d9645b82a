import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { StoryGap } from "@lokaal17/shared/contract/area-story";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import { type IndicatorCode, periodicityInYears } from "@lokaal17/shared/framework/indicator";
import { cellOf, latestValue } from "@lokaal17/shared/observations/cube";
import type { View } from "../publications/views.ts";

/** The indicators of the layer without a figure that may be shown, each with what that means. */
export function gapsOf(view: View, area: AreaCode, { goals }: AreaScores): StoryGap[] {
  const counts = new Set<string>(
    view.basket.entries.filter(({ inScore }) => inScore).map(({ indicator }) => indicator),
  );
  return goals.flatMap(({ goal, figures }) =>
    figures
      .filter(({ value }) => value === null)
      .map(({ indicator, name }): StoryGap => {
        const last = latestValue(view.cube, indicator, area, view.scoreYear, anyAge);
        return {
          ...{ indicator, name, goal, inBasket: counts.has(indicator) },
          kind: saidOf(view, indicator, area) ?? (last ? "old" : "none"),
          lastYear: last?.year ?? null,
        };
      }),
  );
}

/** A last figure may be this old: it is named, not counted. */
const anyAge = 40;

/** What the newest cell that counts says itself, where it holds no figure; null where there is no such cell. */
function saidOf(view: View, indicator: IndicatorCode, area: AreaCode) {
  const definition = view.definitions.get(indicator);
  const maxAge = definition ? periodicityInYears(definition.periodicity) + 1 : 0;
  for (let age = 0; age <= maxAge; age++) {
    const status = cellOf(view.cube, indicator, area, view.scoreYear - age)?.status;
    if (status === "missing" || status === "confidential" || status === "not-applicable") return status;
  }
  return null;
}
