import { storyLead } from "@lokaal17/shared/areas/story-words";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SyntheticShare } from "../comparison/figures.tsx";
import { addressOf } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { AreaActions } from "./area-actions.tsx";
import { areaCounts } from "./area-model.ts";

interface AreaHeadProps {
  story: AreaStory;
  asOf: string | undefined;
}

/** Name, kind, and the facts of an area; no place among others is a fact. */
export function AreaHead({ story, asOf }: AreaHeadProps) {
  const text = useText(areasText);
  const words = useText(storyText);
  const shell = useText(webShell);
  const locale = useLocale();
  const { code, name, layer, provinceName, provinceCode, inhabitants, validTo } = story.area;
  const counts = areaCounts(story);
  const isMunicipality = layer === "municipality";
  const scored = isMunicipality && validTo === null;
  const kind = text(`kind.${layer}`, { code });
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <PageHead
      title={name}
      breadcrumb={<Link to="/gemeenten">{shell(breadcrumbs[layer])}</Link>}
      lead={
        isMunicipality
          ? storyLead(story, locale)
          : text("lead-figures", { name, count: counts.ownFigures, shown: count(counts.ownFigures) })
      }
      meta={
        <>
          {provinceName ? text("in-province", { kind, province: provinceName }) : kind}
          {". "}
          {scored ? (
            <SyntheticShare syntheticCount={counts.synthetic} count={counts.figures} />
          ) : (
            <SyntheticShare syntheticCount={counts.ownSynthetic} count={counts.ownFigures} />
          )}
        </>
      }
      actions={
        <AreaActions {...{ story, asOf }} profile={addressOf(profilePath, { code }, { locale, asOf })} />
      }
    >
      <dl className="fact-list">
        {inhabitants && (
          <Fact
            value={count(inhabitants.value)}
            name={text("inhabitants", { year: String(inhabitants.year) })}
          />
        )}
        {scored && <Fact value={count(counts.scored)} name={text("goals-with-score")} />}
        {scored && <Fact value={count(counts.figures)} name={text("figures-count")} />}
        {scored && <Fact value={count(counts.gaps)} name={words("gaps")} />}
        {!scored && validTo === null && <Fact value={count(counts.ownFigures)} name={text("figures-own")} />}
        {isMunicipality && provinceCode && (
          <Fact
            value={
              <Link to="/provincies/$code" params={{ code: provinceCode }}>
                {provinceName}
              </Link>
            }
            name={text("province-fact")}
          />
        )}
      </dl>
      {scored && <OnThisPage />}
    </PageHead>
  );
}

const profilePath = "/v1/areas/:code/profile.pdf";

const breadcrumbs = {
  municipality: "municipalities",
  province: "provinces",
  "water-board": "waterBoards",
  country: "netherlands",
  "other-body": "municipalities",
} as const;

function Fact({ value, name }: { value: ReactNode; name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The ways into a long page. */
function OnThisPage() {
  const text = useText(storyText);
  const areas = useText(areasText);
  const parts = [
    ["doelen", text("goals-short")],
    ["veranderd", text("changes-title")],
    ["gelijkend", text("similar-column")],
    ["afgesproken", text("due-title")],
    ["onbekend", text("gaps-title")],
    ["cijfers", areas("indicators-title")],
  ];
  return (
    <nav className="on-page no-print" aria-label={text("on-this-page")}>
      {parts.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
