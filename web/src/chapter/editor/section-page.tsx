import { isSectionKey } from "@lokaal17/shared/chapter/outline";
import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useText } from "../../ui/locale.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemError } from "../../ui/problem.ts";
import { editionQuery, sectionQuery } from "./queries.ts";
import { SectionDesk } from "./section-desk.tsx";
import { SectionOutline } from "./section-outline.tsx";

const route = getRouteApi("/hoofdstuk/$edition/$section");

/** One section of an edition: its text, what the program writes in it, and all that editors say and decide of it. */
export function SectionPage() {
  const text = useText(sectionScreens);
  const own = useLocale();
  const { edition, section } = route.useParams();
  const { taal, wijze } = route.useSearch();
  if (!isSectionKey(section)) throw new ProblemError({ status: 404, title: "", detail: "" });
  const locale = taal ?? own;
  const place = { edition, section, locale };
  const view = useSuspenseQuery(sectionQuery(place)).data;
  const whole = useSuspenseQuery(editionQuery(edition)).data;
  return (
    <>
      <PageHead
        title={`${view.number}. ${view.title}`}
        breadcrumb={
          <>
            <Link to="/hoofdstuk">{text("editions")}</Link>
            {" / "}
            <Link to="/hoofdstuk/$edition" params={{ edition }}>
              {whole.name[own]}
            </Link>
          </>
        }
        meta={[
          text(`state.${view.state}`),
          text("dataVersion", { version: view.dataVersion }),
          view.assignee && text("writtenBy", { name: view.assignee.name }),
        ]
          .filter(Boolean)
          .join(" ")}
      />
      <div className="editor">
        <SectionOutline edition={whole} current={section} locale={locale} />
        <SectionDesk
          key={`${edition} ${section} ${locale}`}
          place={place}
          mode={wijze ?? "opmaak"}
          view={view}
          edition={whole}
        />
      </div>
    </>
  );
}
