import { isExampleGoal } from "@lokaal17/shared/areas/story-marks";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** The block that stands first on the page: each goal with its score and its word. */
export function CheckGoals({ story: { goals } }: { story: AreaStory }) {
  const text = useText(areasText);
  const words = useText(storyText);
  const locale = useLocale();
  const examples = examplesAmong(goals.filter(({ score }) => score !== null).map(isExampleGoal));
  return (
    <>
      <h3>{words("goals-short")}</h3>
      <ExamplesNote examples={examples} />
      <ul className="change-list check-goals">
        {goals.map((row) => (
          <li key={row.goal}>
            <GoalMark goal={row.goal} />
            <div>
              {row.name}
              <small>
                {row.score === null ? (
                  text("no-score")
                ) : (
                  <>
                    <RowMark synthetic={isExampleGoal(row)} examples={examples} />{" "}
                    {text("score-word", { score: formatNumber(row.score, 0, locale) })},{" "}
                    {words(`similar.${row.similar?.position ?? "none"}`)}
                  </>
                )}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
