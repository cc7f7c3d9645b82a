/** What stands lower on the page of a goal: one chunk, see `goal-parts.tsx`. */
export { ChosenOnIndicators } from "./chosen-on-indicators.tsx";
export { GoalPractices } from "./goal-practices.tsx";
export { GoalTargets } from "./goal-targets.tsx";
