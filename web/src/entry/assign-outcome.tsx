import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import type { AssignChange } from "./assign-change.ts";

/** What came of the last change in this part of the page. */
export function AssignOutcome({ change, place }: { change: AssignChange; place: "people" | "form" }) {
  const text = useText(assignmentScreens);
  if (change.busy === place) return <p role="status">{text("busy")}</p>;
  const { outcome } = change;
  if (outcome?.place !== place) return null;
  if (outcome.problem)
    return <Refusal title={text(place === "form" ? "failed" : "changeFailed")} problem={outcome.problem} />;
  return outcome.said && <Notice kind="success" title={outcome.said} live />;
}
