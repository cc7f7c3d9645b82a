import type { AreaCode } from "./area.ts";
import type { Reorganisation } from "./recode.ts";

/** What an area was made of and what it went into, through all reorganisations. */
export interface Relatives {
  predecessors: AreaCode[];
  successors: AreaCode[];
  /** The steps between them, oldest first. */
  steps: Reorganisation[];
}

/**
 * Follows an area back in time and forward, nearest relatives first. A piece of land that changed hands makes no
 * relative, and steps of one day stand beside each other: what came in that day does not go on the same day.
 */
export function relativesOf(area: AreaCode, reorganisations: readonly Reorganisation[]): Relatives {
  const lasting = reorganisations.filter(({ kind }) => kind !== "border-correction");
  const before = stepsBefore(area, null, lasting);
  const after = stepsAfter(area, null, lasting);
  const others = (codes: readonly AreaCode[]) => [...new Set(codes)].filter((code) => code !== area);
  return {
    predecessors: others(before.map(({ from }) => from)),
    successors: others(after.map(({ to }) => to)),
    steps: [...new Set([...before, ...after])].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function stepsBefore(
  area: AreaCode,
  day: string | null,
  steps: readonly Reorganisation[],
): readonly Reorganisation[] {
  const own = steps.filter(({ to, date }) => to === area && (day === null || date < day));
  return [...own, ...own.flatMap(({ from, date }) => stepsBefore(from, date, steps))];
}

function stepsAfter(
  area: AreaCode,
  day: string | null,
  steps: readonly Reorganisation[],
): readonly Reorganisation[] {
  const own = steps.filter(({ from, date }) => from === area && (day === null || date > day));
  return [...own, ...own.flatMap(({ to, date }) => stepsAfter(to, date, steps))];
}
