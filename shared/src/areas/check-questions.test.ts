import { describe, expect, it, test } from "vitest";
import type { AreaCheck, CheckedFinding } from "../contract/area-check.ts";
import type { StoryChange, StoryGap, StoryStanding } from "../contract/area-story.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { checkQuestions } from "./check-questions.ts";
import { standingCount, storyLead } from "./story-words.ts";
import { aStory } from "./testing/a-story.ts";

const smoking = "smoking" as IndicatorCode;
const worse: StoryChange = {
  ...{ indicator: smoking, name: "Rokers", goal: 3, unit: "procent", decimals: 1, verdict: "worse" },
  ...{ from: 2018, to: 2025, valueFrom: 14, valueTo: 17.6, provisional: false, synthetic: false },
};
const weakest: StoryStanding = {
  ...{ indicator: smoking, name: "Rokers", goal: 3, unit: "procent", decimals: 1, synthetic: false },
  ...{ year: 2025, value: 17.6, middle: 10.5, better: 0, worse: 9, compared: 10 },
};

const check = (about: Partial<AreaCheck> = {}): AreaCheck => ({
  phase: { kind: "published", round: null, previewUntil: null, publishesOn: null },
  story: aStory(),
  mayExplain: true,
  ...{ changed: [], changedCount: 0, findings: [], goals: [], thresholds: [], alongside: [], drivers: [] },
  band: null,
  methods: { compared: 0, differing: 0 },
  ...about,
});
const asked = (about: Partial<AreaCheck>, key: string) =>
  checkQuestions(check(about), "nl").find((question) => question.key === key);

describe("questions that an alderman may get", () => {
  it("begin with what became worse: figures, those of others, and no cause", () => {
    const story = aStory({ changes: { ...aStory().changes, worse: [worse], testedCount: 1 } });
    const found = asked(
      { story, alongside: [{ indicator: smoking, from: 12, to: 10.4, synthetic: true }] },
      "worse smoking",
    );
    expect(found?.question).toBe("Waarom werd ‘Rokers’ slechter?");
    expect(found?.answers).toEqual([
      "14,0 in 2018, 17,6 in 2025 (procent). De oorzaak staat niet in de cijfers.",
      "Bij de middelste gelijkende gemeente ging het in die jaren van 12,0 naar 10,4.",
    ]);
    expect(found?.indicator).toBe(smoking);
    expect(found?.synthetic).toBe(true);
  });

  test.each([
    [true, "Bij het cijfer ervoor was dat ook zo."],
    [false, "Bij het cijfer ervoor was dat nog niet zo."],
    [null, "Of dat bij het cijfer ervoor ook zo was, is niet te zeggen."],
  ])("say whether a difference was there before (%s)", (holds, sentence) => {
    const story = aStory({ peers: { ...aStory().peers, weakest: [weakest] } });
    const finding: CheckedFinding = {
      ...{ indicator: smoking, name: "Rokers", goal: 3, kind: "standing", side: "worse", holds },
      ...{ methods: null, provisional: false, isFirm: true, synthetic: false },
    };
    expect(asked({ story, findings: [finding] }, "weakest smoking")?.answers.at(-1)).toBe(sentence);
  });

  test.each([
    [null, "Daar is geen antwoord op: er zijn te weinig doelen om alle gemeenten gelijk te tellen."],
    [{ low: 12, high: 220, of: 342, isNarrow: false }, "Niet te rangschikken."],
  ])("never answer with a place (%o)", (band, beginning) => {
    const [answer = ""] = asked({ band }, "rank")?.answers ?? [];
    expect(answer.startsWith(beginning)).toBe(true);
    expect(answer).not.toMatch(/\b(12|220)\b/);
  });

  it("are marked where their answer leans on an example, and not where no figure stands in it", () => {
    const gap: StoryGap = {
      ...{ indicator: smoking, name: "Rokers", goal: 3, kind: "old", lastYear: 2020, inBasket: true },
    };
    const story = aStory({ gaps: [gap], figureCount: 9, syntheticCount: 5 });
    expect(asked({ story }, "gaps")?.synthetic).toBeNull();
    expect(asked({ story }, "real")).toMatchObject({ synthetic: true });
  });

  it("name nothing that is not there", () => {
    expect(checkQuestions(check(), "en").map(({ key }) => key)).toEqual(["rank"]);
  });
});

describe("the words of a story", () => {
  it("count in both directions, also none", () => {
    const changes = { ...aStory().changes, worse: [worse], testedCount: 4 };
    expect(storyLead(aStory({ changes }), "nl")).toBe(
      "Utrecht heeft een score voor 0 van de 17 doelen. In hoogstens acht jaar werd geen cijfer duidelijk beter en 1 duidelijk slechter. 4 reeksen waren lang genoeg om te toetsen.",
    );
  });

  it("say that there is too little to say", () => {
    expect(storyLead(aStory(), "en")).toBe(
      "There are too few figures of Utrecht for a score or a development.",
    );
  });

  it("say of how many a figure differs, not in which place it stands", () => {
    expect(standingCount(weakest, "worse", "nl")).toBe("duidelijk slechter dan 9 van de 10");
  });
});
