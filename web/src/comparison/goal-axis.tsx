import { type GoalRangeInput, goalRange } from "@lokaal17/shared/charts/goal-range";
import { useLocale } from "../ui/locale.tsx";
import { SceneFigure } from "../ui/scene/scene-figure.tsx";

/** Width of the drawn scale; the table's column scales it. */
const axisWidth = 400;

/** The scale of one goal in a table of goals; the row around it says the same in words. */
export function GoalAxis({ range, ...drawn }: Pick<GoalRangeInput, "scores" | "range" | "own" | "title">) {
  const locale = useLocale();
  return (
    <SceneFigure hidden scene={goalRange({ ...drawn, range: range ?? null, width: axisWidth, locale })} />
  );
}
