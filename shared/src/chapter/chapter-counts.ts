import { netherlands } from "../areas/area.ts";
import { membersOf } from "./area-groups.ts";
import type { FactReference } from "./fact-reference.ts";
import type { SnapshotContent, SnapshotIndicator } from "./snapshot.ts";
import { spreadsOf } from "./spreads.ts";
import type { Computed } from "./statistics.ts";
import { presentYear } from "./summary.ts";

/** What is counted and not measured: years, goals, indicators, municipalities, members. Null: no such count. */
export function chapterCount(content: SnapshotContent, reference: FactReference): Computed | null {
  const { subject, area } = reference;
  const value =
    subject === "chapter"
      ? area === netherlands
        ? countOfAll(content, reference)
        : countOfArea(content, reference)
      : area === netherlands
        ? countOfGoal(content, reference)
        : null;
  return value === null ? null : { value, decimals: 0, synthetic: isExample(content, reference) };
}

function countOfAll(content: SnapshotContent, { period, statistic }: FactReference): number | null {
  const filled = content.indicators.filter(hasFigures);
  const goals = new Set(filled.map(({ goal }) => goal)).size;
  const spreads = () => spreadsOf(content).map(({ ratio }) => ratio);
  switch (`${period}/${statistic}`) {
    case "with-figures/goals":
      return goals;
    case "without-figures/goals":
      return content.goals.length - goals;
    case "with-score/goals":
      return content.goals.filter(({ scores }) => scores !== null).length;
    case "with-figures/indicators":
      return filled.length;
    case "spread-compared/indicators":
      return spreads().length;
    case "spread-smaller/indicators":
      return spreads().filter((ratio) => ratio < 100).length;
    case "spread-larger/indicators":
      return spreads().filter((ratio) => ratio > 100).length;
    case "all/municipalities":
      return content.municipalities.length;
    case "all/synthetic-indicators":
      return filled.filter(({ years }) => years.some(({ origins }) => origins.includes("s"))).length;
    case "all/members":
      return content.members.length;
    case "all/practices":
      return content.practices.length;
    default:
      return statistic === "year" && /^\d{4}$/.test(period) ? Number(period) : null;
  }
}

function countOfArea(content: SnapshotContent, { area, period, statistic }: FactReference): number | null {
  const members = membersOf(content, area);
  if (!members) return null;
  if (statistic === "members" && period === "all") {
    const codes = new Set(members.map((place) => content.municipalities[place]?.code));
    return content.members.filter(({ code }) => codes.has(code)).length;
  }
  const [place = -1] = members;
  if (period !== "latest" || content.municipalities[place]?.code !== area) return null;
  if (statistic === "inhabitants") return content.municipalities[place]?.inhabitants ?? null;
  if (statistic !== "with-figure" && statistic !== "examples") return null;
  return content.indicators.filter((indicator) => {
    const year = presentYear(indicator);
    return year && (statistic === "examples" ? year.origins[place] === "s" : year.values[place] !== null);
  }).length;
}

function countOfGoal(content: SnapshotContent, { subject, period, statistic }: FactReference): number | null {
  const goal = Number(/^goal-(\d+)$/.exec(subject)?.[1]);
  if (period !== "all" || !content.goals.some(({ number }) => number === goal)) return null;
  const indicators = content.indicators.filter((one) => one.goal === goal && hasFigures(one));
  const targets = content.targets.filter((one) => one.goal === goal);
  const measured = new Set(indicators.flatMap((one) => one.targets));
  switch (statistic) {
    case "indicators":
      return indicators.length;
    case "other-indicators":
      return Math.max(0, indicators.length - 1);
    case "targets":
      return targets.length;
    case "targets-measured":
      return targets.filter(({ code }) => measured.has(code)).length;
    case "practices":
      return content.practices.filter(({ goals }) => goals.includes(goal)).length;
    default:
      return null;
  }
}

/** A count of what is itself an example is one too; how many figures there are is a fact about the chapter. */
function isExample(content: SnapshotContent, { period, statistic, area }: FactReference): boolean {
  if (period.startsWith("spread-") && period !== "spread-compared")
    return spreadsOf(content).some(({ synthetic }) => synthetic);
  // How many have an example is no more true than the examples.
  const isOf = (key: string) => `${period}/${statistic}` === key;
  if (isOf("with-score/goals")) return content.goals.some(({ scores }) => scores?.origins.includes("s"));
  if (isOf("with-figures/goals") || isOf("with-figures/indicators"))
    return content.indicators.some(({ years }) => years.some(({ origins }) => origins.includes("s")));
  if (statistic !== "members") return false;
  const codes = new Set(membersOf(content, area)?.map((place) => content.municipalities[place]?.code));
  return content.members.some(
    ({ code, synthetic }) => synthetic && (area === netherlands || codes.has(code)),
  );
}

const hasFigures = ({ years }: SnapshotIndicator): boolean => years.length > 0;
