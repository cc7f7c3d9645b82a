import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { goalPages } from "@lokaal17/shared/text/goal-pages";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { targetId } from "../search/result-path.ts";
import { useText } from "../ui/locale.tsx";
import { policyFieldsQuery, targetsQuery } from "./queries.ts";

/** The targets of a goal, and the municipal policy fields that work on them, with their indicators. */
export function GoalTargets({ goal }: { goal: number }) {
  const text = useText(frameworkText);
  const pages = useText(goalPages);
  const { targets } = useSuspenseQuery(targetsQuery(goal)).data;
  const { policyFields } = useSuspenseQuery(policyFieldsQuery(goal)).data;
  return (
    <div className="columns columns--even">
      <section className="section stack" aria-labelledby="subdoelen">
        <h2 id="subdoelen">{text("targets-title")}</h2>
        <ul>
          {targets.map(({ code, name }) => (
            <li key={code} id={targetId(code)}>
              <strong>{code}</strong> {name}
            </li>
          ))}
        </ul>
      </section>
      {policyFields.length > 0 && (
        <section className="section stack" aria-labelledby="taakvelden">
          <h2 id="taakvelden">{pages("fields")}</h2>
          <p className="meta-line">{pages("fields-text")}</p>
          <ul className="change-list">
            {policyFields.map(({ code, name, targets: codes, indicators }) => (
              <li key={code}>
                <span>{code}</span>
                <div>
                  <Link to="/taakvelden/$code" params={{ code }} preload={false}>
                    {name}
                  </Link>
                  {codes.length > 0 && <small>{pages("field-targets", { codes: codes.join(", ") })}</small>}
                  {indicators.length > 0 && (
                    <small>{indicators.map((indicator) => indicator.name).join("; ")}</small>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
