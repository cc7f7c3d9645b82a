import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { MentionsSection } from "./approvals-mentions.tsx";
import { DelegationsSection } from "./delegations-section.tsx";
import { worklistQuery } from "./queries.ts";

/** Submissions that wait for a decision, remarks for the reader, and who stands in during absence. */
export function ApprovalsPage() {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const { tasks } = useSuspenseQuery(worklistQuery).data;
  const waiting = tasks.flatMap((task) =>
    task.openSubmission && task.mayApprove ? [{ ...task, submission: task.openSubmission }] : [],
  );
  return (
    <>
      <PageHead title={text("listTitle")} lead={text("listLead")} />
      <div className="stack stack--wide">
        {waiting.length === 0 ? (
          <EmptyState icon="check" title={text("nothingTitle")} level={2}>
            {text("nothingText")}
          </EmptyState>
        ) : (
          waiting.map(({ submission, area, areaName, round }) => (
            <section className="section stack" key={submission.id} aria-labelledby={submission.id}>
              <h2 id={submission.id}>
                {text("title", { area: nameWithLayer(area, areaName, locale), round: round.name })}
              </h2>
              <p>
                {text("waiting", {
                  count: submission.cells,
                  moment: formatMoment(submission.submittedAt, locale),
                })}
              </p>
              <div className="cluster">
                <Link
                  className={buttonClass()}
                  to="/goedkeuren/$submission"
                  params={{ submission: submission.id }}
                >
                  {text("review")} <span className="visually-hidden">{areaName}</span>
                </Link>
              </div>
            </section>
          ))
        )}
        <MentionsSection />
        <DelegationsSection />
      </div>
    </>
  );
}
