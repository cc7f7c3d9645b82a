import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { pollWhile } from "./job-progress.ts";
import { JobState } from "./job-state.tsx";
import { whatOf } from "./job-words.ts";
import { editionJobsQuery } from "./queries.ts";

/** What was made of an edition, and what is being made. */
export function ChapterJobs({ edition }: { edition: string }) {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const { jobs } = useSuspenseQuery({
    ...editionJobsQuery(edition),
    refetchInterval: ({ state }) => pollWhile(state.data?.jobs ?? []),
  }).data;
  return (
    <section className="section stack" aria-labelledby="jobs-heading">
      <h2 id="jobs-heading">{text("listHeading")}</h2>
      {jobs.length === 0 ? (
        <EmptyState title={text("nothingTitle")}>{text("nothingText")}</EmptyState>
      ) : (
        <DataTable
          caption={text("listCaption")}
          captionHidden
          rows={jobs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "made",
              head: text("columnMade"),
              cell: ({ id, createdAt, createdBy }) => (
                <Link to="/hoofdstuk/werk/$job" params={{ job: id }}>
                  {createdBy
                    ? text("madeBy", { moment: formatMoment(createdAt, locale), name: createdBy })
                    : formatMoment(createdAt, locale)}
                </Link>
              ),
            },
            { key: "what", head: text("columnWhat"), cell: (job) => whatOf(job, locale) },
            {
              key: "release",
              head: text("columnRelease"),
              cell: ({ freezes }) => (freezes === null ? text("concept") : String(freezes)),
            },
            { key: "state", head: text("columnState"), cell: (job) => <JobState job={job} /> },
            {
              key: "version",
              head: text("columnData"),
              numeric: true,
              cell: ({ dataVersion }) => String(dataVersion),
            },
          ]}
        />
      )}
    </section>
  );
}
