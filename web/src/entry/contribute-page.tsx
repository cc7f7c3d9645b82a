import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { contributionsQuery } from "./assign-queries.ts";
import { ContributeTask } from "./contribute-task.tsx";

/** All that the account was asked to fill, per organisation: a joint service has several. */
export function ContributePage() {
  const text = useText(assignmentScreens);
  const { name, contributions } = useSuspenseQuery(contributionsQuery).data;
  return (
    <>
      <PageHead title={text("contributeTitle")} lead={text("contributeLead", { name })} />
      {contributions.length === 0 ? (
        <EmptyState title={text("contributeNoneTitle")} level={2}>
          {text("contributeNoneText")}
        </EmptyState>
      ) : (
        <div className="stack stack--wide">
          {contributions.map((task) => (
            <ContributeTask key={`${task.round.id} ${task.area}`} task={task} />
          ))}
        </div>
      )}
    </>
  );
}
