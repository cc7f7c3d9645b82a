import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PracticeItem } from "../network/practice-item.tsx";
import { practicesQuery } from "../network/queries.ts";
import { useText } from "../ui/locale.tsx";
import { WhenMounted } from "../ui/when-mounted.tsx";
import { goalsQuery } from "./queries.ts";

/** As many as invite to look further. */
const mostShown = 3;

/**
 * Practices with a goal. They may change at any time, and a page that reads them is not kept on the server: so they come
 * after the page, whose own words lead to all of them.
 */
export function GoalPractices({ goal }: { goal: number }) {
  const text = useText(goalPages);
  return (
    <section className="section stack" aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{text("practices")}</h2>
      <WhenMounted>
        <Practices goal={goal} />
      </WhenMounted>
      <p>
        <Link to="/voorbeelden" search={{ doel: goal }}>
          {text("practices-all")}
        </Link>
      </p>
    </section>
  );
}

function Practices({ goal }: { goal: number }) {
  const text = useText(goalPages);
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const { data } = useQuery(practicesQuery(goal));
  if (!data) return null;
  if (data.practices.length === 0) return <p>{text("practices-none")}</p>;
  return (
    <ul className="practice-list">
      {data.practices.slice(0, mostShown).map((practice) => (
        <PracticeItem key={practice.id} practice={practice} goals={goals} />
      ))}
    </ul>
  );
}
