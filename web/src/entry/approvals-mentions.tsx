import type { putMention } from "@lokaal17/shared/contract/remarks";
import { delegationScreens } from "@lokaal17/shared/text/delegation-screens";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { mentionsQuery } from "./delegation-queries.ts";

/** Remarks that mention the reader and that she has not read; nothing when there are none. */
export function MentionsSection() {
  const text = useText(delegationScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mentions } = useSuspenseQuery(mentionsQuery).data;
  if (mentions.length === 0) return null;

  async function markRead(remark: string) {
    setProblem(null);
    try {
      await send<typeof putMention>("put", "/v1/mentions/:remark", {
        params: { remark },
        body: { read: true },
      });
      await client.invalidateQueries({ queryKey: mentionsQuery.queryKey });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  }

  return (
    <section className="section stack" aria-labelledby="mentions-heading">
      <h2 id="mentions-heading">{text("mentionsHeading")}</h2>
      {problem && <Refusal title={text("failed")} problem={problem} />}
      <ul className="stack mentions">
        {mentions.map(
          ({ id, by, at, indicator, indicatorName, period, round, area, areaName, text: said }) => (
            <li key={id}>
              <p>
                {text("mention", {
                  name: by,
                  moment: formatMoment(at, locale),
                  indicator: indicatorName,
                  period,
                  area: areaName,
                })}
              </p>
              <blockquote>{said}</blockquote>
              <div className="cluster">
                <Link
                  to="/invoer/$round/$area"
                  params={{ round, area }}
                  search={{ indicator, periode: period }}
                  onClick={() => markRead(id)}
                >
                  {text("mentionOpen")}
                  <span className="visually-hidden">: {indicatorName}</span>
                </Link>
                <Button kind="secondary" small onClick={() => markRead(id)}>
                  {text("mentionRead")}
                  <span className="visually-hidden">: {text("mentionOf", { name: by })}</span>
                </Button>
              </div>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
