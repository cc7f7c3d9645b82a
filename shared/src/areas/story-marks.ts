import type { AreaStory, StoryGoal } from "../contract/area-story.ts";

/** The order of every list of findings: real figures in front, and among those as they came. */
export const realFirst = <Row extends { synthetic: boolean }>(rows: readonly Row[]): Row[] => [
  ...rows.filter(({ synthetic }) => !synthetic),
  ...rows.filter(({ synthetic }) => synthetic),
];

/** Who is similar was found with examples too, and then everything found beside them leans on one. */
export const markedStandings = <Row extends { synthetic: boolean }>(
  rows: readonly Row[],
  peers: { synthetic: boolean },
): Row[] => rows.map((row) => ({ ...row, synthetic: row.synthetic || peers.synthetic }));

/** A goal leans on an example where its own score does, or what it is compared with. */
export const isExampleGoal = ({ syntheticCount, similar, positionSynthetic }: StoryGoal): boolean =>
  syntheticCount > 0 || positionSynthetic || (similar?.synthetic ?? false);

/** Where a development is not told there is nothing to mark. */
export const isExampleTrend = (trend: StoryGoal["trend"]): boolean =>
  (trend?.synthetic ?? false) && trend?.reason === null;

/** Whether anything that a story says is an example, or is made with one. */
export function isExampleStory({ area, goals, changes, peers, due, practices }: AreaStory): boolean {
  return (
    peers.synthetic ||
    (area.inhabitants?.synthetic ?? false) ||
    goals.some((goal) => isExampleGoal(goal) || isExampleTrend(goal.trend)) ||
    [...changes.better, ...changes.worse, ...peers.strongest, ...peers.weakest].some(
      ({ synthetic }) => synthetic,
    ) ||
    due.some(({ synthetic, targets }) => synthetic || targets.some(({ example }) => example)) ||
    Object.values(practices).some((list) => list.some(({ origin }) => origin === "synthetic"))
  );
}
