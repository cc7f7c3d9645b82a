import type { Submission } from "@lokaal17/db/entry/queries";
import type { Entries } from "@lokaal17/shared/contract/entry";
import { returnReasons } from "@lokaal17/shared/entry/return-reasons";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryText } from "@lokaal17/shared/text/entry";

/** Why a submission, or part of it, came back, as its officer reads it; null for one that did not. */
export function lastReturnOf(
  submission: Pick<Submission, "state" | "reason" | "reasonCode" | "decidedAt"> | null | undefined,
  locale: Locale,
): Entries["lastReturn"] {
  if (submission?.state !== "returned" && submission?.state !== "partly-approved") return null;
  if (!submission.decidedAt) return null;
  const code = returnReasons.find((known) => known === submission.reasonCode);
  return {
    category: code ? entryText(locale)(`return-reason.${code}`) : null,
    // Of a partial approval the remarks on the cells may say all there is to say.
    reason: submission.reason ?? approvalScreens(locale)("remarksSayIt"),
    decidedAt: submission.decidedAt.toISOString(),
  };
}
