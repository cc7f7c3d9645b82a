import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { worklistQuery } from "./queries.ts";
import { WorklistTask } from "./worklist-task.tsx";

/** What is due: every round of every organisation of the account. */
export function WorklistPage() {
  const text = useText(entryScreens);
  const { tasks } = useSuspenseQuery(worklistQuery).data;
  return (
    <>
      <PageHead title={text("worklistTitle")} lead={text("worklistLead")} />
      {tasks.length === 0 ? (
        <EmptyState title={text("nothingTitle")} level={2}>
          {text("nothingText")}
        </EmptyState>
      ) : (
        <div className="stack stack--wide">
          {tasks.map((task) => (
            <WorklistTask key={`${task.round.id} ${task.area}`} task={task} />
          ))}
        </div>
      )}
    </>
  );
}
