import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import { checkText } from "@lokaal17/shared/text/area-check";
import { storyText } from "@lokaal17/shared/text/area-story";
import { useText } from "../ui/locale.tsx";
import { CheckNames } from "./check-names.tsx";
import { ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** What stays as it is whatever is tried. */
export function CheckFirm({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const words = useText(storyText);
  const firm = check.findings.filter(({ isFirm }) => isFirm);
  const goals = check.goals.filter(({ isFirm }) => isFirm);
  const examples = examplesAmong([...firm, ...goals].map(({ synthetic }) => synthetic));
  const lists = [...new Set(firm.map(({ kind, side }) => listOf[kind][side]))];
  return (
    <section className="section stack" aria-labelledby="vast">
      <h2 id="vast">{text("firm-title")}</h2>
      <p>{text("firm-text")}</p>
      <ExamplesNote examples={examples} />
      {firm.length === 0 && <p>{text("firm-none")}</p>}
      <dl className="definition-list">
        {lists.map((list) => (
          <div key={list}>
            <dt>{words(list)}</dt>
            <dd>
              <CheckNames
                rows={firm.filter(({ kind, side }) => listOf[kind][side] === list)}
                examples={examples}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {goals.length === 0
          ? text("firm-goals-none")
          : text("firm-goals", { count: goals.length, goals: goals.map(({ name }) => name).join(", ") })}{" "}
        <RowMark synthetic={goals.some(({ synthetic }) => synthetic)} examples={examples} />
      </p>
    </section>
  );
}

/** The list of the page in which a finding stands. */
const listOf = {
  change: { better: "changes-better", worse: "changes-worse" },
  standing: { better: "peers-better", worse: "peers-worse" },
} as const;
