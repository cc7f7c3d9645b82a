import type { ProvinceGoal } from "@lokaal17/shared/contract/province-goals";
import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { viewText } from "@lokaal17/shared/text/view-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { GoalName } from "../ui/goal-mark.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";
import { provinceGoalsQuery } from "./province-query.ts";

export interface ProvinceMembersProps {
  code: string;
  asOf: string | undefined;
}

/** The group's score beside its members on every goal, and the way to each municipality. */
export function ProvinceMembers({ code, asOf }: ProvinceMembersProps) {
  const text = useText(goalPages);
  const locale = useLocale();
  const { province, members, goals, basis } = useSuspenseQuery(provinceGoalsQuery(code, asOf)).data;
  const [first] = members;
  return (
    <section className="section stack" aria-labelledby="gemeenten">
      <h2 id="gemeenten">{text("province-title", { name: province.name })}</h2>
      <p>{text("province-text")}</p>
      {first && (
        <p>
          <a
            className={buttonClass()}
            href={addressIn(locale, `/vergelijken?gemeenten=${first.code}&groep=provincie`)}
          >
            {text("province-compare")}
          </a>
        </p>
      )}
      <GoalsOfProvince goals={goals} total={members.length} />
      <p className="meta-line">{adoptionText(basis, locale)}</p>
      <h3>
        {text("province-members", {
          count: members.length,
          shown: formatNumber(members.length, 0, locale),
        })}
      </h3>
      <ul className="link-list">
        {members.map((member) => (
          <li key={member.code}>
            <Link to="/gemeenten/$code" params={{ code: member.code }} preload={false}>
              {member.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GoalsOfProvince({ goals, total }: { goals: readonly ProvinceGoal[]; total: number }) {
  const text = useText(goalPages);
  const view = useText(viewText);
  const locale = useLocale();
  const shown = (score: number) => formatNumber(score, 0, locale);
  const examples = examplesAmong(
    goals.flatMap(({ score, synthetic, middle, middleSynthetic }) => [
      ...(score === null ? [] : [synthetic]),
      ...(middle === null ? [] : [middleSynthetic]),
    ]),
  );
  return (
    <>
      <ExamplesNote examples={examples} />
      <ScrollRegion label={view("table-of", { name: text("province-caption") })}>
        <table className="table">
          <caption className="visually-hidden">{text("province-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("goal")}</th>
              <th scope="col" className="table__number">
                {text("province-own")}
              </th>
              <th scope="col" className="table__number">
                {text("province-middle")}
              </th>
              <th scope="col" className="table__number">
                {text("province-range")}
              </th>
              <th scope="col" className="table__number">
                {text("province-scored")}
              </th>
            </tr>
          </thead>
          <tbody>
            {goals.map(({ goal, name, score, synthetic, middle, low, high, count, middleSynthetic }) => (
              <tr key={goal}>
                <th scope="row">
                  <GoalName goal={goal} name={name} />
                </th>
                <td className="table__number">
                  <Score score={score} synthetic={synthetic} examples={examples} />
                </td>
                <td className="table__number">
                  <Score score={middle} synthetic={middleSynthetic} examples={examples} />
                </td>
                <td className="table__number">
                  <RowMark synthetic={low !== null && middleSynthetic} examples={examples} />{" "}
                  {low === null || high === null
                    ? "–"
                    : text("range-of", { low: shown(low), high: shown(high) })}
                </td>
                <td className="table__number">
                  {text("of-total", { count: shown(count), total: shown(total) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Score(props: { score: number | null; synthetic: boolean; examples: Examples }) {
  const { score, synthetic, examples } = props;
  const text = useText(goalPages);
  const locale = useLocale();
  if (score === null) return <small>{text("no-score")}</small>;
  return (
    <>
      <RowMark synthetic={synthetic} examples={examples} /> <strong>{formatNumber(score, 0, locale)}</strong>
    </>
  );
}
