import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import { checkText } from "@lokaal17/shared/text/area-check";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { type Examples, RowMark } from "./examples-note.tsx";

interface CheckRowProps {
  check: AreaCheck;
  finding: { indicator: string; name: string; goal: number | null; synthetic: boolean };
  examples: Examples;
  children: ReactNode;
}

/** One figure of the check, with the organisation's own explanation or the way to write one. */
export function CheckRow({ check, finding, examples, children }: CheckRowProps) {
  const { indicator, name, goal, synthetic } = finding;
  return (
    <li className="finding">
      {goal === null ? <span /> : <GoalMark goal={goal} />}
      <div>
        <strong>{name}</strong> <RowMark {...{ synthetic, examples }} />
        <small className="finding__said">
          <span>{children}</span>
        </small>
        <Explain {...{ check, indicator, name }} />
      </div>
    </li>
  );
}

/** What the organisation says of a figure already, and for who may the way to say it. */
export function Explain({ check, indicator, name }: { check: AreaCheck; indicator: string; name: string }) {
  const text = useText(checkText);
  const { story, mayExplain } = check;
  const own = story.explanations.filter((one) => one.indicator === indicator);
  return (
    <>
      {own.map(({ period, text: said }) => (
        <small key={period}>{text("explained", { period, text: said })}</small>
      ))}
      {mayExplain && own.length === 0 && (
        <Link
          className="no-print"
          to="/eigen/$area"
          params={{ area: story.area.code }}
          search={{ indicator }}
          aria-label={text("to-explain-of", { indicator: name })}
        >
          {text("to-explain")}
        </Link>
      )}
    </>
  );
}
