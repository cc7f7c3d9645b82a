import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { DecidedSection } from "./decision-made.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { submissionQuery } from "./queries.ts";
import { cellKey, type FrozenCell, listsOf } from "./submission-numbers.ts";
import { SubmissionTable } from "./submission-table.tsx";

const route = getRouteApi("/goedkeuren/$submission");

/** The frozen copy of what was submitted, with what changed, and the decision. */
export function SubmissionPage() {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const submission = useSuspenseQuery(submissionQuery(route.useParams().submission)).data;
  const [remarks, setRemarks] = useState<ReadonlyMap<string, string>>(new Map());
  const { area, areaName, round, cells, submittedAt, submittedBy, state, practice, mayDecide, whyNot } =
    submission;
  const { changed, doubtful } = listsOf(cells);
  const waits = state === "submitted";

  function remarkOn(cell: FrozenCell, remark: string) {
    setRemarks((before) => {
      const next = new Map(before);
      if (remark) next.set(cellKey(cell), remark);
      else next.delete(cellKey(cell));
      return next;
    });
  }

  return (
    <>
      <PageHead
        title={text("title", { area: nameWithLayer(area, areaName, locale), round: round.name })}
        lead={text("lead", { changed: changed.length, doubts: doubtful.length })}
        meta={text("submittedAt", { moment: formatMoment(submittedAt, locale), name: submittedBy })}
        breadcrumb={<Link to="/goedkeuren">{text("listTitle")}</Link>}
      />
      <div className="stack stack--wide">
        {practice && <Notice title={text("practiceTitle")}>{text("practiceText")}</Notice>}
        {waits &&
          (mayDecide ? (
            <Notice icon="lock" title={text("frozenTitle")}>
              {text("frozenText")}
            </Notice>
          ) : (
            <Notice icon="account" title={text("fourEyesTitle")}>
              <p>{whyNot}</p>
              <p>
                <Link to="/goedkeuren" hash="vervanging">
                  {text("askColleague")}
                </Link>
              </p>
            </Notice>
          ))}
        <SubmissionTable
          cells={cells}
          remarks={waits ? remarks : new Map()}
          onRemark={waits && mayDecide ? remarkOn : undefined}
        />
        {waits ? (
          <DecisionSection submission={submission} remarks={remarks} />
        ) : (
          <DecidedSection submission={submission} />
        )}
      </div>
    </>
  );
}
