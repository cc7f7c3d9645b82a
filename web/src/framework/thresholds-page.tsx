import { thresholdScreens } from "@lokaal17/shared/text/threshold-screens";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ViewForm } from "../comparison/view-form.tsx";
import { useAccount } from "../ui/account.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { GoalSelect } from "./goal-select.tsx";
import { ThresholdsDetail } from "./thresholds-detail.tsx";
import { countStatuses, foundThresholds } from "./thresholds-model.ts";
import { thresholdStates, thresholdsQuery } from "./thresholds-query.ts";
import { ThresholdsTable } from "./thresholds-table.tsx";

const route = getRouteApi("/drempels");

/** The thresholds of all indicators for everyone to read; who may decide records advice and decisions here. */
export function ThresholdsPage() {
  const { indicator } = route.useSearch();
  const account = useAccount();
  const { indicators } = useSuspenseQuery(thresholdsQuery(account)).data;
  if (indicator !== undefined)
    return (
      <ThresholdsDetail
        key={indicator}
        item={indicators.find((item) => item.indicator === indicator)}
        mayDecide={account?.may.decideThresholds ?? false}
      />
    );
  return <ThresholdsList />;
}

function ThresholdsList() {
  const { zoek, doel, status } = route.useSearch();
  const text = useText(thresholdScreens);
  const shell = useText(webShell);
  const account = useAccount();
  const { indicators } = useSuspenseQuery(thresholdsQuery(account)).data;
  const found = foundThresholds(indicators, { zoek, doel, status });
  const mayDecide = account?.may.decideThresholds ?? false;
  return (
    <>
      <PageHead
        title={shell("thresholds")}
        lead={text("lead")}
        meta={[text("counts", countStatuses(indicators)), mayDecide ? text("preview-note") : ""].join(" ")}
      />
      <div className="stack">
        <ViewForm keep={{}} withButton>
          <Field label={text("search")} name="zoek" type="search" current={zoek ?? ""} autoComplete="off" />
          <GoalSelect goal={doel} />
          <Select label={text("status")} name="status" current={status ?? ""}>
            <option value="">{text("all-statuses")}</option>
            {thresholdStates.map((state) => (
              <option key={state} value={state}>
                {text(`status.${state}`)}
              </option>
            ))}
          </Select>
        </ViewForm>
        <p role="status">{text("found", { count: found.length })}</p>
        {found.length === 0 ? (
          <EmptyState icon="search" title={text("none-title")} level={2}>
            <p>
              <Link to="/drempels">{text("show-all")}</Link>
            </p>
          </EmptyState>
        ) : (
          <ThresholdsTable indicators={found} mayDecide={mayDecide} />
        )}
      </div>
    </>
  );
}
