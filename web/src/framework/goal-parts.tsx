import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* What stands lower on the page of a goal: the server has written it, a browser needs its script last. */
const load = () => import("./goal-lower.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const ChosenOnIndicators = later(
  written?.ChosenOnIndicators ?? null,
  async () => (await load()).ChosenOnIndicators,
  <LoadingState lines={8} />,
);
export const GoalTargets = later(
  written?.GoalTargets ?? null,
  async () => (await load()).GoalTargets,
  <LoadingState lines={6} />,
);
export const GoalPractices = later(written?.GoalPractices ?? null, async () => (await load()).GoalPractices);
