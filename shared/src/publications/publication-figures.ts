import type { AreaCode } from "../areas/area.ts";
import { type AreaGroup, areaGroups } from "../areas/groups.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type CubeSlice, decodeMark, isUsableMark, latestValue, sliceOf } from "../observations/cube.ts";
import { countsOf, isWithheld, type Judgement, judgeFigure } from "./disclosure.ts";
import { givenSums } from "./given-sums.ts";
import { measuresOfLimited } from "./measure-limits.ts";
import { ownSums } from "./own-sums.ts";
import type { PublishedCell, PublishedYear } from "./published-years.ts";
import { figureAt, type PreparedFigures, type PublicationFigures, type YearContext } from "./year-context.ts";

const inhabitants = "inhabitants" as IndicatorCode;
const kinds = ["country", "province", "size-class", "corop"];

/**
 * Finds the groups of a publication once for all its indicator-years.
 * @param before the publication before it: where its groups and residents are the same, they are shared
 */
export function prepareFigures(figures: PublicationFigures, before?: PreparedFigures): PreparedFigures {
  const { cube, areas, boundaryYear } = figures;
  const people = (area: AreaCode, year: number) =>
    latestValue(cube, inhabitants, area, year, 10)?.value ?? null;
  const known = new Map<number, readonly AreaGroup[]>();
  const groupsOf = (year: number) => {
    const found = known.get(year) ?? areaGroups(areas, people, year).groups;
    known.set(year, found);
    return found;
  };
  const peopleNow = new Map(areas.map(({ code }) => [code, people(code, boundaryYear)]));
  const inhabitantsOf = (area: AreaCode) => peopleNow.get(area) ?? null;
  const size = ({ members }: AreaGroup) => members.reduce((sum, area) => sum + (inhabitantsOf(area) ?? 0), 0);
  // The Netherlands, provinces, size classes, regions; of a kind the largest first: what is withdrawn is the smallest.
  const groups = [...groupsOf(boundaryYear)].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || size(b) - size(a) || (a.code < b.code ? -1 : 1),
  );
  const layerOf = new Map(areas.map(({ code, layer }) => [code, layer]));
  const groupsText = JSON.stringify([groups, [...peopleNow]]);
  const shared = before?.groupsText === groupsText ? before.groups : groups;
  const measures = measuresOfLimited(figures.definitions);
  const definitions = new Map(figures.definitions);
  for (const [code, { limit }] of measures) {
    const definition = definitions.get(code);
    if (definition && definition.disclosureLimit < limit)
      definitions.set(code, { ...definition, disclosureLimit: limit });
  }
  return { ...figures, definitions, measures, groups: shared, groupsText, groupsOf, inhabitantsOf, layerOf };
}

/** By byte: millions are looked at. */
const confidentialMarks = Uint8Array.from({ length: 256 }, (_, mark) =>
  decodeMark(mark)?.status === "confidential" ? 1 : 0,
);

/** Places of an indicator-year whose figure is about few people or confidential. */
export function withheldPlaces(
  { cube, definitions }: PublicationFigures,
  indicator: IndicatorCode,
  year: number,
): number[] {
  const slice = sliceOf(cube, indicator, year);
  const definition = definitions.get(indicator);
  if (!slice) return [];
  const found: number[] = [];
  for (let place = 0; place < slice.marks.length; place++) {
    const mark = slice.marks[place] ?? 0;
    if (mark === 0) continue;
    const few = definition && definition.disclosureLimit > 0 && isWithheld(judgeAt(slice, place, definition));
    if (few || confidentialMarks[mark] === 1) found.push(place);
  }
  return found;
}

interface YearChoices {
  /** Places whose figure is about few people or confidential. */
  withheld: ReadonlySet<number>;
  /** Places withheld in this publication or one before it: a source's sums must not give them away. */
  secret: ReadonlySet<number>;
  /** There is no other publication: then figures that are shown matter only where a source adds them up. */
  isOnly: boolean;
  /** The cells of the publication before, where they are the same. */
  cells: readonly PublishedCell[] | undefined;
}

/** An indicator-year as `decideYear` wants it; null where nothing is known of the indicator. */
export function publishedYear(
  figures: PreparedFigures,
  indicator: IndicatorCode,
  year: number,
  { withheld, secret, isOnly, cells }: YearChoices,
): PublishedYear | null {
  const { cube, definitions } = figures;
  const slice = sliceOf(cube, indicator, year);
  const definition = definitions.get(indicator);
  if (!slice || !definition) return null;
  const context = { figures, definition, year, slice, withheld };
  const isMunicipal = definition.layer === "municipality";
  const given = isMunicipal ? givenSums(context, secret) : [];
  const own = isMunicipal ? ownSums(context) : [];
  return {
    limit: definition.disclosureLimit,
    cells: cells ?? cellsOf(context, isOnly && given.length === 0),
    sums: [...given, ...own],
  };
}

function cellsOf(
  { figures, definition, slice, withheld }: YearContext,
  withheldOnly: boolean,
): PublishedCell[] {
  const cells: PublishedCell[] = [];
  for (const [place, area] of figures.cube.areas.entries()) {
    const isWithheldHere = withheld.has(place);
    if (withheldOnly && !isWithheldHere) continue;
    const figure = figureAt(slice, place);
    const { value, numerator, denominator } = figure;
    const usable = value !== null && isUsableMark(slice.marks[place] ?? 0);
    cells.push({
      area,
      state: isWithheldHere ? "withheld" : usable ? "shown" : "unknown",
      figure: value === null ? null : `${value} ${numerator} ${denominator}`,
      ...countsOf({ ...figure, status: "normal" }, definition),
      mayBeWithheld: figures.layerOf.get(area) === definition.layer,
    });
  }
  return cells;
}

function judgeAt(slice: CubeSlice, place: number, definition: IndicatorDefinition): Judgement {
  const status = decodeMark(slice.marks[place] ?? 0)?.status ?? "missing";
  return judgeFigure({ ...figureAt(slice, place), status }, definition);
}
