import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { goalsQuery } from "../framework/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { useAssignChange } from "./assign-change.ts";
import { AssignForm } from "./assign-form.tsx";
import { AssignLastYear } from "./assign-last-year.tsx";
import { AssignOutcome } from "./assign-outcome.tsx";
import { AssignPerson } from "./assign-person.tsx";
import { assignmentsQuery } from "./assign-queries.ts";

const route = getRouteApi("/invoer/$round/$area/uitzetten");

/** Who fills which indicator: who has what and how far, and having somebody fill more. */
export function AssignPage() {
  const text = useText(assignmentScreens);
  const entryText = useText(entryScreens);
  const locale = useLocale();
  const params = route.useParams();
  const assignments = useSuspenseQuery(assignmentsQuery(params.round, params.area)).data;
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const change = useAssignChange(assignments);
  const { area, areaName, round, people, closesOn, mayAssign, lastYear } = assignments;
  return (
    <>
      <PageHead
        title={text("title", { area: nameWithLayer(area, areaName, locale), round: round.name })}
        lead={text("lead")}
        meta={mayAssign ? entryText("closes", { date: formatDate(closesOn, locale) }) : text("over")}
        breadcrumb={
          <Link to="/invoer/$round/$area" params={params}>
            {text("toGrid")}
          </Link>
        }
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="people-heading">
          <h2 id="people-heading">{text("peopleHeading")}</h2>
          <AssignOutcome change={change} place="people" />
          {people.length === 0 ? (
            <EmptyState title={text("nobodyTitle")}>{text("nobodyText")}</EmptyState>
          ) : (
            <ul className="assignees">
              {people.map((person) => (
                <AssignPerson
                  key={person.account}
                  person={person}
                  assignments={assignments}
                  change={change}
                />
              ))}
            </ul>
          )}
        </section>
        {mayAssign && lastYear.length > 0 && <AssignLastYear assignments={assignments} change={change} />}
        {mayAssign && <AssignForm assignments={assignments} change={change} goals={goals} />}
      </div>
    </>
  );
}
