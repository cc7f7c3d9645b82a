import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { thresholdScreens } from "@lokaal17/shared/text/threshold-screens";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { lazy } from "react";
import { AfterMount } from "../network/after-mount.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { ThresholdsStanding, ThresholdsStatus } from "./thresholds-standing.tsx";

/* Only who may decide needs it, and only with scripts. */
const ThresholdsForm = lazy(() => import("./thresholds-form.tsx"));

interface ThresholdsDetailProps {
  /** Undefined: there is no such indicator. */
  item: IndicatorThresholds | undefined;
  mayDecide: boolean;
}

/** The thresholds of one indicator, and the form for advice or a decision about them. */
export function ThresholdsDetail({ item, mayDecide }: ThresholdsDetailProps) {
  const text = useText(thresholdScreens);
  const shell = useText(webShell);
  const back = <Link to="/drempels">{text("all")}</Link>;
  if (!item)
    return (
      <>
        <PageHead title={shell("thresholds")} breadcrumb={back} />
        <EmptyState icon="search" title={text("not-found")} level={2}>
          <p>{back}</p>
        </EmptyState>
      </>
    );
  const { indicator, name, goal, thresholds, direction, decimals, unit, otherAdvice } = item;
  return (
    <>
      <PageHead
        title={name}
        mark={goal === null ? undefined : <GoalMark goal={goal} large />}
        breadcrumb={
          <>
            {back}
            {" / "}
            <Link to="/indicatoren/$code" params={{ code: indicator }}>
              {text("indicator")}
            </Link>
          </>
        }
      />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="nu">
          <h2 id="nu">{text("current")}</h2>
          {thresholds ? (
            <ThresholdsStanding {...{ thresholds, direction, decimals, unit, otherAdvice }} />
          ) : (
            <p>
              <ThresholdsStatus thresholds={null} />
            </p>
          )}
        </section>
        {mayDecide && (
          <section className="section stack" aria-labelledby="besluit">
            <h2 id="besluit">{text("form-heading")}</h2>
            <AfterMount>
              <ThresholdsForm item={item} />
            </AfterMount>
          </section>
        )}
      </div>
    </>
  );
}
