import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { submissionQuery } from "./queries.ts";
import { SubmissionTable } from "./submission-table.tsx";

const route = getRouteApi("/goedkeuren/$submission");

/** The frozen copy of what was submitted, with what changed, and the decision. */
export function SubmissionPage() {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const submission = useSuspenseQuery(submissionQuery(route.useParams().submission)).data;
  const { area, areaName, round, cells, submittedAt, state } = submission;
  const changed = cells.filter((cell) => cell.changed).length;
  const doubts = cells.filter((cell) => cell.doubts.length > 0).length;
  return (
    <>
      <PageHead
        title={text("title", { area: nameWithLayer(area, areaName, locale), round: round.name })}
        lead={text("lead", { changed, doubts })}
        meta={text("submittedAt", { moment: formatMoment(submittedAt, locale) })}
        breadcrumb={<Link to="/goedkeuren">{text("listTitle")}</Link>}
      />
      <div className="stack stack--wide">
        {state === "submitted" && (
          <Notice icon="lock" title={text("frozenTitle")}>
            {text("frozenText")}
          </Notice>
        )}
        <SubmissionTable cells={cells} />
        <DecisionSection submission={submission} />
      </div>
    </>
  );
}
