import { looseText } from "@lokaal17/shared/areas/check-words";
import type { AreaCheck, CheckedGoal, CheckVariant } from "@lokaal17/shared/contract/area-check";
import { checkText } from "@lokaal17/shared/text/area-check";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { scoreText } from "@lokaal17/shared/text/scores";
import { GoalName } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { CheckNames } from "./check-names.tsx";
import { ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** What one other value, indicator, method or threshold would change. */
export function CheckLoose({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const loose = check.findings.filter(({ isFirm }) => !isFirm);
  const goals = check.goals.filter(({ isFirm, position }) => !isFirm && position !== "too-few");
  const untested = check.goals.filter(({ position }) => position === "too-few");
  const locale = useLocale();
  const examples = examplesAmong(loose.map(({ synthetic }) => synthetic));
  return (
    <section className="section stack" aria-labelledby="omslaan">
      <h2 id="omslaan">{text("loose-title")}</h2>
      <p>{text("loose-text")}</p>
      <h3>{text("loose-goals")}</h3>
      {goals.length === 0 ? <p>{text("loose-goals-none")}</p> : <Goals goals={goals} />}
      {untested.length > 0 && (
        <p>
          {text("loose-goals-untested", {
            count: untested.length,
            goals: untested.map(({ name }) => name).join(", "),
          })}
        </p>
      )}
      <h3>{text("loose-findings")}</h3>
      <ExamplesNote examples={examples} />
      {loose.length === 0 ? (
        <p>{text("loose-findings-none")}</p>
      ) : (
        <dl className="definition-list">
          {[...Map.groupBy(loose, (finding) => looseText(finding, locale))].map(([reason, rows]) => (
            <div key={reason}>
              <dt>{reason}</dt>
              <dd>
                <CheckNames {...{ rows, examples }} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Thresholds check={check} />
    </section>
  );
}

function Goals({ goals }: { goals: readonly CheckedGoal[] }) {
  const text = useText(checkText);
  const areas = useText(areasText);
  const word = useWord();
  const caption = text("loose-goals");
  const examples = examplesAmong(goals.map(({ synthetic }) => synthetic));
  return (
    <>
      <ExamplesNote examples={examples} />
      <ScrollRegion label={caption}>
        <table className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{areas("column-goal")}</th>
              <th scope="col">{text("column-now")}</th>
              <th scope="col">{text("column-earlier")}</th>
              <th scope="col">{text("column-left-out")}</th>
              <th scope="col">{text("column-geometric")}</th>
            </tr>
          </thead>
          <tbody>
            {goals.map(({ goal, name, position, earlier, leftOut, geometric, synthetic }) => (
              <tr key={goal}>
                <th scope="row">
                  <GoalName goal={goal} name={name} /> <RowMark {...{ synthetic, examples }} />
                </th>
                <td>{word({ score: 0, position })}</td>
                <td>
                  <Turned variants={earlier} position={position} sentence="becomes-earlier" />
                </td>
                <td>
                  <Turned variants={leftOut} position={position} sentence="becomes" />
                </td>
                <td>{geometric.position === position ? text("same") : word(geometric)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

interface TurnedProps {
  variants: readonly CheckVariant[];
  position: CheckedGoal["position"];
  sentence: "becomes" | "becomes-earlier";
}

/** The first variant with another word, and how many more there are. */
function Turned({ variants, position, sentence }: TurnedProps) {
  const text = useText(checkText);
  const word = useWord();
  const turned = variants.filter((one) => one.position !== position);
  const [first] = turned;
  if (!first) return text("same");
  const said = text(sentence, { word: word(first), name: first.name ?? "" });
  return turned.length === 1 ? said : text("and-more", { first: said, count: String(turned.length - 1) });
}

/** The word that the page says of a position. */
function useWord() {
  const text = useText(checkText);
  const words = useText(storyText);
  return ({ score, position }: Pick<CheckVariant, "score" | "position">) =>
    score === null ? text("no-score-then") : words(`similar.${position === "too-few" ? "none" : position}`);
}

function Thresholds({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const scores = useText(scoreText);
  const { thresholds } = check;
  const turning = thresholds.filter(
    ({ colour, stricter, looser }) => colour !== stricter || colour !== looser,
  );
  return (
    <>
      <h3>{text("thresholds-title")}</h3>
      {thresholds.length === 0 && <p>{text("thresholds-none")}</p>}
      {thresholds.length > 0 && turning.length === 0 && (
        <p>{text("thresholds-firm", { count: thresholds.length })}</p>
      )}
      <dl className="definition-list">
        {turning.map(({ indicator, name, colour, stricter, looser, synthetic }) => (
          <div key={indicator}>
            <dt>
              {name} <RowMark synthetic={synthetic} examples="some" />
            </dt>
            <dd>
              {text("threshold-row", {
                now: scores(`colour.${colour}`),
                stricter: scores(`colour.${stricter}`),
                looser: scores(`colour.${looser}`),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
