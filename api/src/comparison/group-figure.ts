import type { AreaGroup } from "@lokaal17/shared/areas/groups";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable } from "@lokaal17/shared/observations/cube";
import { type GroupFigure, groupFigure } from "@lokaal17/shared/scores/aggregate-published";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { cubeForGroup } from "../publications/disclosures.ts";
import type { View } from "../publications/views.ts";

/** A group's figure, with how many of its municipalities are left out because their figure is not public. */
export interface PublicGroupFigure extends GroupFigure {
  withheldCount: number;
}

/**
 * The figure of a province, the Netherlands or another group as a reader may see it: the one place where these are made.
 * It counts figures that are not public only where that reveals none of them, and is rounded as it is shown where few
 * people may not be told of.
 */
export function publicGroupFigure(
  view: View,
  definition: IndicatorDefinition,
  group: AreaGroup,
  year: number,
): PublicGroupFigure {
  const { code } = definition;
  const cube = cubeForGroup(view, code, year, group);
  // What a source says of the whole group is itself a figure that may be withheld.
  const published = group.publishedAs && cellOf(view.cube, code, group.publishedAs, year);
  const publishedAs = published && isUsable(published.status) ? group.publishedAs : null;
  const inhabitantsOf = (area: AreaGroup["members"][number]) => view.derived.inhabitantsOf(area);
  const figure = groupFigure(cube, definition, { ...group, publishedAs }, year, inhabitantsOf);
  const withheldCount = group.members.filter(
    (area) => cellOf(cube, code, area, year)?.status === "confidential",
  ).length;
  return {
    ...(definition.disclosureLimit > 0 ? rounded(figure, definition.decimals) : figure),
    withheldCount,
  };
}

/** All digits of a quotient give its numerator and denominator, and so the sum of what is withheld. */
function rounded(figure: GroupFigure, decimals: number): GroupFigure {
  const { value, own } = figure;
  return {
    ...figure,
    value: value === null ? null : roundAsShown(value, decimals),
    own: own.value === null ? own : { ...own, value: roundAsShown(own.value, decimals) },
  };
}
