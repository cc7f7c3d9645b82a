import type { AreaCode } from "../areas/area.ts";
import type { Reorganisation } from "../areas/recode.ts";
import { isSyntheticMark, isUsableMark } from "../observations/cube.ts";
import { unitFactor } from "../scores/unit-factor.ts";
import { halfUnit } from "./disclosure.ts";
import type { ShownSum } from "./protect-aggregates.ts";
import { figureAt, type YearContext } from "./year-context.ts";

/**
 * The sums that a source's own figures are: a province of its municipalities, the Netherlands of its municipalities
 * and of its provinces, a merged municipality of its parts. The whole stands in the sum with share −1.
 * A figure so rounded that it tells of no municipality is no sum. Figures made for an example are none either.
 * @param secret places whose figure is withheld here or in an earlier publication
 */
export function givenSums(context: YearContext, secret: ReadonlySet<number>): ShownSum[] {
  const { figures, year, slice } = context;
  if (secret.size === 0) return [];
  const boundaryYear = slice.boundaryYear === "mixed" ? figures.boundaryYear : (slice.boundaryYear ?? year);
  const published = figures
    .groupsOf(boundaryYear)
    .filter(({ publishedAs }) => publishedAs !== null && isPublished(context, publishedAs));
  const sums = published.flatMap(({ publishedAs, members }) =>
    publishedAs !== null && isSharp(context, secret, publishedAs, members)
      ? [sumOf(publishedAs, members)]
      : [],
  );
  const country = published.find(({ kind }) => kind === "country")?.publishedAs;
  const provinces = published.flatMap(({ kind, publishedAs }) =>
    kind === "province" && publishedAs !== null ? [publishedAs] : [],
  );
  if (country && provinces.length > 0 && isSharp(context, secret, country, provinces))
    sums.push(sumOf(country, provinces, "of provinces"));
  return [...sums, ...mergers(context)];
}

const sumOf = (whole: AreaCode, parts: readonly AreaCode[], name = "of municipalities"): ShownSum => ({
  code: `${whole} ${name}`,
  by: "given",
  terms: [{ cell: whole, share: -1 }, ...parts.map((cell) => ({ cell, share: 1 }))],
});

function isPublished({ figures, slice }: YearContext, area: AreaCode): boolean {
  const mark = slice.marks[figures.cube.areaIndex.get(area) ?? -1] ?? 0;
  return isUsableMark(mark) && !isSyntheticMark(mark);
}

/** Whether the whole is exact enough to subtract from. */
function isSharp(
  { figures, definition, slice }: YearContext,
  secret: ReadonlySet<number>,
  whole: AreaCode,
  parts: readonly AreaCode[],
) {
  const { cube, inhabitantsOf } = figures;
  const { value, numerator, denominator } = figureAt(slice, cube.areaIndex.get(whole) ?? -1);
  if (numerator !== null || value === null || definition.measureType === "count") return value !== null;
  const weightOf = (area: AreaCode) =>
    figureAt(slice, cube.areaIndex.get(area) ?? -1).denominator ?? inhabitantsOf(area) ?? 0;
  const total = denominator ?? parts.reduce((sum, area) => sum + weightOf(area), 0);
  const factor = unitFactor(definition.unit);
  if (definition.disclosureLimit > 0 && definition.measureType === "rate" && factor !== null)
    return (2 * halfUnit(value, definition.decimals) * total) / factor < definition.disclosureLimit;
  // A mean: what rounding leaves of one municipality is as much wider as the whole is heavier. Ten times tells nothing.
  const heaviest = Math.max(0, ...[...secret].map((place) => weightOf(cube.areas[place] ?? whole)));
  return total < 10 * heaviest;
}

/** New municipalities that have a figure beside the ones they were made of, in the same year. */
function mergers({ figures, slice }: YearContext): ShownSum[] {
  const { areas, cube, reorganisations } = figures;
  const isThere = (area: AreaCode) => (slice.marks[cube.areaIndex.get(area) ?? -1] ?? 0) !== 0;
  const parts = new Map<AreaCode, Reorganisation[]>();
  for (const change of reorganisations)
    if (change.kind !== "border-correction" && isThere(change.to))
      parts.set(change.to, [...(parts.get(change.to) ?? []), change]);
  return [...parts].flatMap(([to, changes]) => {
    const begun = areas.find(({ code }) => code === to)?.validFrom;
    const whole = changes.every(
      ({ kind, date }) => date === begun && (kind === "merge" || kind === "recode"),
    );
    const from = changes.map((change) => change.from);
    return whole && from.some(isThere) ? [sumOf(to, from, "of what it was made of")] : [];
  });
}
