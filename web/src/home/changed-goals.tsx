import type { PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import { changesText } from "@lokaal17/shared/text/home-changes";
import { formatNumber } from "@lokaal17/shared/text/number";
import { GoalName } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** The goals whose score moved the same way in clearly most municipalities, in the order of the goals. */
export function ChangedGoals({
  changes: { goals, notCompared, otherScale },
}: {
  changes: PublicationChanges;
}) {
  const text = useText(changesText);
  const locale = useLocale();
  if (notCompared) return <p>{text("goals-other-basket")}</p>;
  const clear = goals.filter(({ verdict }) => verdict !== "no-clear-change");
  const count = (number: number) => formatNumber(number, 0, locale);
  const left = otherScale.length;
  const otherScales = left > 0 && <p>{text("goals-other-scale", { count: left, shown: count(left) })}</p>;
  if (clear.length === 0) {
    return (
      <>
        {goals.length > 0 && <p>{text("goals-none")}</p>}
        {otherScales}
      </>
    );
  }
  const rest = goals.length - clear.length;
  return (
    <>
      <ScrollRegion label={text("goals-caption")}>
        <table className="table">
          <caption className="visually-hidden">{text("goals-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("column-goal")}</th>
              <th scope="col" className="table__number">
                {text("column-middle")}
              </th>
              <th scope="col" className="table__number">
                {text("column-higher")}
              </th>
              <th scope="col" className="table__number">
                {text("column-lower")}
              </th>
              <th scope="col" className="table__number">
                {text("column-same")}
              </th>
            </tr>
          </thead>
          <tbody>
            {clear.map(({ goal, name, before, now, up, down, same, synthetic }) => (
              <tr key={goal}>
                <th scope="row">
                  <GoalName goal={goal} name={name} /> {synthetic && <SyntheticTag />}
                </th>
                <td className="table__number">
                  {before === null || now === null ? "–" : `${count(before)} → ${count(now)}`}
                </td>
                <td className="table__number">{count(up)}</td>
                <td className="table__number">{count(down)}</td>
                <td className="table__number">{count(same)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rest > 0 && <p>{text("goals-rest", { count: rest, shown: count(rest) })}</p>}
      {otherScales}
    </>
  );
}
