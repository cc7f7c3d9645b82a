import type { Contribution, postContributionDone } from "@lokaal17/shared/contract/assignments";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { formatDate, formatMoment } from "@lokaal17/shared/text/number";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { contributionsQuery } from "./assign-queries.ts";
import { newId } from "./new-id.ts";

/** What one organisation asked: which indicators, by when, how far, and the button that says it is ready. */
export function ContributeTask({ task }: { task: Contribution }) {
  const text = useText(assignmentScreens);
  const locale = useLocale();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState(false);
  const { round, area, areaName, indicators, filled, asked, dueOn, assignedBy, doneAt } = task;
  const id = `contribution-${round.id}-${area}`;
  const reason = busy ? text("doneBusy") : filled === 0 ? text("doneEmpty") : null;

  async function report() {
    setBusy(true);
    setProblem(null);
    try {
      await send<typeof postContributionDone>("post", "/v1/rounds/:round/areas/:area/contributions/done", {
        params: { round: round.id, area },
        idempotencyKey: newId(),
      });
      setSaid(true);
      await client.invalidateQueries({ queryKey: contributionsQuery.queryKey });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="section stack" aria-labelledby={id}>
      <h2 id={id}>
        {text("contributeTask", { area: nameWithLayer(area, areaName, locale), round: round.name })}
      </h2>
      <p>
        {text("due", { date: formatDate(dueOn, locale) })}. {text("askedBy", { name: assignedBy })}
      </p>
      <div className="stack stack--tight">
        <p>{text("filled", { filled, asked })}.</p>
        <Progress label={text("filled", { filled, asked })} done={asked === 0 ? 0 : filled / asked} />
      </div>
      <ul>
        {indicators.map((row) => (
          <li key={row.indicator}>
            {text("indicatorFilled", { name: row.name, filled: row.filled, asked: row.asked })}
          </li>
        ))}
      </ul>
      <div className="cluster">
        <Link className={buttonClass()} to="/invoer/$round/$area" params={{ round: round.id, area }}>
          {text("openGrid")} <span className="visually-hidden">{areaName}</span>
        </Link>
      </div>
      {problem && <Refusal title={text("doneFailed")} problem={problem} />}
      {doneAt ? (
        <Notice kind="success" title={text("doneAt", { moment: formatMoment(doneAt, locale) })} live={said}>
          {said && text("doneSaid", { name: assignedBy })}
        </Notice>
      ) : (
        <>
          <p>{text("doneText")}</p>
          <div className="cluster">
            <Button kind="secondary" onClick={report} {...(reason ? { reason } : {})}>
              {text("done")} <span className="visually-hidden">{areaName}</span>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
