import type { Assignments, postProposedAssignments } from "@lokaal17/shared/contract/assignments";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import type { AssignChange } from "./assign-change.ts";
import { newId } from "./new-id.ts";

/** Who filled what last year, to assign it again at once. */
export function AssignLastYear({ assignments, change }: { assignments: Assignments; change: AssignChange }) {
  const text = useText(assignmentScreens);
  const { round, area, lastYear, indicators } = assignments;
  const people = Map.groupBy(lastYear, ({ account }) => account);
  const nameOf = (code: string) => indicators.find(({ indicator }) => indicator === code)?.name ?? code;

  const propose = () =>
    change.make(
      "people",
      () =>
        send<typeof postProposedAssignments>("post", "/v1/rounds/:round/areas/:area/assignments/proposal", {
          params: { round: round.id, area },
          body: { dueOn: null },
          idempotencyKey: newId(),
        }),
      text("lastYearDone"),
    );

  return (
    <section className="section stack" aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">{text("lastYearHeading")}</h2>
      <p>{text("lastYearText")}</p>
      <ul>
        {[...people].map(([account, rows]) => (
          <li key={account}>
            {text("lastYearItem", {
              name: rows[0]?.name ?? "",
              indicators: rows.map(({ indicator }) => nameOf(indicator)).join(", "),
            })}
          </li>
        ))}
      </ul>
      <div className="cluster">
        <Button kind="secondary" onClick={propose}>
          {text("lastYear")}
        </Button>
      </div>
    </section>
  );
}
