import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { checkText } from "@lokaal17/shared/text/check-names";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ErrorState, LoadingState } from "../ui/states.tsx";
import { checksQuery } from "./queries.ts";

/** What the gates of a job looked at, and that they found nothing: for who hands the edition in. */
export function CheckReportSection({ job }: { job: string }) {
  const text = useText(chapterScreens);
  return (
    <section className="section stack" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{text("checksHeading")}</h2>
      <p>{text("checksLead")}</p>
      <CheckTable job={job} />
    </section>
  );
}

function CheckTable({ job }: { job: string }) {
  const text = useText(chapterScreens);
  const say = useText(checkText);
  const locale = useLocale();
  const { data: report, error, refetch } = useQuery(checksQuery(job));
  if (error) return <ErrorState title={text("checksFailed")} error={error} onRetry={() => void refetch()} />;
  if (!report) return <LoadingState label={text("checksLoading")} />;
  return (
    <DataTable
      caption={text("checksCaption")}
      captionHidden
      rows={report.checks}
      rowKey={({ check, locale: language, format }) => `${check} ${language} ${format}`}
      columns={[
        { key: "check", head: text("columnCheck"), cell: ({ check }) => say(check) },
        {
          key: "language",
          head: text("columnLanguage"),
          cell: (one) => text(`language.${one.locale}`),
        },
        {
          key: "format",
          head: text("columnFormat"),
          cell: ({ format }) => (format ? text(`format.${format}`) : text("allFormats")),
        },
        {
          key: "looked",
          head: text("columnLooked"),
          numeric: true,
          cell: ({ looked }) => formatNumber(looked, 0, locale),
        },
        {
          key: "found",
          head: text("columnFound"),
          cell: ({ problems }) =>
            problems.length === 0 ? (
              say("none")
            ) : (
              <>
                {say("found", { count: problems.length })} {problems.join(" ")}
              </>
            ),
        },
      ]}
    />
  );
}
