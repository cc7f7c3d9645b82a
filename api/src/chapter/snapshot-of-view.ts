import { setImmediate as pause } from "node:timers/promises";
import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Publication } from "@lokaal17/db/publications/queries";
import { type SnapshotContent, snapshotFormat } from "@lokaal17/shared/chapter/snapshot";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { latestValue } from "@lokaal17/shared/observations/cube";
import { allScores } from "@lokaal17/shared/scores/all-scores";
import { methodVersion } from "@lokaal17/shared/scores/method-version";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { View } from "../publications/views.ts";
import { indicatorOf } from "./snapshot-indicators.ts";
import {
  byTarget,
  layersOf,
  membersOf,
  type NetworkOfChapter,
  practicesOf,
  reorganisationsOf,
} from "./snapshot-parts.ts";

/** One table of all municipalities; every other value stands in the package of data. */
const annexColumns = 6;

/**
 * All that the chapter of a publication is made of, read from its view: nothing else reaches the chapter. It takes some
 * 300 ms, indicator by indicator, so that other requests are answered in between.
 */
export async function snapshotOfView(
  view: View,
  publication: Publication,
  network: NetworkOfChapter,
): Promise<SnapshotContent> {
  const municipalities = [...view.municipalities].sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const date = dayInAmsterdam(publication.publishedAt);
  // Without an English name its day alone is told in English.
  const name = { nl: publication.name, en: publication.nameEn };
  const definitions = [...view.definitions.values()].filter(
    ({ layer, goal, kind }) => layer === "municipality" && goal !== null && kind === "indicator",
  );
  const indicators: SnapshotContent["indicators"][number][] = [];
  for (const definition of definitions) {
    indicators.push(indicatorOf(view, definition, municipalities));
    await pause();
  }
  const { reference } = view;
  return {
    format: snapshotFormat,
    dataVersion: view.dataVersion,
    dataDate: date,
    publication: { name, date },
    basket: { code: view.basket.code, version: view.basket.version },
    methodVersion,
    scoreYear: view.scoreYear,
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
    targets: reference.targets
      .toSorted(byTarget)
      .map(({ code, goal, name: words }) => ({ code, goal, name: words })),
    policyFields: reference.policyFields.map(({ code, name: words, targets }) => ({
      code,
      name: words,
      targets: targets.toSorted((a, b) => byTarget({ code: a }, { code: b })),
    })),
    layers: layersOf(view),
    members: membersOf(view, network),
    practices: practicesOf(view, network),
    reorganisations: reorganisationsOf(view, indicators),
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
      scores: values.some((value) => value !== null)
        ? { values, origins: origins.join(""), indicators: scores?.basketCount ?? 0 }
        : null,
    };
  });
}
