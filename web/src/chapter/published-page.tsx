import type { ChapterView } from "@lokaal17/shared/contract/chapters";
import { chapterPages } from "@lokaal17/shared/text/chapter-pages";
import { locales } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, buttonClass } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { CiteChapter } from "./cite-chapter.tsx";
import { PublishedFiles, PublishedSeals } from "./published-files.tsx";
import { chapterQuery } from "./queries.ts";
import { VerifyFile } from "./verify-file.tsx";

const route = getRouteApi("/hoofdstukken/$edition");

/** A published chapter as it stays: to read, take along, cite, and check a file against. */
export function PublishedPage() {
  const text = useText(chapterPages);
  const locale = useLocale();
  const { versie } = route.useSearch();
  const chapter = useSuspenseQuery(chapterQuery(route.useParams().edition, versie)).data;
  const { name, profile, version, newest, publishedOn, synthetic, publicationName, dataVersion } = chapter;
  const { statedOn } = chapter;
  return (
    <>
      <PageHead
        title={name[locale]}
        lead={text("meta", {
          profile: text(`profile.${profile}`),
          version,
          date: formatDate(publishedOn, locale),
        })}
        meta={
          <>
            {text("dataLine", { name: publicationName[locale], version: String(dataVersion) })}
            {statedOn !== null && <> {text("statedOn", { date: formatDate(statedOn, locale) })}</>}
            {synthetic && (
              <>
                {" "}
                <SyntheticTag /> {text("synthetic")}
              </>
            )}
          </>
        }
        breadcrumb={<Link to="/hoofdstukken">{text("title")}</Link>}
        actions={<Reading chapter={chapter} />}
      />
      <div className="stack stack--wide">
        {version < newest && (
          <Notice kind="warning" title={text("older", { version })}>
            <p>
              {text("olderText", { newest })}{" "}
              <Link to="/hoofdstukken/$edition" params={{ edition: chapter.slug }}>
                {text("toNewest", { newest })}
              </Link>
            </p>
          </Notice>
        )}
        <PublishedFiles chapter={chapter} />
        <CiteChapter chapter={chapter} />
        <Versions chapter={chapter} />
        <VerifyFile />
        <PublishedSeals chapter={chapter} />
      </div>
    </>
  );
}

/** The chapter as a page, in both languages: the one of this site first. */
function Reading({ chapter }: { chapter: ChapterView }) {
  const text = useText(chapterPages);
  const own = useLocale();
  const pages = [own, ...locales.filter((one) => one !== own)].flatMap(
    (locale) => chapter.files.find((file) => file.format === "html" && file.locale === locale) ?? [],
  );
  return (
    <>
      {pages.map(({ address, locale }, place) => (
        <a
          key={address}
          className={buttonClass({ kind: place === 0 ? "primary" : "secondary" })}
          href={address}
          hrefLang={locale ?? undefined}
        >
          {text("read", { language: text(`language.${locale ?? own}`) })}
        </a>
      ))}
      <Button kind="plain" onClick={() => window.print()}>
        <Icon name="print" />
        {text("print")}
      </Button>
    </>
  );
}

function Versions({ chapter: { slug, version, versions } }: { chapter: ChapterView }) {
  const text = useText(chapterPages);
  const locale = useLocale();
  return (
    <section className="section stack" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{text("versionsHeading")}</h2>
      <ol className="version-list" reversed>
        {versions.map((one) => {
          const line = text("versionLine", {
            version: one.version,
            date: formatDate(one.publishedOn, locale),
          });
          return (
            <li key={one.version}>
              {one.version === version ? (
                <strong>
                  {line} ({text("versionShown")})
                </strong>
              ) : (
                <Link to="/hoofdstukken/$edition" params={{ edition: slug }} search={{ versie: one.version }}>
                  {line}
                </Link>
              )}
              <p>{one.changed[locale]}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
