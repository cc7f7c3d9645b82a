import type { Submission } from "@lokaal17/shared/contract/approval";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { AreaLink } from "./area-link.tsx";

/** What was decided, and where it can be seen. */
export function DecidedSection({ submission }: { submission: Submission }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const { state, decidedAt, decidedBy, area, practice, cells } = submission;
  const returned = cells.filter(({ decision }) => decision === "returned").length;
  const isPublicLater = state !== "returned" && !practice;
  return (
    <section className="section stack" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{text("decideHeading")}</h2>
      <Notice
        kind={state === "approved" ? "success" : "information"}
        icon={state === "approved" ? "check" : "returned"}
        title={
          state === "partly-approved"
            ? text("partlyTitle", { count: cells.length - returned, returned })
            : text(state === "approved" ? "approvedTitle" : "returnedTitle")
        }
        live
      >
        <Reason submission={submission} />
        {state !== "returned" && <p>{text(practice ? "practiceApprovedText" : "approvedText")}</p>}
        {decidedAt && (
          <p>{text("decidedAt", { moment: formatMoment(decidedAt, locale), name: decidedBy ?? "" })}</p>
        )}
      </Notice>
      <p className="cluster">
        {isPublicLater && (
          <AreaLink area={area} preview>
            {text("preview")}
          </AreaLink>
        )}
        {isPublicLater && <AreaLink area={area}>{text("publicPage")}</AreaLink>}
        <Link to="/goedkeuren">{text("backToList")}</Link>
      </p>
    </section>
  );
}

function Reason({ submission }: { submission: Submission }) {
  const text = useText(approvalScreens);
  const { state, reason, reasonCategory } = submission;
  if (state === "approved") return null;
  return (
    <>
      {reason && (
        <p>{text("returnedText", { reason: [reasonCategory, reason].filter(Boolean).join(". ") })}</p>
      )}
      {state === "partly-approved" && <p>{text("partlyText")}</p>}
    </>
  );
}
