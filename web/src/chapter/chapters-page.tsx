import { chapterPages } from "@lokaal17/shared/text/chapter-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { chaptersQuery } from "./queries.ts";
import { VerifyFile } from "./verify-file.tsx";

/** All published chapters, and whether a file that somebody was given is one of them. */
export function ChaptersPage() {
  const text = useText(chapterPages);
  const locale = useLocale();
  const { chapters } = useSuspenseQuery(chaptersQuery).data;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        {chapters.length === 0 ? (
          <EmptyState title={text("noneTitle")} level={2}>
            <p>
              {text("noneText")} {text("noneFigures")} <Link to="/data">{text("toData")}</Link>.
            </p>
          </EmptyState>
        ) : (
          <ul className="chapter-list">
            {chapters.map(({ slug, name, profile, version, publishedOn, synthetic }) => (
              <li key={slug}>
                <h2>
                  <Link to="/hoofdstukken/$edition" params={{ edition: slug }}>
                    {name[locale]}
                  </Link>{" "}
                  {synthetic && <SyntheticTag />}
                </h2>
                <p className="meta-line">
                  {text("listMeta", {
                    profile: text(`profile.${profile}`),
                    version,
                    date: formatDate(publishedOn, locale),
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
        <VerifyFile />
      </div>
    </>
  );
}
