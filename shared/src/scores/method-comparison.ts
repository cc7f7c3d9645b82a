import { fitLine } from "../statistics/regression.ts";
import type {
  ComparedOutcome,
  ComparedStatus,
  Disagreement,
  NotAssessableReason,
} from "./method-comparison-codes.ts";
import { assessCbs, cbsWindowYears } from "./published/cbs.ts";
import { type PublishedIndicator, type PublishedMethod, signOf } from "./published/framework.ts";
import { baseFigure } from "./published/growth.ts";
import { sdsnDevelopment } from "./published/pace.ts";
import type { Series, YearFigure } from "./published/series.ts";
import { type StatcanStatus, seriesProgress } from "./published/statcan.ts";
import { chartProgress, type UnChartVerdict } from "./published/un-chart.ts";

/** What one published method says of one series. */
export interface ComparedVerdict {
  method: PublishedMethod;
  outcome: ComparedOutcome;
  /** Null, as the years, where the method cannot say. */
  status: ComparedStatus | null;
  /** Null where it can. */
  reason: NotAssessableReason | null;
  from: number | null;
  to: number | null;
}

export interface MethodComparison {
  /** In the order sdsn, statcan, un-chart, cbs. */
  verdicts: ComparedVerdict[];
  /** Whether the methods that can say something say the same; null when fewer than two can. */
  agree: boolean | null;
  disagreement: Disagreement | null;
}

/**
 * What four published methods say of the same figures, and why they differ.
 * SDSN asks for the pace to the green threshold in 2030, Statistics Canada and the UN for the growth since 2015 (or to a
 * target where the indicator has one), CBS whether a line through the last eight years rises or falls clearly.
 * @param series figures of one definition and one origin, earliest first
 * @see docs/method.md, alternatives
 */
export function compareMethods(indicator: PublishedIndicator, series: Series): MethodComparison {
  const base = baseFigure(indicator, series);
  const last = series.at(-1) ?? null;
  const verdicts = [
    sdsnVerdict(indicator, series, base, last),
    statcanVerdict(indicator, base, last),
    unChartVerdict(indicator, base, last),
    cbsVerdict(indicator, series),
  ];
  const sure = verdicts.filter(({ outcome }) => outcome !== "not-assessable");
  const agree = sure.length < 2 ? null : new Set(sure.map(({ outcome }) => outcome)).size === 1;
  return {
    verdicts,
    agree,
    disagreement: agree === false ? whyTheyDiffer(verdicts, indicator, series) : null,
  };
}

type Ends = YearFigure | null;

function sdsnVerdict(indicator: PublishedIndicator, series: Series, base: Ends, last: Ends): ComparedVerdict {
  const reason = whyNotFromEnds(base, last);
  if (reason || !base || !last) return cannotSay("sdsn", reason ?? "no-figures");
  if (indicator.greenThreshold === null) return cannotSay("sdsn", "no-threshold");
  const { pace, trend } = sdsnDevelopment(indicator, series, { start: base.year, end: last.year });
  if (pace === null || trend === null) return cannotSay("sdsn", "not-computable");
  const sign = signOf(indicator);
  const beyond = sign * (last.value - indicator.greenThreshold) >= 0;
  const status = {
    "on-track": beyond ? "beyond-threshold" : "fast-enough",
    "moderately-improving": "slower-than-needed",
    stagnating: "standing-still",
    decreasing: "wrong-way",
  } as const;
  return says("sdsn", outcomeOfTrend[trend], status[pace], base, last);
}

function statcanVerdict(indicator: PublishedIndicator, base: Ends, last: Ends): ComparedVerdict {
  const reason = whyNotFromEnds(base, last);
  if (reason || !base || !last) return cannotSay("statcan", reason ?? "no-figures");
  const { status } = seriesProgress(base, last, indicator);
  if (status === null)
    return cannotSay("statcan", base.value * last.value < 0 ? "crosses-zero" : "not-computable");
  const [outcome, code] = statcanCodes[indicator.target === null ? "growth" : "target"][status];
  return says("statcan", outcome ?? outcomeOfEnds(indicator, base, last), code, base, last);
}

function unChartVerdict(indicator: PublishedIndicator, base: Ends, last: Ends): ComparedVerdict {
  const reason = whyNotFromEnds(base, last);
  if (reason || !base || !last) return cannotSay("un-chart", reason ?? "no-figures");
  const { verdict } = chartProgress(base, last, indicator);
  if (verdict === null)
    return cannotSay("un-chart", base.value * last.value < 0 ? "crosses-zero" : "not-computable");
  const [outcome, code] = unChartCodes[indicator.target === null ? "growth" : "target"][verdict];
  return says("un-chart", outcome ?? outcomeOfEnds(indicator, base, last), code, base, last);
}

