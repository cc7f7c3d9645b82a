import type { WorklistTask as Task } from "@lokaal17/shared/contract/entry";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { CountsBar } from "./counts-bar.tsx";
import { ReturnReason } from "./return-reason.tsx";
import { RoundCalendar } from "./round-calendar.tsx";

/** One round of one organisation: when it closes, how far it is, what came back and why. */
export function WorklistTask({ task }: { task: Task }) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const { round, area, areaName, counts, requiredEmpty, lastReturn, openSubmission, mayApprove } = task;
  const id = `task-${round.id}-${area}`;
  return (
    <section className="section stack" aria-labelledby={id}>
      <h2 id={id}>{text("taskTitle", { area: nameWithLayer(area, areaName, locale), round: round.name })}</h2>
      <RoundCalendar round={round} />
      <CountsBar counts={counts} />
      <p>
        {text("requiredEmpty", { count: requiredEmpty })}{" "}
        {requiredEmpty === 0 && counts.empty > 0 && text("optionalEmpty", { count: counts.empty })}
      </p>
      {lastReturn && (
        <Notice
          icon="returned"
          title={text("returnedTitle", { date: formatDate(lastReturn.decidedAt, locale) })}
        >
          <ReturnReason lastReturn={lastReturn} />
        </Notice>
      )}
      {openSubmission && (
        <p>
          {text("waiting", {
            count: openSubmission.cells,
            date: formatDate(openSubmission.submittedAt, locale),
          })}
        </p>
      )}
      <div className="cluster">
        <Link
          className={buttonClass({ kind: openSubmission && mayApprove ? "secondary" : "primary" })}
          to="/invoer/$round/$area"
          params={{ round: round.id, area }}
        >
          {text("openGrid")} <span className="visually-hidden">{areaName}</span>
        </Link>
        {openSubmission && mayApprove && (
          <Link
            className={buttonClass()}
            to="/goedkeuren/$submission"
            params={{ submission: openSubmission.id }}
          >
            {text("review")} <span className="visually-hidden">{areaName}</span>
          </Link>
        )}
      </div>
    </section>
  );
}
