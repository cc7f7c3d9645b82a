import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatNumber } from "@lokaal17/shared/text/number";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SyntheticShare } from "../comparison/figures.tsx";
import { buttonClass } from "../ui/button.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import type { areaCounts } from "./area-model.ts";

interface AreaHeadProps {
  area: AreaDetail;
  counts: ReturnType<typeof areaCounts>;
  asOf: string | undefined;
}

/** Name, kind, and the facts of an area. */
export function AreaHead({ area, counts, asOf }: AreaHeadProps) {
  const text = useText(areasText);
  const shell = useText(webShell);
  const locale = useLocale();
  const { code, name, layer, provinceName, provinceCode, inhabitants, validTo } = area;
  const isMunicipality = layer === "municipality";
  const scored = isMunicipality && validTo === null;
  const kind = text(`kind.${layer}`, { code });
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <PageHead
      title={name}
      breadcrumb={<Link to="/gemeenten">{shell(breadcrumbs[layer])}</Link>}
      lead={
        scored
          ? text("lead", { name, count: counts.scored, better: counts.better, worse: counts.worse })
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
        <>
          {scored && (
            <Link
              className={buttonClass()}
              to="/vergelijken"
              search={{ gemeenten: [code], ...(asOf ? { asOf } : {}) }}
            >
              {text("compare", { name })}
            </Link>
          )}
          {layer === "province" && (
            <Link className={buttonClass()} to="/gemeenten" search={{ provincie: code }}>
              {text("to-municipalities", { name })}
            </Link>
          )}
          <DownloadMenu path="/v1/observations" query={{ areas: code, asOf }} />
          <CopyLink />
        </>
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
        {!scored && <Fact value={count(counts.ownFigures)} name={text("figures-own")} />}
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
    </PageHead>
  );
}

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
