import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { GoalName } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { type AreaGoalRow, highAndLow } from "./area-model.ts";

/** The goals with the highest and the lowest scores beside the middle municipality: numbers, no praise, no blame. */
export function HighAndLow({ rows }: { rows: readonly AreaGoalRow[] }) {
  const text = useText(areasText);
  const { high, low } = highAndLow(rows);
  if (high.length === 0) return null;
  return (
    <div className="columns columns--even">
      <section className="section stack" aria-labelledby="hoog">
        <h2 id="hoog">{text("highest")}</h2>
        <Goals rows={high} />
      </section>
      <section className="section stack" aria-labelledby="laag">
        <h2 id="laag">{text("most-to-gain")}</h2>
        <Goals rows={low} />
      </section>
    </div>
  );
}

function Goals({ rows }: { rows: readonly AreaGoalRow[] }) {
  const text = useText(areasText);
  const locale = useLocale();
  const shown = (score: number | null) => (score === null ? "–" : formatNumber(score, 0, locale));
  return (
    <ul className="change-list">
      {rows.map(({ goal, name, score, median, syntheticCount }) => (
        <li key={goal}>
          <strong className="change-list__score">{shown(score)}</strong>
          <div>
            <GoalName goal={goal} name={name} />
            <small>
              {text("middle-of", { middle: shown(median) })} {syntheticCount > 0 && <SyntheticTag />}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
