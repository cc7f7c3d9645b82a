import type { AreaCode } from "../../areas/area.ts";
import type { AreaStory, StoryGoal } from "../../contract/area-story.ts";
import type { IndicatorCode } from "../../framework/indicator.ts";
import type { LocalReportInput } from "../local-writing.ts";
import { type SampleSize, sampleSnapshot } from "../sample-snapshot.ts";
import type { ChapterSnapshot } from "../snapshot.ts";

/** The report of one municipality of the sample, with a story that fits it. */
export function localInput(
  wish: { content?: Partial<ChapterSnapshot["content"]>; story?: Partial<AreaStory>; size?: SampleSize } = {},
  place = 0,
): LocalReportInput {
  const sample = sampleSnapshot(wish.size);
  const snapshot = { ...sample, content: { ...sample.content, ...wish.content } };
  const own = snapshot.content.municipalities[place];
  if (!own) throw new RangeError("the sample has no such municipality");
  return {
    snapshot,
    story: { ...storyOf(snapshot, own.code, own.name, place), ...wish.story },
    address: `https://lokaal17.example/gemeenten/${own.code}`,
  };
}

function storyOf({ content }: ChapterSnapshot, code: string, name: string, place: number): AreaStory {
  const area = code as AreaCode;
  return {
    basis: {
      dataVersion: content.dataVersion,
      basket: "broad",
      basketVersion: 1,
      year: content.scoreYear,
      boundaryYear: content.boundaryYear,
      methodVersion: content.methodVersion,
      thresholdsAdopted: false,
      adoptedCount: 0,
      thresholdCount: 10,
      example: true,
      synthetic: true,
    },
    area: {
      ...{ code: area, name, layer: "municipality", provinceCode: null, provinceName: null, validTo: null },
      inhabitants: null,
    },
    publication: { name: "Najaar 2026", publishedAt: "2026-11-20T09:00:00.000Z" },
    history: { predecessors: [], successors: [], heirs: [], lastFigures: [] },
    goals: content.goals.map(({ number, name: words, scores }) =>
      goalOf(number, words.nl, scores?.values[place] ?? null),
    ),
    falseDiscoveryRate: 0.1,
    changes: { better: [], worse: [], testedCount: 3, tooFewYears: 1, notJudged: 0 },
    peers: {
      areas: [
        { code: "GM0358" as AreaCode, name: "Aalsmeer" },
        { code: "GM0197" as AreaCode, name: "Aalten" },
      ],
      ...{
        variables: [],
        reason: null,
        synthetic: false,
        strongest: [],
        weakest: [],
        testedCount: 0,
        tests: 0,
      },
    },
    due: [],
    gaps: [
      {
        indicator: "sample-4" as IndicatorCode,
        ...{ name: "Woninginbraken", goal: 4, kind: "confidential", lastYear: 2024, inBasket: true },
      },
    ],
    practices: { own: [], peers: [], others: [] },
    explanations: [
      {
        indicator: "sample-1" as IndicatorCode,
        ...{ name: "Mensen in armoede", goal: 1, period: "2025", text: "Wij telden dit jaar anders." },
      },
    ],
    figureCount: 40,
    syntheticCount: 30,
  };
}

function goalOf(goal: number, name: string, score: number | null): StoryGoal {
  return {
    ...{ goal, name, score, reason: score === null ? "too-few-indicators" : null, thresholdsAdopted: false },
    ...{ colour: null, position: score === null ? "too-few" : "middle", positionSynthetic: false },
    ...{ figureCount: 3, basketSize: 4, syntheticCount: 3, years: null, decidingIndicators: [], figures: [] },
    ...{ scores: [], range: null, median: null, trend: null },
    similar: { median: 50, count: 10, position: score === null ? null : "worse", synthetic: true },
  };
}
