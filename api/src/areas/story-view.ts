import type { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import type { Practice } from "@lokaal17/db/network/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { falseDiscoveryRate } from "@lokaal17/shared/comparison/difference-verdict";
import type { AreaStory, StoryGoal } from "@lokaal17/shared/contract/area-story";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { SimilarAreasView } from "@lokaal17/shared/contract/similar-areas";
import type { Trends } from "@lokaal17/shared/contract/trends";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { OwnTarget } from "@lokaal17/shared/framework/own-target";
import { latestValue } from "@lokaal17/shared/observations/cube";
import { relativePosition } from "@lokaal17/shared/scores/relative-position";
import { median, quantileOfSorted } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { publicationNames } from "@lokaal17/shared/text/publication-name";
import { similarAreasView } from "../comparison/similar-areas.ts";
import type { explanationsOf } from "../observations/explanations.ts";
import { verdictView } from "../publications/verdict-view.ts";
import type { View } from "../publications/views.ts";
import { areaScoresView } from "../scores/area-view.ts";
import { trendsView } from "../scores/trends-view.ts";
import { whyNotScored } from "../scores/why-not-scored.ts";
import { alikeAreas } from "./alike-areas.ts";
import {
  type AreaStandings,
  areaStandings,
  changesOf,
  comparedIndicators,
  standingsView,
} from "./story-findings.ts";
import { gapsOf } from "./story-gaps.ts";
import { historyOf } from "./story-history.ts";
import { storyPractices } from "./story-practices.ts";

/** What a story is made of beside the view itself. */
export interface StorySources {
  locale: Locale;
  /** Decisions of a demonstration are made up, and say so. */
  demonstration: boolean;
  ownTargets: readonly OwnTarget[];
  explanations: Awaited<ReturnType<typeof explanationsOf>>;
  practices: readonly Practice[];
  structural: Awaited<ReturnType<typeof loadStructuralVariables>>;
}

/** A story with what it was made of: the check of an alderman asks further. */
export interface MadeStory {
  story: AreaStory;
  trends: Trends;
  standings: AreaStandings;
}

/** All that the page of one area says, of the figures that its reader may see. */
export async function areaStoryView(view: View, area: AreaCode, sources: StorySources): Promise<MadeStory> {
  const { locale, ownTargets, demonstration } = sources;
  const verdicts = verdictView(view);
  const own = areaScoresView(view, view.basket, area, { locale, ownTargets, demonstration });
  const trends = trendsView(verdicts, {
    ...{ basket: view.basket, goal: undefined, indicator: undefined, only: undefined },
    ...{ area, ownTargets, demonstration, locale },
  });
  const isScored = whyNotScored(view, area) === null;
  const found = isScored ? similarTo(view, area, sources) : null;
  const similar = found?.neighbours.map((one) => one.area) ?? [];
  const standings = await areaStandings(
    verdicts,
    area,
    isScored ? alikeAreas(view, area, sources.structural) : () => [],
  );
  const goals = own.goals.map((goal) => storyGoalView(view, goal, { trends, similar, isScored, locale }));
  const story: AreaStory = {
    basis: own.basis,
    area: areaFacts(view, area),
    publication: view.publication && {
      name: publicationNames(view.publication)[locale],
      publishedAt: view.publication.publishedAt.toISOString(),
    },
    history: historyOf(view, area, locale),
    goals,
    falseDiscoveryRate,
    changes: changesOf(verdicts, area, trends),
    peers: {
      areas: found?.neighbours.map(({ area: code, name }) => ({ code, name })) ?? [],
      variables: (found?.variables ?? [])
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ name }) => name),
      reason: found?.reason ?? null,
      synthetic: found?.synthetic ?? false,
      strongest: standingsView(standings, "better", locale),
      weakest: standingsView(standings, "worse", locale),
      testedCount: comparedIndicators(standings).length,
      tests: standings.tests,
    },
    due: dueOf(view, area, trends),
    gaps: isScored || similar.length > 0 || hasFigures(own) ? gapsOf(view, area, own) : [],
    practices: storyPractices(view, { area, practices: sources.practices, goals, standings, locale }),
    explanations: sources.explanations
      .filter((row) => row.area === area)
      .flatMap(({ indicator, period, text }) => {
        const definition = view.definitions.get(indicator);
        if (!definition) return [];
        return [{ indicator, name: definition.name[locale], goal: definition.goal, period, text }];
      }),
    figureCount: goals.reduce((sum, { figureCount }) => sum + figureCount, 0),
    syntheticCount: goals.reduce((sum, { syntheticCount }) => sum + syntheticCount, 0),
  };
  return { story, trends, standings };
}

