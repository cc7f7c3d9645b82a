import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import { verdictView } from "../publications/verdict-view.ts";
import type { View } from "../publications/views.ts";
import { methodsView } from "../scores/methods-view.ts";
import { alikeAreas } from "./alike-areas.ts";
import { alongsideOf, changedFigures, checkedFindings, checkedThresholds } from "./check-findings.ts";
import { checkedGoals, driversAgainstSimilar } from "./check-goals.ts";
import { areaStandings, comparedIndicators, standingsView } from "./story-findings.ts";
import { areaStoryView, type StorySources } from "./story-view.ts";

/** Changed figures are listed up to here; the rest is counted. */
const mostChanged = 40;

export interface CheckWish {
  area: AreaCode;
  /** What everybody reads now. */
  published: View;
  sources: StorySources;
  phase: AreaCheck["phase"];
  mayExplain: boolean;
}

/** The page as its readers will see it, with how firm each part is: for who answers for it. */
export async function areaCheckView(
  view: View,
  { area, published, sources, phase, mayExplain }: CheckWish,
): Promise<AreaCheck> {
  const { locale } = sources;
  const verdicts = verdictView(view);
  const { story } = await areaStoryView(view, area, sources);
  const alike = alikeAreas(view, area, sources.structural);
  const yearBefore = await areaStandings(verdicts, area, alike, "before");
  const before = {
    better: standingsView(yearBefore, "better", locale),
    worse: standingsView(yearBefore, "worse", locale),
    compared: new Set(comparedIndicators(yearBefore)),
  };
  const methods = methodsView(verdicts, { area, goal: undefined, locale });
  const changed = phase.kind === "preview" ? changedFigures(view, published, area, locale) : [];
  const wish = { area, story, locale };
  return {
    phase,
    story,
    mayExplain,
    changed: changed.slice(0, mostChanged),
    changedCount: changed.length,
    findings: checkedFindings(verdicts, { area, story, methods, before }),
    goals: checkedGoals(view, wish),
    thresholds: checkedThresholds(view, area, locale),
    alongside: alongsideOf(verdicts, story),
    drivers: driversAgainstSimilar(view, wish),
    band: bandOf(view, area),
    methods: {
      compared: methods.goals.reduce((sum, { compared }) => sum + compared, 0),
      differing: methods.goals.reduce((sum, { differing }) => sum + differing, 0),
    },
  };
}

function bandOf(view: View, area: AreaCode): AreaCheck["band"] {
  const bands = view.derived.bands(view.basket, null);
  const band = bands.areas.find((one) => one.area === area);
  if (!band || "notRanked" in band) return null;
  return { low: band.low, high: band.high, of: bands.rankedCount, isNarrow: band.rankable };
}
