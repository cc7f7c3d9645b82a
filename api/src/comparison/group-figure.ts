import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaGroup } from "@lokaal17/shared/areas/groups";
import { reorganisationsBetween } from "@lokaal17/shared/areas/recode";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable } from "@lokaal17/shared/observations/cube";
import { type GroupFigure, groupFigure } from "@lokaal17/shared/scores/aggregate-published";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { cubeForGroup } from "../publications/disclosures.ts";
import type { View } from "../publications/views.ts";
import { breaksOfRecoded } from "./on-boundaries.ts";

/** A group's figure, with how many of its municipalities are left out because their figure is not public. */
export interface PublicGroupFigure extends GroupFigure {
  withheldCount: number;
}

/** Municipalities of which one figure is made: a group that publications decide on, or a set that a reader chose. */
export type FigureGroup = AreaGroup | ChosenSet;

/** A set that no publication decided on: figures that are not public are always left out of it. */
export interface ChosenSet extends Pick<AreaGroup, "code" | "members"> {
  kind: "set";
  publishedAs: null;
}

/**
 * The figure of a province, the Netherlands or another group as a reader may see it: the one place where these are made.
 * It counts figures that are not public only where that reveals none of them, and is rounded as it is shown where few
 * people may not be told of.
 */
export function publicGroupFigure(
  view: View,
  definition: IndicatorDefinition,
  group: FigureGroup,
  year: number,
): PublicGroupFigure {
  const { code } = definition;
  // Made of public figures alone, the figure of a set tells nothing that these do not tell themselves.
  const cube = group.kind === "set" ? view.cube : cubeForGroup(view, code, year, group);
  // What a source says of the whole group is itself a figure that may be withheld.
  const published =
    group.publishedAs &&
    !isOfOtherTerritory(view, group, year) &&
    cellOf(view.cube, code, group.publishedAs, year);
  const publishedAs = published && isUsable(published.status) ? group.publishedAs : null;
  const inhabitantsOf = (area: FigureGroup["members"][number]) => view.derived.inhabitantsOf(area);
  const figure = groupFigure(cube, definition, { ...group, publishedAs }, year, inhabitantsOf);
  const withheldCount = group.members.filter(
    (area) => cellOf(cube, code, area, year)?.status === "confidential",
  ).length;
  return {
    ...(definition.disclosureLimit > 0 ? rounded(figure, definition.decimals) : figure),
    withheldCount,
  };
}

/**
 * A source publishes a province as it was in the year itself. Where its municipalities are on other boundaries, and one
 * of them went over to another province in between (Vijfheerenlanden, 2019), that is the figure of another territory.
 */
function isOfOtherTerritory(view: View, { kind, code }: FigureGroup, year: number): boolean {
  if (kind !== "province" || breaksOfRecoded(view) === null) return false;
  const { areaOf, reorganisations } = view.reference;
  const isIn = (area: AreaCode) => areaOf.get(area)?.provinceCode === code;
  const [first, last] = [Math.min(year, view.boundaryYear), Math.max(year, view.boundaryYear)];
  return reorganisationsBetween(reorganisations, first, last).some(([, steps]) =>
    steps.some(({ kind, from, to }) => kind !== "border-correction" && isIn(from) !== isIn(to)),
  );
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
