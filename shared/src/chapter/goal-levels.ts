import { netherlands } from "../areas/area.ts";
import type { Fact } from "./facts.ts";
import { fact, type Writing } from "./section.ts";

/** The spread of one goal's scores over the municipalities, bound. */
export interface GoalLevel {
  number: number;
  name: string;
  synthetic: boolean;
  median: Fact;
  p10: Fact;
  p90: Fact;
  n: Fact;
}

/** Of every goal in order; null where it has no scores. */
export function goalLevels(w: Writing): (GoalLevel | null)[] {
  return w.content.goals.map(({ number, name }) => {
    const [median, p10, p90, n] = (["median", "p10", "p90", "municipalities"] as const).map((statistic) =>
      fact(w, `goal-${number}`, netherlands, w.content.scoreYear, statistic),
    );
    if (!median || !p10 || !p90 || !n) return null;
    return { number, name: name[w.locale], synthetic: median.synthetic, median, p10, p90, n };
  });
}
