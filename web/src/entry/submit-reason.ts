import type { Entries } from "@lokaal17/shared/contract/entry";
import { countUnsaved, type Works } from "./cell-work.ts";

/** Why the values cannot be submitted now; null when they can. The count stands in the sentence. */
export type SubmitReason =
  | {
      key:
        | "submit.closed"
        | "submit.notYet"
        | "submit.reader"
        | "submit.waiting"
        | "submit.saving"
        | "submit.empty";
    }
  | { key: "submit.unsaved"; count: number };

export function submitReason(
  entries: Pick<Entries, "round" | "openSubmission" | "maySubmit" | "counts">,
  works: Works,
): SubmitReason | null {
  if (!entries.round.open) return { key: entries.round.begun ? "submit.closed" : "submit.notYet" };
  if (entries.openSubmission) return { key: "submit.waiting" };
  if (!entries.maySubmit) return { key: "submit.reader" };
  const count = countUnsaved(works);
  if (count > 0) return { key: "submit.unsaved", count };
  if (works.size > 0) return { key: "submit.saving" };
  return entries.counts.draft + entries.counts.returned === 0 ? { key: "submit.empty" } : null;
}
