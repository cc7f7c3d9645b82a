import type { WorklistTask } from "@lokaal17/shared/contract/rounds";
import { formatDate } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

/** What colleagues ask of the account here: indicators to fill, and remarks that name it. */
export function WorklistAsked({
  task: { round, area, assigned, mentions },
}: {
  task: Pick<WorklistTask, "round" | "area" | "assigned" | "mentions">;
}) {
  const text = useText(roundScreens);
  const locale = useLocale();
  const cell = (indicator: string, periode?: string) => ({
    to: "/invoer/$round/$area" as const,
    params: { round: round.id, area },
    search: { indicator, ...(periode === undefined ? {} : { periode }) },
  });
  return (
    <>
      {mentions.length > 0 && (
        <Notice icon="comment" title={text("mentionsTitle", { count: mentions.length })}>
          <ul>
            {mentions.map(({ remark, by, indicator, indicatorName, period, text: said }) => (
              <li key={remark}>
                <Link {...cell(indicator, period)}>
                  {text("mention", { name: by, indicator: indicatorName, period, text: said })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {assigned.length > 0 && (
        <div className="stack stack--tight">
          <h4>{text("assignedTitle")}</h4>
          <ul>
            {assigned.map(({ indicator, name, dueOn, filled }) => (
              <li key={indicator}>
                <Link {...cell(indicator)}>{name}</Link>
                {dueOn !== null && `, ${text("dueOn", { date: formatDate(dueOn, locale) })}`}
                {`: ${text(filled ? "filled" : "stillEmpty")}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