function similarTo(view: View, area: AreaCode, { structural, locale }: StorySources): SimilarAreasView {
  const all = { count: undefined, variables: undefined, weights: undefined, compared: null };
  return similarAreasView(view, { area, ...all, structural, locale });
}

function areaFacts(view: View, code: AreaCode): AreaStory["area"] {
  const area = view.reference.areaOf.get(code);
  const { cube, reference } = view;
  const found = latestValue(cube, inhabitants, code, cube.years.at(-1) ?? 0, 40);
  return {
    code,
    layer: area?.layer ?? "municipality",
    name: area?.name ?? code,
    provinceCode: area?.provinceCode ?? null,
    provinceName: (area?.provinceCode && reference.areaOf.get(area.provinceCode)?.name) ?? null,
    validTo: area?.validTo ?? null,
    inhabitants: found && { year: found.year, value: found.value, synthetic: found.synthetic },
  };
}

const inhabitants = "inhabitants" as IndicatorCode;

/** @param ascending all scores of a goal */
function rangeOf(ascending: readonly number[]): StoryGoal["range"] {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantileOfSorted(ascending, share));
  return low == null || middle == null || high == null ? null : { low, middle, high };
}

interface GoalWish {
  trends: Trends;
  similar: readonly AreaCode[];
  isScored: boolean;
  locale: Locale;
}

function storyGoalView(
  view: View,
  goal: AreaScores["goals"][number],
  { trends, similar, isScored, locale }: GoalWish,
): StoryGoal {
  const all = view.derived.scores(view.basket).goals.find((one) => one.goal === goal.goal);
  const known = [...(all?.scores ?? [])].filter((score) => !Number.isNaN(score)).sort((a, b) => a - b);
  const areas = view.derived.peers("municipality");
  const places = similar.map((code) => areas.indexOf(code));
  const scores = places.map((place) => all?.scores[place] ?? Number.NaN).filter(Number.isFinite);
  const position = relativePosition(goal.score, scores, "higher");
  return {
    ...goal,
    name: view.reference.goals.find(({ number }) => number === goal.goal)?.name[locale] ?? String(goal.goal),
    scores: isScored ? known.map((score) => Math.round(score * 10) / 10) : [],
    range: isScored ? rangeOf(known) : null,
    median: known.length * 2 >= areas.length ? median(known) : null,
    similar:
      similar.length === 0
        ? null
        : {
            median: median(scores),
            count: scores.length,
            position: position === "too-few" ? null : position,
            synthetic: places.some((place) => all?.synthetic[place] === 1),
          },
    trend: trends.goals.find((one) => one.goal === goal.goal)?.trend ?? null,
  };
}

function dueOf(view: View, area: AreaCode, trends: Trends): AreaStory["due"] {
  return trends.indicators
    .filter(({ targets }) => targets.length > 0)
    .map(({ indicator, name, goal, unit, decimals, trend, targets }) => {
      const found = latestValue(view.cube, indicator, area, view.scoreYear, 10);
      const figure = { year: found?.year ?? null, value: found?.value ?? null };
      const synthetic = trend.synthetic || (found?.synthetic ?? false);
      return { indicator, name, goal, unit, decimals, ...figure, targets, synthetic };
    });
}

const hasFigures = ({ goals }: AreaScores) =>
  goals.some(({ figures }) => figures.some(({ value }) => value !== null));
