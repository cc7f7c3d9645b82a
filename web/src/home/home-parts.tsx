import type { Scores } from "@lokaal17/shared/contract/scores";
import { homeText } from "@lokaal17/shared/text/home";
import { formatNumber } from "@lokaal17/shared/text/number";
import { adoptionText } from "@lokaal17/shared/text/thresholds";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PublicationList } from "../open-data/publication-list.tsx";
import { publicationsQuery } from "../publications/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { GoalsOverview } from "./goals-overview.tsx";
import type { GoalRow } from "./scores-model.ts";

/** What stands lower on the start page: its script comes after the page, see `later-parts.tsx`. */
export { Changes } from "./changes.tsx";

/** The 17 goals on one scale each, and what the scores are made of. */
export function AllGoals({ scores, rows }: { scores: Scores; rows: readonly GoalRow[] }) {
  const text = useText(homeText);
  const locale = useLocale();
  const basketSize = rows.reduce((sum, row) => sum + row.basketSize, 0);
  return (
    <section className="section stack" aria-labelledby="doelen">
      <h2 id="doelen">{text("all-goals")}</h2>
      <p>{text("scale")}</p>
      <GoalsOverview rows={rows} total={scores.areas.length} />
      <p className="meta-line">{adoptionText(scores.basis, locale)}</p>
      <p className="meta-line">
        {text("source-scores", {
          count: formatNumber(basketSize, 0, locale),
          year: String(scores.basis.year),
          boundaryYear: String(scores.basis.boundaryYear),
        })}
      </p>
    </section>
  );
}

/** The last publications. */
export function Publications() {
  const text = useText(homeText);
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  return (
    <section className="section stack" aria-labelledby="nieuw">
      <h2 id="nieuw">{text("publications")}</h2>
      <p>{text("publications-text")}</p>
      <PublicationList publications={publications.slice(0, 5)} />
    </section>
  );
}
