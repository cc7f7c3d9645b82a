import { compareText } from "@lokaal17/shared/text/compare-pages";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { CompareView } from "./compare-search.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** Where the focus goes once the first question is answered. */
export const answerHeading = "vergeleken";

/** What the figures are about; each subject leads to its own page. */
export function CompareHeading({ bench, view }: { bench: Bench; view: CompareView }) {
  const text = useText(compareText);
  const words = useText(workbenchText);
  const goal = bench.subjects[0]?.subject.goal;
  return (
    <div className="bench__head section">
      <h2 id={answerHeading} tabIndex={-1}>
        {view === "doelen" || view === "balken"
          ? text("finding-scores")
          : view === "indicatoren"
            ? words("heading.indicators", { goal: goal ?? "" })
            : bench.subjects.slice(0, 3).map((of, place) => (
                <Fragment key={of.subject.subject}>
                  {place > 0 && " · "}
                  <SubjectLink of={of} />
                </Fragment>
              ))}
        {bench.subjects.some(({ subject }) => subject.synthetic) && (
          <>
            {" "}
            <SyntheticTag />
          </>
        )}
      </h2>
    </div>
  );
}

function SubjectLink({ of: { subject } }: { of: SubjectFigures }) {
  const text = useText(compareText);
  return subject.indicator === null ? (
    <Link to="/doelen/$goal" params={{ goal: String(subject.goal) }} preload={false}>
      {text("subject-goal", { number: subject.goal ?? "", name: subject.name })}
    </Link>
  ) : (
    <Link to="/indicatoren/$code" params={{ code: subject.indicator }} preload={false}>
      {subject.name}
    </Link>
  );
}
