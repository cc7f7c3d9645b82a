import type { EditionSummary } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarNote } from "../entry/calendar-note.tsx";
import { configurationQuery } from "../publications/queries.ts";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { NewEdition } from "./new-edition.tsx";
import { editionsQuery } from "./queries.ts";
import { SigningParties } from "./signing-parties.tsx";

/** The editions of the chapter, a new one, and who signs for whom. */
export function EditionsPage() {
  const text = useText(editionScreens);
  const { publication } = useSuspenseQuery(configurationQuery).data;
  const { editions, editors, ownParty } = useSuspenseQuery(editionsQuery).data;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")}>
        <CalendarNote />
      </PageHead>
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="editions-heading">
          <h2 id="editions-heading">{text("listHeading")}</h2>
          {editions.length === 0 ? (
            <EmptyState title={text("noneTitle")}>{text("noneText")}</EmptyState>
          ) : (
            <EditionTable editions={editions} />
          )}
        </section>
        <section className="section stack" aria-labelledby="new-heading">
          <h2 id="new-heading">{text("newHeading")}</h2>
          {publication ? <NewEdition editions={editions} /> : <p>{text("noPublication")}</p>}
        </section>
        <SigningParties editors={editors} ownParty={ownParty} />
      </div>
    </>
  );
}

function EditionTable({ editions }: { editions: readonly EditionSummary[] }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  return (
    <DataTable
      caption={text("listCaption")}
      captionHidden
      rows={editions}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "edition",
          head: text("columnEdition"),
          cell: ({ slug, name, profile }) => (
            <>
              <Link to="/hoofdstuk/$edition" params={{ edition: slug }}>
                {name[locale]}
              </Link>
              <span className="meta-line under">{text(`profile.${profile}`)}</span>
            </>
          ),
        },
        {
          key: "stand",
          head: text("columnStand"),
          cell: ({ states: { concept, review, agreed } }) => (
            <>
              {text("stand", { agreed, all: concept + review + agreed })}
              <span className="meta-line under">{text("standReview", { count: review })}</span>
            </>
          ),
        },
        {
          key: "deadline",
          head: text("columnDeadline"),
          cell: ({ deadline }) => (deadline ? formatDate(deadline, locale) : "–"),
        },
        {
          key: "data",
          head: text("columnData"),
          cell: ({ publication: { name, dataVersion }, newerPublication }) => (
            <>
              {text("dataOf", { name, version: String(dataVersion) })}
              {newerPublication && <span className="meta-line under">{text("newerData")}</span>}
            </>
          ),
        },
        {
          key: "published",
          head: text("columnPublished"),
          cell: (edition) => publishedWords(edition, locale),
        },
      ]}
    />
  );
}

function publishedWords({ published }: EditionSummary, locale: Locale): string {
  const text = editionScreens(locale);
  if (!published) return text("notPublished");
  const { version, publishedOn, embargoUntil, isPublic } = published;
  return isPublic || embargoUntil === null
    ? text("publishedOn", { version, date: formatDate(publishedOn, locale) })
    : text("underEmbargo", { version, date: formatDate(embargoUntil, locale) });
}
