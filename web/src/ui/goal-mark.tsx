import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { useText } from "./locale.tsx";

/** The number of a goal above its colour: the colour is an edge, the number carries the meaning. */
export function GoalMark({ goal, large = false }: { goal: number; large?: boolean }) {
  return (
    <span className={large ? "goal-mark goal-mark--large" : "goal-mark"} data-goal={goal} aria-hidden="true">
      {goal}
    </span>
  );
}

interface GoalNameProps {
  goal: number;
  name: string;
  /** False: the name alone, where a link would lead to the page itself. */
  link?: boolean;
}

/** Mark and name of a goal, as a link to its page. */
export function GoalName({ goal, name, link = true }: GoalNameProps) {
  const text = useText(webShell);
  const content = (
    <>
      <GoalMark goal={goal} />
      <span>
        <span className="visually-hidden">{text("goalNumber", { number: goal })}: </span>
        {name}
      </span>
    </>
  );
  if (!link) return <span className="goal-name">{content}</span>;
  return (
    <Link className="goal-name" to="/doelen/$goal" params={{ goal: String(goal) }}>
      {content}
    </Link>
  );
}
