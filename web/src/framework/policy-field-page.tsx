import { policyFieldPages } from "@lokaal17/shared/text/policy-field-pages";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { targetId } from "../search/result-path.ts";
import { CopyLink } from "../ui/copy-link.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { indicatorsQuery, policyFieldsQuery, targetsQuery } from "./queries.ts";

const route = getRouteApi("/taakvelden/$code");

/** A field of the municipal budget: what is measured in it, and which targets it works on. */
export function PolicyFieldPage() {
  const { code } = route.useParams();
  const text = useText(policyFieldPages);
  const shell = useText(webShell);
  const { policyFields } = useSuspenseQuery(policyFieldsQuery()).data;
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const { targets } = useSuspenseQuery(targetsQuery()).data;
  const field = policyFields.find((one) => one.code === code);
  // The loader has refused a code that does not exist.
  if (!field) return null;
  const own = new Set<string>(field.indicators.map((one) => one.code));
  const measured = indicators.filter((one) => own.has(one.code));
  const worksOn = targets.filter((one) => field.targets.includes(one.code));
  return (
    <>
      <PageHead
        title={field.name}
        lead={text("lead", { code })}
        breadcrumb={
          <>
            <Link to="/indicatoren">{shell("indicators")}</Link> / {text("field", { code })}
          </>
        }
        actions={<CopyLink />}
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="indicatoren">
          <h2 id="indicatoren">{text("indicators")}</h2>
          {measured.length === 0 ? (
            <EmptyState title={text("no-indicators")}>{text("no-indicators-text")}</EmptyState>
          ) : (
            <IndicatorTable indicators={measured} caption={text("indicators")} withGoal />
          )}
        </section>
        {worksOn.length > 0 && (
          <section className="section stack" aria-labelledby="subdoelen">
            <h2 id="subdoelen">{text("targets")}</h2>
            <ul>
              {worksOn.map((target) => (
                <li key={target.code}>
                  <Link
                    to="/doelen/$goal"
                    params={{ goal: String(target.goal) }}
                    hash={targetId(target.code)}
                    preload={false}
                  >
                    {target.code}
                  </Link>{" "}
                  {target.name}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
