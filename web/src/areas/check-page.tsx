import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import { checkText } from "@lokaal17/shared/text/area-check";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { PrintedLine, SyntheticShare } from "../comparison/figures.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { CheckFirm } from "./check-firm.tsx";
import { CheckFirst } from "./check-first.tsx";
import { CheckLoose } from "./check-loose.tsx";
import { areaCheckQuery } from "./check-query.ts";
import { CheckQuestions } from "./check-questions.tsx";

const route = getRouteApi("/gemeenten/$code/wethouderscheck");

/** One page for who answers for a municipality: what readers see, how firm that is, and what can be said. */
export function CheckPage() {
  const { code } = route.useParams();
  const text = useText(checkText);
  const areas = useText(areasText);
  const { data: check } = useSuspenseQuery(areaCheckQuery(code));
  const { story, phase } = check;
  const { name } = story.area;
  const asOf = phase.kind === "preview" ? { asOf: "preview" } : {};
  return (
    <>
      <PageHead
        title={text("title", { name })}
        breadcrumb={
          <>
            <Link to="/gemeenten">{areas("all-municipalities")}</Link>
            {" / "}
            <Link to="/gemeenten/$code" params={{ code }} search={asOf}>
              {name}
            </Link>
          </>
        }
        lead={text(`lead.${phase.kind}`, { name })}
        meta={
          <>
            <Phase phase={phase} />{" "}
            <SyntheticShare syntheticCount={story.syntheticCount} count={story.figureCount} />
          </>
        }
        actions={
          <>
            <Link className={buttonClass()} to="/gemeenten/$code" params={{ code }} search={asOf}>
              {text("to-page")}
            </Link>
            <Button kind="secondary" onClick={() => window.print()}>
              <Icon name="print" />
              {text("print")}
            </Button>
          </>
        }
      />
      <PrintedLine dataVersion={story.basis.dataVersion} />
      {phase.kind !== "unpublished" && (
        <div className="stack stack--wide">
          <CheckFirst check={check} />
          <CheckFirm check={check} />
          <CheckLoose check={check} />
          <CheckQuestions check={check} />
        </div>
      )}
    </>
  );
}

/** Until when something can still be added; nothing outside the preview. */
function Phase({ phase: { kind, previewUntil, publishesOn } }: Pick<AreaCheck, "phase">) {
  const text = useText(checkText);
  const locale = useLocale();
  if (kind !== "preview" || previewUntil === null) return null;
  const until = formatDate(previewUntil, locale);
  return publishesOn === null
    ? text("until", { until })
    : text("until-both", { until, publishes: formatDate(publishesOn, locale) });
}
