import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarNote } from "../entry/calendar-note.tsx";
import { configurationQuery } from "../publications/queries.ts";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { pollWhile } from "./job-progress.ts";
import { JobState } from "./job-state.tsx";
import { chapterJobsQuery } from "./queries.ts";
import { StartChapter } from "./start-chapter.tsx";

/** Chapters that were made, those under way, and a new one. */
export function ChapterPage() {
  const text = useText(chapterScreens);
  const locale = useLocale();
  const { publication } = useSuspenseQuery(configurationQuery).data;
  const { jobs } = useSuspenseQuery({
    ...chapterJobsQuery,
    refetchInterval: ({ state }) => pollWhile(state.data?.jobs ?? []),
  }).data;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")}>
        <CalendarNote />
      </PageHead>
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="start-heading">
          <h2 id="start-heading">{text("startHeading")}</h2>
          {publication ? <StartChapter publicationName={publication.name} /> : <p>{text("startNone")}</p>}
        </section>
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
                  cell: ({ id, publicationName, createdAt }) => (
                    <Link to="/hoofdstuk/$job" params={{ job: id }}>
                      {text("madeOf", { name: publicationName, moment: formatMoment(createdAt, locale) })}
                    </Link>
                  ),
                },
                {
                  key: "language",
                  head: text("columnLanguage"),
                  cell: (job) => text(`language.${job.locale}`),
                },
                { key: "state", head: text("columnState"), cell: (job) => <JobState job={job} /> },
                {
                  key: "version",
                  head: text("columnVersion"),
                  numeric: true,
                  cell: ({ dataVersion }) => String(dataVersion),
                },
              ]}
            />
          )}
        </section>
      </div>
    </>
  );
}
