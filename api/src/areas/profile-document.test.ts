import { aStory, storyGoal } from "@lokaal17/shared/areas/testing/a-story";
import type { AreaStory, StoryPractice } from "@lokaal17/shared/contract/area-story";
import type { GoalTrendView } from "@lokaal17/shared/contract/trends";
import { describe, expect, it, test } from "vitest";
import { profileDocument } from "./profile-document.ts";

const made = (story: AreaStory) =>
  profileDocument({
    story,
    locale: "nl",
    address: "https://x.nl",
    isPublic: true,
    today: "2026-11-22",
    sourceOf: () => "politie",
  });

/** The cells of the one goal. */
const cells = (story: AreaStory) => made(story).split("l17-goal-name(1")[1]?.split(",\n)")[0] ?? "";

const similar = { median: 50, count: 10, position: "middle", synthetic: true } as const;
const trend: GoalTrendView = {
  ...{ verdict: "better", from: 2018, to: 2025, count: 8, slope: 1, slopeLow: 0, slopeHigh: 2, p: 0.01 },
  ...{ synthetic: true, reason: null, indicatorCount: 3, syntheticCount: 1, basketCount: 3 },
};
const practice: StoryPractice = {
  ...{
    id: "0198c1f0-0000-7000-8000-000000000001",
    area: null,
    areaName: null,
    problem: null,
    result: null,
    contact: null,
    sinceYear: null,
    title: "Buurtkeuken",
  },
  ...{ summary: "Samen koken.", goals: [2], origin: "synthetic", because: [], roleOfGovernment: "stimulate" },
};

describe("a profile on paper", () => {
  it("has no mark and no star where all is real", () => {
    const document = made(aStory({ goals: [storyGoal(1, 60)] }));
    expect(document).toContain("#let l17-mark = none");
    expect(document).not.toContain("Een ster achter");
    expect(cells(aStory({ goals: [storyGoal(1, 60)] }))).not.toContain("#l17-star");
  });

  test.each([
    ["similar municipalities", aStory({ goals: [storyGoal(1, 60, { similar })] })],
    ["the place among all", aStory({ goals: [storyGoal(1, 60, { positionSynthetic: true })] })],
    ["the trend", aStory({ goals: [storyGoal(1, 60, { trend })] })],
  ])("is marked above, in the row and in its note where %s lean on an example", (_, story) => {
    expect(made(story)).toContain("VOORBEELD, geen echt cijfer");
    expect(made(story)).toContain("Een ster achter");
    expect(cells(story)).toContain("#l17-star");
  });

  it("is marked where a practice is made up, and explains the star", () => {
    const document = made(aStory({ practices: { own: [practice], peers: [], others: [] } }));
    expect(document).toContain("VOORBEELD, geen echt cijfer");
    expect(document).toMatch(/Een ster achter .*praktijk/);
  });
});
