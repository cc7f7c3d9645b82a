import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy } from "react";
import { AfterMount } from "../network/after-mount.tsx";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { checkRulesQuery } from "./check-rules-query.ts";
import { CheckRulesTable } from "./check-rules-table.tsx";

const route = getRouteApi("/controleregels");

/* Only works with scripts. */
const CheckRuleForm = lazy(() => import("./check-rule-form.tsx"));

/** The rules between indicators: the analyst's list, and one of them to change. */
export function CheckRulesPage() {
  const { regel, nieuw } = route.useSearch();
  return regel === undefined && nieuw === undefined ? <RuleList /> : <RuleDetail code={regel} />;
}

function RuleList() {
  const text = useText(checkRuleScreens);
  const { rules } = useSuspenseQuery(checkRulesQuery).data;
  const make = (
    <Link to="/controleregels" search={{ nieuw: "ja" }} className={buttonClass()}>
      {text("new-rule")}
    </Link>
  );
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack">
        <p>{make}</p>
        {rules.length === 0 ? (
          <EmptyState title={text("none-title")} level={2}>
            <p>{text("none-text")}</p>
          </EmptyState>
        ) : (
          <CheckRulesTable rules={rules} />
        )}
      </div>
    </>
  );
}

function RuleDetail({ code }: { code: string | undefined }) {
  const text = useText(checkRuleScreens);
  const locale = useLocale();
  const { rules } = useSuspenseQuery(checkRulesQuery).data;
  const rule = rules.find((candidate) => candidate.code === code) ?? null;
  const back = <Link to="/controleregels">{text("all")}</Link>;
  if (code !== undefined && !rule)
    return (
      <>
        <PageHead title={text("title")} breadcrumb={back} />
        <EmptyState icon="search" title={text("not-found")} level={2}>
          <p>{back}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead
        title={rule?.code ?? text("new-rule")}
        breadcrumb={back}
        meta={
          rule
            ? [
                text("version-line", {
                  version: String(rule.version),
                  who: rule.changedBy ?? text("nobody"),
                  when: formatMoment(rule.changedAt, locale),
                }),
              ]
            : undefined
        }
      />
      <AfterMount>
        <CheckRuleForm rule={rule} rules={rules} />
      </AfterMount>
    </>
  );
}
