import type { Entries } from "@lokaal17/shared/contract/entry";
import { countUnsaved, isDoubtful, type Works } from "./cell-work.ts";

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
  | { key: "submit.unsaved" | "submit.unexplained" | "submit.contradicting"; count: number }
  /** In the words of the API. */
  | { sentence: string };

/**
 * What the API said of the cells as it gave them counts until one of them changes (`withCells` then takes it away);
 * from then on the same is found here.
 * @param maySubmit whether the account submits at all: a contributor does not
 */
export function submitReason(
  entries: Pick<Entries, "phase" | "openSubmission" | "whyNotSubmit" | "counts" | "rows">,
  works: Works,
  maySubmit: boolean,
): SubmitReason | null {
  const count = countUnsaved(works);
  if (count > 0) return { key: "submit.unsaved", count };
  if (works.size > 0) return { key: "submit.saving" };
  if (entries.whyNotSubmit !== null) return { sentence: entries.whyNotSubmit };
  if (!maySubmit) return { key: "submit.reader" };
  if (entries.phase === "not-yet") return { key: "submit.notYet" };
  if (entries.phase === "closed") return { key: "submit.closed" };
  if (entries.openSubmission) return { key: "submit.waiting" };
  if (entries.counts.draft + entries.counts.returned === 0) return { key: "submit.empty" };
  const going = entries.rows
    .flatMap(({ cells }) => cells)
    .filter(({ state }) => state === "draft" || state === "returned");
  const contradicting = going.filter(({ checks }) => checks.some(({ severity }) => severity === "block"));
  if (contradicting.length > 0) return { key: "submit.contradicting", count: contradicting.length };
  const unexplained = going.filter(isDoubtful).length;
  return unexplained > 0 ? { key: "submit.unexplained", count: unexplained } : null;
}
