import type { WorklistTask as Task } from "@lokaal17/shared/contract/rounds";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { ownPageScreens } from "@lokaal17/shared/text/own-page-screens";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy } from "react";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { WhenMounted } from "../ui/when-mounted.tsx";
import { CalendarNote } from "./calendar-note.tsx";
import { worklistQuery } from "./queries.ts";
import { SuccessorNote } from "./successor-note.tsx";
import { WorklistTask } from "./worklist-task.tsx";

const WalkThrough = lazy(() => import("../help/walk-through.tsx"));

const groups = ["now", "later", "past"] as const;

/** What is due: every round of every organisation of the account, what can be filled in first. */
export function WorklistPage() {
  const text = useText(entryScreens);
  const roundText = useText(roundScreens);
  const ownText = useText(ownPageScreens);
  const account = useAccount();
  const { tasks } = useSuspenseQuery(worklistQuery).data;
  const grouped = Map.groupBy(tasks, groupOf);
  const notes = new Map(tasks.flatMap((task) => (task.maySeeDrafts ? [[task.area, task.areaName]] : [])));
  return (
    <>
      <PageHead title={text("worklistTitle")} lead={text("worklistLead")}>
        <CalendarNote />
      </PageHead>
      {account?.may.enter && (
        <WhenMounted>
          <WalkThrough />
        </WhenMounted>
      )}
      {tasks.length === 0 ? (
        <EmptyState title={text("nothingTitle")} level={2}>
          <p>{text("nothingText")}</p>
          {account?.may.manageRounds && (
            <p>
              <Link to="/rondes">{roundText("roundsTitle")}</Link>
            </p>
          )}
        </EmptyState>
      ) : (
        <div className="stack stack--wide">
          {groups.map((group) => {
            const found = grouped.get(group);
            return (
              found && (
                <section className="stack" key={group} aria-labelledby={`worklist-${group}`}>
                  <h2 id={`worklist-${group}`}>{roundText(group)}</h2>
                  {found.map((task) => (
                    <WorklistTask key={`${task.round.id} ${task.area}`} task={task} />
                  ))}
                </section>
              )
            );
          })}
          {notes.size > 0 && (
            <p>
              <Link to="/logboek">{ownText("to-log")}</Link>
            </p>
          )}
          {[...notes].map(([area, areaName]) => (
            <SuccessorNote key={area} area={area} areaName={areaName} />
          ))}
        </div>
      )}
    </>
  );
}

function groupOf({ phase, overdue, excused }: Task): (typeof groups)[number] {
  if (excused !== null) return "past";
  if (phase === "open" || overdue) return "now";
  return phase === "not-yet" ? "later" : "past";
}
