import { type AuditActionText, auditActions } from "@lokaal17/shared/text/audit-screens";

/** The dictionary's key of an action in the log; null for one that it has no words for. */
export function actionKey(action: string): AuditActionText | null {
  return isKnown(action) ? action : null;
}

const isKnown = (action: string): action is AuditActionText => action in auditActions.messages.nl;
