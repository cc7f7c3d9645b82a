import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mean } from "../statistics/mean.ts";
import { overallScore } from "./goal-score.ts";
import { normalise } from "./normalise.ts";

/** Published in single precision, hence the tolerances: four decimals for scores, five for the overall score. */
const published = z
  .object({
    source: z.string(),
    indicators: z.array(
      z.object({ code: z.string(), goal: z.number(), lowerBound: z.number(), optimum: z.number() }),
    ),
    cities: z.array(
      z.object({
        city: z.string(),
        values: z.array(z.number().nullable()),
        normalised: z.array(z.number().nullable()),
        goals: z.record(z.string(), z.number()),
        overall: z.number(),
        rank: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("vectors/us-cities-2019.json", import.meta.url), "utf8")));

describe("the scores of the 2019 US Cities Sustainable Development Report come out as published", () => {
  it.each(published.cities)("$city", ({ values, normalised, goals, overall }) => {
    const scores = values.map((value, index) => {
      const indicator = published.indicators[index];
      return value === null || !indicator ? Number.NaN : normalise(value, indicator);
    });
    for (const [index, score] of scores.entries()) {
      const expected = normalised[index] ?? null;
      if (expected === null) expect(score).toBeNaN();
      else expect(Math.abs(score - expected)).toBeLessThan(1e-4);
    }
    const goalScores = [...new Set(published.indicators.map(({ goal }) => goal))].flatMap((goal) => {
      const score = mean(scores.filter((_, index) => published.indicators[index]?.goal === goal));
      if (score === null) return [];
      expect(Math.abs(score - (goals[goal] ?? Number.NaN))).toBeLessThan(1e-4);
      return [score];
    });
    expect(goalScores).toHaveLength(Object.keys(goals).length);
    const present = scores.filter((score) => !Number.isNaN(score)).length;
    const whole = overallScore(goalScores, present, published.indicators.length);
    expect(Math.abs((whole ?? Number.NaN) - overall)).toBeLessThan(1e-5);
  });
});
