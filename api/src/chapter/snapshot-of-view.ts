import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import { netherlands } from "@lokaal17/shared/areas/area";
import {
  type SnapshotContent,
  type SnapshotIndicator,
  type SnapshotYear,
  snapshotFormat,
} from "@lokaal17/shared/chapter/snapshot";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable, latestValue } from "@lokaal17/shared/observations/cube";
import { allScores } from "@lokaal17/shared/scores/all-scores";
import { methodVersion } from "@lokaal17/shared/scores/method-version";
import type { View } from "../publications/views.ts";

const yearsKept = 10;
const annexColumns = 24;

/** All that the chapter of a publication is made of, read from its view: nothing else reaches the chapter. */
export function snapshotOfView(view: View, publication: Publication): SnapshotContent {
  const municipalities = [...view.municipalities].sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const date = publication.publishedAt.toISOString().slice(0, 10);
  const name = { nl: publication.name, en: publication.name };
  const indicators = [...view.definitions.values()]
    .filter(({ layer, goal, kind }) => layer === "municipality" && goal !== null && kind === "indicator")
    .map((definition) => indicatorOf(view, definition, municipalities));
  return {
    format: snapshotFormat,
    dataVersion: view.dataVersion,
    dataDate: date,
    publication: { name, date },
    edition: { name, status: "concept" },
    basket: { code: view.basket.code, version: view.basket.version },
    methodVersion,
    goals: goalsOf(view, municipalities),
    indicators,
    municipalities: municipalities.map(({ code, name: areaName, provinceCode }) => ({
      code,
      name: areaName,
      provinceCode: provinceCode ?? "",
      inhabitants:
        latestValue(view.cube, "inhabitants" as IndicatorCode, code, view.boundaryYear, 10)?.value ?? null,
    })),
    provinces: view.reference.areas
      .filter(({ layer }) => layer === "province")
      .map(({ code, name: areaName }) => ({ code, name: areaName }))
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
    tiles: municipalities.flatMap(({ code, tile }) => (tile ? [{ code, ...tile }] : [])),
    boundaryYear: view.boundaryYear,
    annexIndicators: annexOf(view),
  };
}

/** What municipalities entered themselves stands in the annex, figure by figure. */
function annexOf(view: View): string[] {
  const own = view.baskets
    .flatMap(({ entries }) => entries)
    .map(({ indicator }) => indicator)
    .filter((code) => view.definitions.get(code)?.collection === "own");
  const inRound = view.baskets.find(({ code }) => code === "core-and-own")?.entries ?? [];
  return [...new Set(own)]
    .filter((code) => inRound.some(({ indicator }) => indicator === code))
    .slice(0, annexColumns);
}

function goalsOf(view: View, municipalities: readonly PlacedArea[]): SnapshotContent["goals"] {
  const codes = municipalities.map(({ code }) => code);
  const all = allScores(view.derived.plan(view.basket), view.cube, codes, view.scoreYear);
  return view.reference.goals.map(({ number, name }) => {
    const scores = all.goals[number - 1];
    const values = [...(scores?.scores ?? [])].map((score) => (Number.isNaN(score) ? null : score));
    const origins = values.map((value, place) =>
      value === null ? "-" : scores?.synthetic[place] === 1 ? "s" : "r",
    );
    return {
      number,
      name,
      headline: null,
      scores: values.some((value) => value !== null)
        ? { values, origins: origins.join(""), indicators: scores?.basketCount ?? 0 }
        : null,
    };
  });
}

function indicatorOf(
  view: View,
  definition: IndicatorDefinition,
  municipalities: readonly PlacedArea[],
): SnapshotIndicator {
  const years = view.cube.years
    .map((year) => yearOf(view, definition, municipalities, year))
    .filter((year) => year.values.some((value) => value !== null))
    .slice(-yearsKept);
  const { organisation, table } = definition.source;
  return {
    code: definition.code,
    goal: definition.goal ?? 0,
    name: definition.name,
    definition: definition.definition,
    unitName: definition.unitName,
    decimals: definition.decimals,
    measureType: definition.measureType,
    direction: definition.direction,
    collection: definition.collection,
    source: table ? `${organisation}, ${table}` : organisation,
    organisation,
    breakYears: breaksOf(view, definition, municipalities),
    years,
  };
}

function yearOf(
  view: View,
  { code }: IndicatorDefinition,
  municipalities: readonly PlacedArea[],
  year: number,
): SnapshotYear {
  const cells = municipalities.map((area) => cellOf(view.cube, code, area.code, year));
  const shown = cells.map((cell) => (cell && cell.value !== null && isUsable(cell.status) ? cell : null));
  const national = cellOf(view.cube, code, netherlands, year);
  return {
    year,
    values: shown.map((cell) => cell?.value ?? null),
    origins: shown.map((cell) => (cell === null ? "-" : cell.synthetic ? "s" : "r")).join(""),
    provisional: shown.some((cell) => cell?.status === "provisional"),
    national:
      national?.value == null || !isUsable(national.status)
        ? null
        : { value: national.value, synthetic: national.synthetic },
  };
}

/** Years that the source marks as a break for most municipalities. */
function breaksOf(
  view: View,
  { code }: IndicatorDefinition,
  municipalities: readonly PlacedArea[],
): number[] {
  return view.cube.years.filter((year) => {
    const statuses = municipalities.map((area) => cellOf(view.cube, code, area.code, year)?.status);
    return statuses.filter((status) => status === "break").length * 2 > municipalities.length;
  });
}
