import type { EditionView } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CalendarNote } from "../entry/calendar-note.tsx";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type EditionPart, editionParts } from "./edition-parts.ts";
import { EditionPractices } from "./edition-practices.tsx";
import { EditionSettings } from "./edition-settings.tsx";
import { whyNotYet } from "./edition-stand.ts";
import { editionQuery } from "./editor/queries.ts";
import { FilesPart } from "./files-part.tsx";
import { NewerData } from "./newer-data.tsx";
import { PublishPart } from "./publish-part.tsx";
import { ReviewPart } from "./review-part.tsx";
import { SectionsPart } from "./sections-part.tsx";
import { StalePart } from "./stale-part.tsx";

const route = getRouteApi("/hoofdstuk/$edition");

/** One edition: how far it is, who does what, its files, and publishing it. */
export function EditionPage() {
  const text = useText(editionScreens);
  const locale = useLocale();
  const { deel = "secties" } = route.useSearch();
  const edition = useSuspenseQuery(editionQuery(route.useParams().edition)).data;
  return (
    <>
      <PageHead
        title={edition.name[locale]}
        breadcrumb={<Link to="/hoofdstuk">{text("listHeading")}</Link>}
        meta={standOf(edition, locale)}
      >
        <CalendarNote />
        <PublishLine edition={edition} />
      </PageHead>
      <div className="stack stack--wide" key={edition.slug}>
        <NewerData edition={edition} />
        <PartLinks edition={edition} current={deel} />
        <Part part={deel} edition={edition} />
        <EditionPractices edition={edition} />
        <EditionSettings edition={edition} />
      </div>
    </>
  );
}

function Part({ part, edition }: { part: EditionPart; edition: EditionView }) {
  switch (part) {
    case "secties":
      return <SectionsPart edition={edition} />;
    case "cijfers":
      return <StalePart edition={edition} />;
    case "bestanden":
      return <FilesPart edition={edition} />;
    case "nakijken":
      return <ReviewPart edition={edition} />;
    case "publiceren":
      return <PublishPart edition={edition} />;
  }
}

/** `Concept. Cijfers van …` in whole sentences. */
function standOf({ published, publication, deadline, startedFrom }: EditionView, locale: Locale): string {
  const text = editionScreens(locale);
  const day = (date: string) => formatDate(date, locale);
  const { name, dataVersion } = publication;
  return [
    !published
      ? text("headConcept")
      : published.isPublic || published.embargoUntil === null
        ? text("headPublished", { version: published.version, date: day(published.publishedOn) })
        : text("headEmbargo", { version: published.version, date: day(published.embargoUntil) }),
    text("headData", { name, version: String(dataVersion) }),
    deadline && text("headDeadline", { date: day(deadline) }),
    startedFrom && text("headFrom", { name: startedFrom.name[locale] }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The way to publishing, with what stands in its way. */
function PublishLine({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const locale = useLocale();
  const { slug, refusals, publishing } = edition;
  const reasons = whyNotYet(refusals).map(({ why, count }) => text(`why.${why}`, { count }));
  const to = { to: "/hoofdstuk/$edition", params: { edition: slug } } as const;
  return (
    <div className="cluster no-print">
      <Link
        {...to}
        search={{ deel: "publiceren" }}
        className={buttonClass({ kind: refusals.length === 0 ? "primary" : "secondary" })}
      >
        {text("publish")}
      </Link>
      {publishing ? (
        <span className="button-reason">
          {text("publishing")}{" "}
          <Link to="/hoofdstuk/werk/$job" params={{ job: publishing }}>
            {text("follow")}
          </Link>
        </span>
      ) : (
        reasons.length > 0 && (
          <span className="button-reason">
            {text("notYet", { reasons: new Intl.ListFormat(locale).format(reasons) })}
          </span>
        )
      )}
      <Link {...to} search={{ deel: "bestanden" }} className={buttonClass({ kind: "secondary" })}>
        {text("makeFiles")}
      </Link>
    </div>
  );
}

function PartLinks({ edition, current }: { edition: EditionView; current: EditionPart }) {
  const text = useText(editionScreens);
  const count = (of: "stale" | "openRemarks") =>
    edition.sections.reduce((sum, section) => sum + section[of], 0);
  const counts: Partial<Record<EditionPart, number>> = {
    cijfers: count("stale"),
    nakijken: count("openRemarks"),
    publiceren: edition.refusals.length,
  };
  return (
    <nav className="part-links" aria-label={text("parts")}>
      <ul>
        {editionParts.map((part) => (
          <li key={part}>
            <Link
              to="/hoofdstuk/$edition"
              params={{ edition: edition.slug }}
              search={part === "secties" ? {} : { deel: part }}
              aria-current={part === current ? "page" : undefined}
              // The first part has no name in the address: without this it would be the current one everywhere.
              activeOptions={{ exact: true }}
              resetScroll={false}
            >
              {text(`part.${part}`)}
              {counts[part] ? <span className="part-links__count"> ({counts[part]})</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
