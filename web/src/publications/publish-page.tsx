import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { publicationScreens } from "@lokaal17/shared/text/publication-screens";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { CalendarNote } from "./calendar-note.tsx";
import { PreviewChanges } from "./preview-changes.tsx";
import { PublicationNote } from "./publication-note.tsx";
import { PublishForm } from "./publish-form.tsx";
import { previewQuery, publicationsQuery } from "./queries.ts";
import { RevealedNote } from "./revealed-note.tsx";

/** What is approved and not yet public, publishing it, and what was published before. */
export function PublishPage() {
  const text = useText(publicationScreens);
  const shell = useText(webShell);
  const locale = useLocale();
  const preview = useSuspenseQuery(previewQuery).data;
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  const { changeCount, decisionCount, dataVersion, publishedDataVersion } = preview;
  const figures = changeCount > 0 || decisionCount === 0;
  const news = [
    changeCount > 0 && text("lead", { count: changeCount, shown: formatNumber(changeCount, 0, locale) }),
    decisionCount > 0 && text("leadDecisions", { count: decisionCount }),
  ].filter((sentence) => sentence !== false);
  const approved = String(dataVersion);
  return (
    <>
      <PageHead
        title={text("title")}
        lead={news.length > 0 ? news.join(" ") : text("leadNothing")}
        meta={
          publishedDataVersion === null
            ? text("noneYet", { approved })
            : text("version", { published: String(publishedDataVersion), approved })
        }
      />
      <div className="stack stack--wide">
        {figures && <PreviewChanges preview={preview} />}
        <section className="section stack" aria-labelledby="publish-heading">
          <h2 id="publish-heading">{text("publishHeading")}</h2>
          {preview.calendar && <CalendarNote calendar={preview.calendar} />}
          <RevealedNote revealed={preview.revealed} />
          {preview.mayPublish ? <PublishForm preview={preview} /> : <p>{text("mayNot")}</p>}
        </section>
        <section className="section stack" aria-labelledby="publications-heading">
          <h2 id="publications-heading">{text("listHeading")}</h2>
          {publications.length === 0 ? (
            <p>{shell("publicationUnknown")}</p>
          ) : (
            <DataTable
              caption={text("listCaption")}
              captionHidden
              rows={publications}
              rowKey={({ id }) => id}
              columns={[
                { key: "name", head: text("columnName"), cell: ({ name }) => name },
                {
                  key: "date",
                  head: text("columnDate"),
                  cell: ({ publishedAt }) => formatDate(publishedAt, locale),
                },
                {
                  key: "version",
                  head: text("columnVersion"),
                  numeric: true,
                  cell: (publication) => String(publication.dataVersion),
                },
                {
                  key: "note",
                  head: text("columnNote"),
                  cell: ({ notes }) => <PublicationNote notes={notes} />,
                },
              ]}
            />
          )}
        </section>
      </div>
    </>
  );
}
