import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { knownScreens } from "@lokaal17/shared/text/known-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { entriesQuery } from "../entry/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { KnownFileSection } from "./known-file-section.tsx";
import { KnownList } from "./known-list.tsx";
import { knownQuery } from "./known-queries.ts";
import { SavedWork } from "./saved-work.tsx";

const route = getRouteApi("/invoer/$round/$area/bekend");

/** Fill in once: where the figures that are asked probably exist already, and taking them from there. */
export function KnownPage() {
  const text = useText(knownScreens);
  const locale = useLocale();
  const { round, area } = route.useParams();
  const entries = useSuspenseQuery(entriesQuery(round, area)).data;
  const known = useSuspenseQuery(knownQuery(round, area)).data;
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead")}
        breadcrumb={
          <Link to="/invoer/$round/$area" params={{ round, area }}>
            {text("back", { area: nameWithLayer(area, entries.areaName, locale) })}
          </Link>
        }
      />
      <div className="stack stack--wide">
        {entries.mayEnter && <KnownFileSection entries={entries} />}
        <KnownList entries={entries} known={known} />
        <SavedWork saved={known.saved} />
      </div>
    </>
  );
}
