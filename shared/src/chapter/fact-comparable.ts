import { yearsOf } from "./fact-reference.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { exceptionalYears } from "./summary.ts";

/**
 * Whether two years of an indicator may be compared: no change of definition lies between, both are real or both made
 * up, and neither is a year of the pandemic. A single year always may be spoken of.
 */
export function isComparable(indicator: SnapshotIndicator, period: string): boolean {
  const years = yearsOf(period);
  if (!years || years.first === years.last) return true;
  if (exceptionalYears.has(years.first) || exceptionalYears.has(years.last)) return false;
  if (indicator.breakYears.some((year) => year > years.first && year <= years.last)) return false;
  const [first, last] = [years.first, years.last].map((wanted) =>
    indicator.years.find(({ year }) => year === wanted),
  );
  return !first || !last || hasExamples(first) === hasExamples(last);
}

const hasExamples = ({ origins }: SnapshotYear) => origins.includes("s");
