import type { Submission } from "@lokaal17/db/entry/queries";
import type { Entries } from "@lokaal17/shared/contract/entry";
import { returnReasons } from "@lokaal17/shared/entry/return-reasons";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";

/** Why a submission came back, as its officer reads it; null for one that did not. */
export function lastReturnOf(
  submission: Pick<Submission, "state" | "reason" | "reasonCode" | "decidedAt"> | null | undefined,
  locale: Locale,
): Entries["lastReturn"] {
  if (submission?.state !== "returned" || !submission.reason || !submission.decidedAt) return null;
  const code = returnReasons.find((known) => known === submission.reasonCode);
  return {
    category: code ? entryText(locale)(`return-reason.${code}`) : null,
    reason: submission.reason,
    decidedAt: submission.decidedAt.toISOString(),
  };
}