function cbsVerdict(indicator: PublishedIndicator, series: Series): ComparedVerdict {
  const recent = figuresOfCbs(series);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last) return cannotSay("cbs", "no-figures");
  const { assessed, trend } = assessCbs(indicator, series);
  if (!assessed || trend === null) return cannotSay("cbs", first === last ? "one-figure" : "too-few-figures");
  if (trend === "flat") return says("cbs", "no-clear-change", "may-be-chance", first, last);
  const rises = (trend === "up") === (indicator.direction === "higher");
  return says("cbs", outcomeOfTrend[trend], rises ? "clear-rise" : "clear-fall", first, last);
}

function whyNotFromEnds(base: Ends, last: Ends): NotAssessableReason | null {
  if (!base || !last) return "no-figures";
  return base.year === last.year ? "one-figure" : null;
}

/**
 * The rule behind the reason. The three methods that look at first and last figure see the same change, so what matters
 * is whether the line of CBS goes the same way, and whether it looks at the same years.
 */
function whyTheyDiffer(
  verdicts: readonly ComparedVerdict[],
  indicator: PublishedIndicator,
  series: Series,
): Disagreement {
  const of = (method: PublishedMethod) => verdicts.find((verdict) => verdict.method === method);
  const line = of("cbs");
  const others = verdicts.filter(({ method, outcome }) => method !== "cbs" && outcome !== "not-assessable");
  const said = new Set(others.map(({ outcome }) => outcome));
  if (line && line.outcome !== "not-assessable") {
    const direction = directionOfLine(indicator, series);
    const against = direction === "improving" ? said.has("worsening") : !said.has("worsening");
    if (direction !== "no-clear-change" && against)
      return others.every(({ from }) => from === line.from) ? "odd-end-year" : "other-window";
    if (line.outcome === "no-clear-change") return "small-but-not-significant";
  }
  const tooSlow = of("sdsn")?.outcome === "no-clear-change" || line?.outcome === "improving";
  return tooSlow ? "improves-too-slowly" : "other-yardstick";
}

/** Which way the line of CBS goes, also where that may be chance. */
function directionOfLine(indicator: PublishedIndicator, series: Series): ComparedOutcome {
  const recent = figuresOfCbs(series).map(({ year, value }) => ({ x: year, y: value }));
  const gain = signOf(indicator) * (fitLine(recent)?.slope ?? 0);
  return gain > 0 ? "improving" : gain < 0 ? "worsening" : "no-clear-change";
}

function figuresOfCbs(series: Series): YearFigure[] {
  const last = series.at(-1)?.year ?? 0;
  return series.filter(({ year }) => year > last - cbsWindowYears);
}

function outcomeOfEnds(indicator: PublishedIndicator, base: YearFigure, last: YearFigure): ComparedOutcome {
  const change = signOf(indicator) * (last.value - base.value);
  return change > 0 ? "improving" : change < 0 ? "worsening" : "no-clear-change";
}

const outcomeOfTrend = { up: "improving", flat: "no-clear-change", down: "worsening" } as const;

/** Outcome null: the method looks at the value alone, so the sign of the change tells. */
type Codes<Status extends string> = Record<Status, readonly [ComparedOutcome | null, ComparedStatus]>;

const statcanCodes: Record<"target" | "growth", Codes<StatcanStatus>> = {
  target: {
    achieved: [null, "beyond-threshold"],
    substantial: ["improving", "fast-enough"],
    moderate: ["improving", "slower-than-needed"],
    limited: ["no-clear-change", "much-slower-than-needed"],
    deterioration: ["worsening", "wrong-way"],
  },
  growth: {
    achieved: [null, "beyond-threshold"],
    substantial: ["improving", "large-change"],
    moderate: ["improving", "some-change"],
    limited: ["no-clear-change", "little-change"],
    deterioration: ["worsening", "wrong-way"],
  },
};

const unChartCodes: Record<"target" | "growth", Codes<UnChartVerdict>> = {
  target: {
    achieved: [null, "beyond-threshold"],
    "on-track": ["improving", "fast-enough"],
    fair: ["improving", "slower-than-needed"],
    stagnation: ["no-clear-change", "standing-still"],
    regression: ["worsening", "wrong-way"],
  },
  growth: {
    achieved: [null, "beyond-threshold"],
    "on-track": ["improving", "large-change"],
    fair: ["improving", "some-change"],
    stagnation: ["no-clear-change", "little-change"],
    regression: ["worsening", "wrong-way"],
  },
};

function says(
  method: PublishedMethod,
  outcome: ComparedOutcome,
  status: ComparedStatus,
  { year: from }: YearFigure,
  { year: to }: YearFigure,
): ComparedVerdict {
  return { method, outcome, status, reason: null, from, to };
}

function cannotSay(method: PublishedMethod, reason: NotAssessableReason): ComparedVerdict {
  return { method, outcome: "not-assessable", status: null, reason, from: null, to: null };
}
