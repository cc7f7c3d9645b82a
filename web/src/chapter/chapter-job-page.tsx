import type { ChapterJob, deleteChapterJob, postChapterJobRetry } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChapterFiles } from "./chapter-files.tsx";
import { CheckReportSection } from "./check-report.tsx";
import { isUnderWay, pollWhile, stepOf } from "./job-progress.ts";
import { whatOf } from "./job-words.ts";
import { chapterJobQuery } from "./queries.ts";

const route = getRouteApi("/hoofdstuk/werk/$job");

/** Files of an edition being made: how far that is, and the files when they are ready. */
export function ChapterJobPage() {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const job = useSuspenseQuery({
    ...chapterJobQuery(route.useParams().job),
    refetchInterval: ({ state }) => pollWhile(state.data ? [state.data] : []),
  }).data;
  const { edition, freezes } = job;
  const name = job.editionName[locale];
  return (
    <>
      <PageHead
        title={text("jobTitle", { name })}
        lead={text("jobLead", {
          what: whatOf(job, locale),
          version: String(job.dataVersion),
          moment: formatMoment(job.createdAt, locale),
        })}
        meta={freezes === null ? text("concept") : text("release", { version: freezes })}
        breadcrumb={
          <>
            <Link to="/hoofdstuk">{text("editions")}</Link>
            {edition && (
              <>
                {" / "}
                <Link to="/hoofdstuk/$edition" params={{ edition }}>
                  {name}
                </Link>
              </>
            )}
          </>
        }
      />
      <div className="stack stack--wide">
        {isUnderWay(job) && <UnderWay job={job} />}
        {job.state === "failed" && (
          <Notice kind="error" title={text("failedTitle")} live>
            <p>{job.error ?? ""}</p>
            {freezes !== null && <p>{text("failedFreeze")}</p>}
          </Notice>
        )}
        {job.state === "cancelled" && (
          <Notice icon="none" title={text("cancelledTitle")} live>
            {text("cancelledText")}
          </Notice>
        )}
        {(job.state === "failed" || job.state === "cancelled") && freezes === null && edition && (
          <Retry job={job} />
        )}
        {job.state === "done" && (
          <>
            <Notice kind="success" title={text("doneTitle")} live>
              {freezes !== null && edition && (
                <p>
                  {text("doneFreeze", { version: freezes })}{" "}
                  <Link to="/hoofdstuk/$edition" params={{ edition }} search={{ deel: "publiceren" }}>
                    {text("toRelease")}
                  </Link>
                </p>
              )}
            </Notice>
            <ChapterFiles job={job} />
            <CheckReportSection job={job.id} />
          </>
        )}
        <p>
          {edition && (
            <Link
              className={buttonClass({ kind: "secondary" })}
              to="/hoofdstuk/$edition"
              params={{ edition }}
              search={{ deel: freezes === null ? "bestanden" : "publiceren" }}
            >
              {text("back", { name })}
            </Link>
          )}
        </p>
      </div>
    </>
  );
}

function UnderWay({ job }: { job: ChapterJob }) {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function cancel() {
    setBusy(true);
    setProblem(null);
    try {
      const stopped = await send<typeof deleteChapterJob>("delete", "/v1/chapter-jobs/:id", {
        params: { id: job.id },
      });
      client.setQueryData(chapterJobQuery(job.id).queryKey, stopped);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      <Progress label={text("progress")} done={job.progress} />
      <p role="status">
        {text("progressLine", {
          percent: formatNumber(job.progress * 100, 0, locale),
          step: text(`step.${stepOf(job.step)}`),
        })}
      </p>
      <p className="meta-line">{text("leave")}</p>
      {problem && <Refusal title={text("cancelFailed")} problem={problem} />}
      <div className="cluster">
        <Button kind="secondary" onClick={cancel} {...(busy ? { reason: text("cancelling") } : {})}>
          {text("cancel")}
        </Button>
      </div>
    </div>
  );
}

/** The same files once more, of the texts and figures of then. */
function Retry({ job }: { job: ChapterJob }) {
  const text = useText(chapterScreens);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function retry() {
    setBusy(true);
    setProblem(null);
    try {
      const again = await send<typeof postChapterJobRetry>("post", "/v1/chapter-jobs/:id/retries", {
        params: { id: job.id },
        body: {},
      });
      client.setQueryData(chapterJobQuery(again.id).queryKey, again);
      await navigate({ to: "/hoofdstuk/werk/$job", params: { job: again.id } });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      {problem && <Refusal title={text("retryFailed")} problem={problem} />}
      <div className="cluster">
        <Button onClick={retry} {...(busy ? { reason: text("making") } : {})}>
          {text("retry")}
        </Button>
      </div>
    </div>
  );
}
