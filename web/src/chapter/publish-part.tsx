import type { EditionView } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { RefusalList } from "./refusal-list.tsx";
import { EmbargoMoves, ReleaseEmbargo } from "./release-embargo.tsx";
import { ReleaseForm } from "./release-form.tsx";

/** Freezing the next version: what stands in its way, the form, and the versions before. */
export function PublishPart({ edition }: { edition: EditionView }) {
  const text = useText(editionRelease);
  const version = (edition.versions[0]?.version ?? 0) + 1;
  const { publishing, refusals } = edition;
  return (
    <>
      <section className="section stack" aria-labelledby="publish-heading">
        <h2 id="publish-heading">{text("publishHeading", { version })}</h2>
        <p>{text("publishText")}</p>
        {publishing && (
          <Notice icon="saving" title={text("runningTitle", { version })}>
            <p>
              {text("runningText")}{" "}
              <Link to="/hoofdstuk/werk/$job" params={{ job: publishing }}>
                {text("follow")}
              </Link>
            </p>
          </Notice>
        )}
        {refusals.length === 0 ? (
          <Notice kind="success" title={text("ready")} />
        ) : (
          <RefusalList edition={edition} />
        )}
        <ReleaseForm edition={edition} version={version} />
      </section>
      <Versions edition={edition} />
    </>
  );
}

function Versions({ edition: { slug, versions, publishing } }: { edition: EditionView }) {
  const isFreezing = publishing !== null;
  const text = useText(editionRelease);
  const locale = useLocale();
  return (
    <section className="section stack" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{text("versionsHeading")}</h2>
      {versions.length === 0 ? (
        <p>{text("versionsNone")}</p>
      ) : (
        <DataTable
          caption={text("versionsCaption")}
          captionHidden
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: "version",
              head: text("columnVersion"),
              cell: ({ version, isPublic }) =>
                isPublic ? (
                  <Link to="/hoofdstukken/$edition" params={{ edition: slug }} search={{ versie: version }}>
                    {text("versionNumber", { version })}
                  </Link>
                ) : (
                  text("versionNumber", { version })
                ),
            },
            {
              key: "date",
              head: text("columnDate"),
              cell: ({ embargoUntil, ...release }) =>
                release.isPublic || embargoUntil === null ? (
                  formatDate(release.publishedOn, locale)
                ) : (
                  <div className="stack">
                    <span>{text("embargoUntil", { date: formatDate(embargoUntil, locale) })}</span>
                    {!isFreezing && <ReleaseEmbargo slug={slug} release={{ ...release, embargoUntil }} />}
                  </div>
                ),
            },
            { key: "changed", head: text("columnChanged"), cell: ({ changed }) => changed[locale] },
            {
              key: "by",
              head: text("columnBy"),
              cell: ({ publishedBy }) => publishedBy || text("somebody"),
            },
          ]}
        />
      )}
      <EmbargoMoves versions={versions} />
    </section>
  );
}
