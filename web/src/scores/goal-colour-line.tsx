import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { scoreText } from "@lokaal17/shared/text/scores";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaGoal } from "./score-basis-model.ts";

/** The colour of a goal and the indicators that decide it; nothing until the thresholds behind it are adopted. */
export function GoalColourLine({ own }: { own: AreaGoal }) {
  const text = useText(scoreBasisText);
  const scores = useText(scoreText);
  const { colour, decidingIndicators, figures } = own;
  const synthetic = figures.some(
    (figure) => figure.synthetic && decidingIndicators.includes(figure.indicator),
  );
  if (colour === null) return null;
  const [first, second] = decidingIndicators.map(
    (code) => figures.find(({ indicator }) => indicator === code)?.name ?? code,
  );
  return (
    <p>
      {synthetic && <SyntheticTag />} {text("colour", { colour: scores(`colour.${colour}`) })}{" "}
      {first && (second ? scores("decided-by", { first, second }) : scores("decided-by-one", { first }))}
    </p>
  );
}
