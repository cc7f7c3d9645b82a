import type { ChapterJob, deleteChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChapterFiles } from "./chapter-files.tsx";
import { isUnderWay, pollWhile, stepOf } from "./job-progress.ts";
import { chapterJobQuery } from "./queries.ts";

const route = getRouteApi("/hoofdstuk/$job");

/** One chapter: how far it is, and its files when it is ready. */
export function ChapterJobPage() {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const job = useSuspenseQuery({
    ...chapterJobQuery(route.useParams().job),
    refetchInterval: ({ state }) => pollWhile(state.data ? [state.data] : []),
  }).data;
  return (
    <>
      <PageHead
        title={text("jobTitle", { name: job.publicationName })}
        lead={text("jobLead", {
          language: text(`language.${job.locale}`),
          version: String(job.dataVersion),
          moment: formatMoment(job.createdAt, locale),
        })}
        breadcrumb={<Link to="/hoofdstuk">{text("title")}</Link>}
      />
      <div className="stack stack--wide">
        {isUnderWay(job) && <UnderWay job={job} />}
        {job.state === "failed" && (
          <Notice kind="error" title={text("failedTitle")} live>
            {job.error ?? ""}
          </Notice>
        )}
        {job.state === "cancelled" && (
          <Notice icon="none" title={text("cancelledTitle")} live>
            {text("cancelledText")}
          </Notice>
        )}
        {job.state === "done" && <ChapterFiles job={job} />}
        <p>
          <Link to="/hoofdstuk">{text("back")}</Link>
        </p>
      </div>
    </>
  );
}

function UnderWay({ job }: { job: ChapterJob }) {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function cancel() {
    setProblem(null);
    try {
      const stopped = await send<typeof deleteChapterJob>("delete", "/v1/chapter-jobs/:id", {
        params: { id: job.id },
      });
      client.setQueryData(chapterJobQuery(job.id).queryKey, stopped);
    } catch (thrown) {
      setProblem(problemOf(thrown));
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
        <Button kind="secondary" onClick={cancel}>
          {text("cancel")}
        </Button>
      </div>
    </div>
  );
}
