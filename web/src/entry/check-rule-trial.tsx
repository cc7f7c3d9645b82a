import type { CheckRuleTrial } from "@lokaal17/shared/contract/check-rules";
import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { formatNumber } from "@lokaal17/shared/text/number";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** What a rule would have said of approved figures: how often, and the first places to look at. */
export function CheckRuleTrialResult({ trial }: { trial: CheckRuleTrial }) {
  const text = useText(checkRuleScreens);
  const { flagged, examples } = trial;
  return (
    <div className="stack">
      <Notice kind={flagged > 0 ? "warning" : "information"} title={text("trial-title")} live>
        <p>
          <Finding trial={trial} /> {text("trial-note")}
        </p>
      </Notice>
      {examples.length > 0 && (
        <>
          <DataTable
            caption={text("trial-examples")}
            rows={examples}
            rowKey={({ area, year }) => `${area} ${year}`}
            columns={[
              {
                key: "area",
                head: text("organisation"),
                sortBy: ({ areaName }) => areaName,
                cell: ({ areaName }) => areaName,
              },
              { key: "year", head: text("year"), sortBy: ({ year }) => year, cell: ({ year }) => year },
              {
                key: "values",
                head: text("values"),
                cell: ({ values, synthetic }) => (
                  <div className="check-rule">
                    {values} {synthetic && <SyntheticTag />}
                  </div>
                ),
              },
            ]}
          />
          {flagged > examples.length && (
            <p className="meta-line">
              <Shown shown={examples.length} flagged={flagged} />
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Finding({ trial }: { trial: CheckRuleTrial }) {
  const text = useText(checkRuleScreens);
  const locale = useLocale();
  const { checked, flagged, flaggedAreas, firstYear, lastYear } = trial;
  if (firstYear === null || lastYear === null) return text("trial-none");
  const values = {
    checked: formatNumber(checked, 0, locale),
    years: firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`,
  };
  if (flagged === 0) return text("trial-holds", values);
  return text("trial-flags", {
    ...values,
    flagged: formatNumber(flagged, 0, locale),
    areas: flaggedAreas,
  });
}

function Shown({ shown, flagged }: { shown: number; flagged: number }) {
  const text = useText(checkRuleScreens);
  const locale = useLocale();
  return text("trial-more", { shown, flagged: formatNumber(flagged, 0, locale) });
}
