import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { GoalName } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { type AreaGoalRow, type GoalDistance, highAndLow } from "./area-model.ts";

/** The goals furthest above and furthest below the middle municipality: numbers, no praise, no blame. */
export function HighAndLow({ rows }: { rows: readonly AreaGoalRow[] }) {
  const text = useText(areasText);
  const { high, low } = highAndLow(rows);
  return (
    <div className="columns columns--even">
      {high.length > 0 && (
        <section className="section stack" aria-labelledby="hoog">
          <h2 id="hoog">{text("furthest-above")}</h2>
          <Goals rows={high} />
        </section>
      )}
      {low.length > 0 && (
        <section className="section stack" aria-labelledby="laag">
          <h2 id="laag">{text("furthest-below")}</h2>
          <Goals rows={low} />
        </section>
      )}
    </div>
  );
}

function Goals({ rows }: { rows: readonly GoalDistance[] }) {
  const text = useText(areasText);
  const locale = useLocale();
  const shown = (score: number | null) => (score === null ? "–" : formatNumber(score, 0, locale));
  return (
    <ul className="change-list">
      {rows.map(({ goal, name, score, median, distance, syntheticCount }) => (
        <li key={goal}>
          <strong className="change-list__score">{`${distance > 0 ? "+" : ""}${shown(distance)}`}</strong>
          <div>
            <GoalName goal={goal} name={name} />
            <small>
              {text("score-and-middle", { score: shown(score), middle: shown(median) })}{" "}
              {syntheticCount > 0 && <SyntheticTag />}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
