import { type OwnPart, tookPart } from "@lokaal17/db/entry/decide-four-eyes";
import type { Submission } from "@lokaal17/db/entry/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { problemText } from "@lokaal17/shared/text/problems";
import { conflict, forbidden, notFound } from "../http/problem.ts";

type Decidable = Pick<Submission, "area" | "state">;

/** Why an account may not decide on a submission, as its button says it; null when it may. */
export function whyNotDecide(
  submission: Decidable,
  part: OwnPart,
  actor: Actor,
  locale: Locale,
): string | null {
  const text = problemText(locale);
  if (!may(actor, "approve values", submission.area)) return text("forbidden.detail");
  if (submission.state !== "submitted") return text("already-decided.detail");
  if (part.cells.size > 0) return text("four-eyes-cells.detail", { count: part.cells.size });
  if (part.submitted) return text("four-eyes-submitted.detail");
  return null;
}

/**
 * Refuses a decision, in the transaction that would store it.
 * @throws Problem 404 for another organisation's, 403 without the right or for own work, 409 after a decision or when
 *   the content is not what was seen
 */
export function refuseDecision(
  submission: (Decidable & Pick<Submission, "contentHash">) | undefined,
  part: OwnPart,
  actor: Actor,
  contentHash: string,
): void {
  if (!submission || !may(actor, "see drafts", submission.area)) throw notFound();
  if (!may(actor, "approve values", submission.area)) throw forbidden();
  if (submission.state !== "submitted") throw conflict("already-decided.detail");
  if (submission.contentHash !== contentHash) throw conflict("other-content.detail");
  if (tookPart(part)) throw forbidden("four-eyes.detail");
}
